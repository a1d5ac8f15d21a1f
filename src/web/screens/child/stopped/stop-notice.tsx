import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'

/** On every tab of a file while somebody has to answer a stop on it: that nobody confirmed it, or that a colleague asks to lift it. */
export function StopNotice({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const stops = useRead(['files'], file, (device) => device.stops(file))
  const me = useMe()
  const known = stops.is === 'read' ? stops.value.filter(({ is }) => is !== 'lifted') : []
  const open = known.filter(({ is }) => is === 'lapsed' || is === 'to-confirm')
  const asked = known.some(({ liftAskedBy }) => liftAskedBy !== null && liftAskedBy !== me.member)
  if (open.length === 0 && !asked) return null
  return (
    <DueNote icon="unsafe" role={open.some(({ is }) => is === 'lapsed') ? 'alert' : 'status'}>
      <span className="block">
        {open.some(({ is }) => is === 'lapsed') ? (
          <Trans>
            A stop on this file was not confirmed within 72 hours, so it has ended. A second person can still confirm
            it.
          </Trans>
        ) : asked ? (
          <Trans>A colleague asks that a stop on this file is lifted.</Trans>
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
