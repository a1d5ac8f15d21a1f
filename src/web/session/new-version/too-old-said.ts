import { useEffect, useSyncExternalStore } from 'react'

let panels = 0
const listeners = new Set<() => void>()
const add = (count: 1 | -1) => {
  panels += count
  for (const tell of listeners) tell()
}

/** While the calling panel is shown and `says` that the app is too old, the strip does not say it beside. */
export function useTooOldSaid(says: boolean): void {
  useEffect(() => {
    if (!says) return undefined
    add(1)
    return () => add(-1)
  }, [says])
}

const follow = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

export const useIsTooOldSaid = (): boolean => useSyncExternalStore(follow, () => panels > 0)
