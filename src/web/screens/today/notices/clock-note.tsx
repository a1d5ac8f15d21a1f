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
        Here it is {here}, on the server {there}. What you write is dated by this clock, and Today goes by it. If it is
        wrong, put it right in the settings of the device.
      </Trans>
    </DueNote>
  )
}
