import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** ms since 1970 by this device's clock, updated each minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(clock)
  }, [])
  return now
}
