import { useEffect, useState } from 'react'

/** Whole seconds until `until` (milliseconds since 1970); 0 when it is over or there is nothing to wait for. */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  const waits = left > 0
  useEffect(() => {
    if (until === null) return undefined
    const tick = () => setNow(Date.now())
    tick()
    const clock = setInterval(tick, 250)
    return () => clearInterval(clock)
  }, [until, waits])
  return left
}
