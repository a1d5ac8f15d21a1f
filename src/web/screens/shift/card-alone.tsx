import { Trans } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { bothClocks, passedBetween } from '#web/session/both-clocks.ts'
import { useAutoLock, useEscapeTwice } from '#web/session/hide/hide.tsx'
import type { RunningShift } from '#web/session/shift/running-shift.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** The card while the device is locked. It is covered where nobody touched it for five minutes; Esc Esc, the button and the hour lead to the lock. */
export function CardAlone({ sheet, from, lasts, end }: RunningShift & { readonly end: () => void }) {
  const times = useTimeWords()
  const [shown, setShown] = useState(true)
  useShiftEnd({ from, lasts, end })
  useEscapeTwice(end)
  useAutoLock(shown, () => setShown(false))
  return (
    <main className="shift-alone">
      <div className="no-print stack">
        <div>
          <h1>
            <Trans>Shift card</Trans>
          </h1>
          <p>
            {times.moment(from.clock)} – {times.moment(from.clock + lasts)}. <Trans>Only this page is open.</Trans>
          </p>
        </div>
        <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={end}>
          <Trans>End the shift and lock this device</Trans>
        </Button>
      </div>
      {shown ? (
        <div
          ref={(place) => {
            place?.replaceChildren(sheet)
          }}
        />
      ) : (
        <Button data-main leftSection={<Icon name="show" size="small" />} onClick={() => setShown(true)}>
          <Trans>Open this now. Who can see the screen?</Trans>
        </Button>
      )}
    </main>
  )
}

const EVERY = 1000

/** A page that is closed or left ends the shift, too: going back to it does not bring the card again. */
function useShiftEnd({ from, lasts, end }: Omit<RunningShift, 'sheet'> & { readonly end: () => void }) {
  const onEnd = useEffectEvent(end)
  useEffect(() => {
    let [left, before] = [lasts, from]
    const look = () => {
      const now = bothClocks()
      // Step by step: hours that were slept stay counted when the clock is set back after them.
      left -= passedBetween(before, now)
      before = now
      if (left <= 0) onEnd()
    }
    const leaves = () => onEnd()
    look()
    const clock = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', leaves)
    return () => {
      clearInterval(clock)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', leaves)
    }
  }, [from, lasts])
}
