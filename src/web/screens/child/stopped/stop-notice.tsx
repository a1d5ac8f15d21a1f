import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'

/**
 * On every tab of a file while somebody has to answer a stop on it: that nobody confirmed it, that a colleague asks to
 * lift it, that one's own request no longer counts, or that the card still marks whom it was lifted from.
 */
export function StopNotice({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const stops = useRead(['files'], file, (device) => device.stops(file))
  const me = useMe()
  const all = stops.is === 'read' ? stops.value : []
  const known = all.filter(({ is }) => is !== 'lifted')
  const open = known.filter(({ is }) => is === 'lapsed' || is === 'to-confirm')
  const asked = known.some(({ lift }) => lift?.counts === true && lift.by !== me.member)
  const again = known.some(({ lift, recovery }) => [lift, recovery].some((ask) => ask?.by === me.member && !ask.counts))
  const marked = all.some(({ markLeft }) => markLeft)
  if (open.length === 0 && !asked && !again && !marked) return null
  return (
    <DueNote icon="unsafe" role={open.some(({ is }) => is === 'lapsed') ? 'alert' : 'status'}>
      <span className="block">
        {open.some(({ is }) => is === 'lapsed') ? (
          <Trans>
            A stop on this file was not confirmed within 72 hours, so it has ended. A second person can still confirm
            it.
          </Trans>
        ) : asked ? (
          <Trans>A colleague asks to lift a stop on this file.</Trans>
        ) : again ? (
          <Trans>You have to ask the second person again</Trans>
        ) : open.length === 0 ? (
          <Trans>A stop on this file was lifted: look at the mark on the card</Trans>
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
