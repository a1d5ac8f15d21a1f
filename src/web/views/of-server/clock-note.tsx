import { Trans } from '@lingui/react/macro'
import { useSyncState } from '#web/device/use-sync-state.ts'
import { clocksDisagree } from '#web/words/clock.ts'
import { useTimeWords } from '#web/words/times.ts'
import { useNow } from '#web/words/use-now.ts'
import { DueNote } from '#web/components/due-note.tsx'

/** Tells the reader that this device's clock differs from the server's, because it dates what they write. Nothing is refused for it. */
export function ClockNote() {
  const sync = useSyncState()
  const times = useTimeWords()
  const now = useNow()
  const ahead = sync?.clockAhead ?? null
  if (ahead === null || !clocksDisagree(ahead)) return null
  const here = times.fullMoment(now)
  const there = times.fullMoment(now - ahead)
  return (
    <DueNote icon="clock" role="status">
      <b>
        <Trans>Look at this device’s clock.</Trans>
      </b>{' '}
      <Trans>
        This device says {here}, the server says {there}. This clock dates what you write and decides what Today shows.
        If it is wrong, correct it in the settings of the device.
      </Trans>
    </DueNote>
  )
}
