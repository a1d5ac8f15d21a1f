import type { Place } from './places.ts'

/**
 * Where the person has been, in memory. The browser's history holds only a count, so that its back button works inside the app;
 * after `forget` (hide, lock) every step back shows `home`.
 */
export interface Trail {
  readonly current: () => Place
  readonly canGoBack: () => boolean
  readonly go: (place: Place) => void
  /** Takes the place of the current one: back does not return to it. */
  readonly replace: (place: Place) => void
  readonly back: () => void
  readonly forget: (home: Place) => void
  readonly subscribe: (changed: () => void) => () => void
}

interface Step {
  readonly at: number
  readonly of: number
}
const isStep = (state: unknown): state is Step => typeof state === 'object' && state !== null && 'at' in state && 'of' in state

export function createTrail(history: History, events: Pick<EventTarget, 'addEventListener'>, first: Place): Trail {
  let home = first
  let places: Place[] = [first]
  let at = 0
  let trip = Date.now()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  history.replaceState({ at: 0, of: trip } satisfies Step, '')
  events.addEventListener('popstate', (event) => {
    const state: unknown = (event as PopStateEvent).state
    const ours = isStep(state) && state.of === trip ? state.at : 0
    at = Math.min(ours, places.length - 1)
    tell()
  })

  return {
    current: () => places[at] ?? home,
    canGoBack: () => at > 0,
    go(place) {
      places = [...places.slice(0, at + 1), place]
      at += 1
      history.pushState({ at, of: trip } satisfies Step, '')
      tell()
    },
    replace(place) {
      places = [...places.slice(0, at), place]
      tell()
    },
    back() {
      if (at > 0) history.back()
    },
    forget(to) {
      home = to
      places = [to]
      at = 0
      trip += 1
      history.replaceState({ at: 0, of: trip } satisfies Step, '')
      tell()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
