import { useSyncExternalStore } from 'react'

/** From here on a table of six columns fits beside the rail. */
const WIDE = '(min-width: 72em)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => {
    query.removeEventListener('change', changed)
  }
}

/** Whether the window is as wide as a laptop's. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
