import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'

/** On every tab of a file of which a colleague is stopped and nobody has confirmed it: what follows, and the way there. */
export function StopNotice({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const stops = useRead(['files'], file, (device) => device.stops(file))
  const open = stops.is === 'read' ? stops.value.filter(({ is }) => is === 'lapsed' || is === 'to-confirm') : []
  if (open.length === 0) return null
  return (
    <DueNote icon="unsafe" role={open.some(({ is }) => is === 'lapsed') ? 'alert' : 'status'}>
      <span className="block">
        {open.some(({ is }) => is === 'lapsed') ? (
          <Trans>
            A stop on this file was not confirmed within 72 hours: the server takes nothing else into this file.
          </Trans>
        ) : (
          <Trans>A colleague was stopped on this file. A second person has to confirm it within 72 hours.</Trans>
        )}
      </span>
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'stopped-members', file })}>
        <Trans>See who it is and what to do</Trans>
      </button>
    </DueNote>
  )
}
