import { Trans } from '@lingui/react/macro'
import { isNotLookedAt, movedInLooked } from '#domain/kinds/before/moved-in-looked.ts'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** A notice while a file that came from the agency's own list waits for its caseworker: until then nothing of the list is due. */
export function MovedInNote({ child: { caseFile, file } }: { readonly child: Pick<ChildFile, 'caseFile' | 'file'> }) {
  const trail = useNavigation()
  if (!isNotLookedAt(caseFile)) return null
  return (
    <div className="status-line">
      <Icon name="folder" size="small" />
      <p className="grow">
        <b>
          <Trans>Imported, not checked yet.</Trans>
        </b>{' '}
        <Trans>Nothing that was imported is due, counted or shared until a caseworker has read it.</Trans>
      </p>
      <div className="row wraps grow">
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'child', file, tab: 'journey' })}>
          <Trans>Read it</Trans>
        </button>
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'write', kind: movedInLooked.name, file })}
        >
          <Trans>I have read it</Trans>
        </button>
      </div>
    </div>
  )
}
