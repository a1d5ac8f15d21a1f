import type { Route } from './routes.ts'

/** The navigation stack, in memory. The browser's history holds only a counter, so that its back button works inside the app; after `forget` (hide, lock) every step back shows `home`. */
export interface Trail {
  readonly current: () => Route
  /** State of this step, restored when somebody steps back to it. Another screen, also one that replaces it, starts empty. */
  readonly step: () => StepState
  readonly canGoBack: () => boolean
  readonly go: (route: Route) => void
  /** Replaces the current screen: *back* does not return to it. */
  readonly replace: (route: Route) => void
  readonly back: () => void
  readonly forget: (home: Route) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** State such as a list's scroll position or search text: each under a name, in memory, discarded with the trail. */
export type StepState = Map<string, unknown>

interface Visited {
  readonly route: Route
  readonly kept: StepState
}
const anew = (route: Route): Visited => ({ route, kept: new Map<string, unknown>() })

interface Step {
  readonly at: number
  readonly of: number
}
const isStep = (state: unknown): state is Step =>
  typeof state === 'object' && state !== null && 'at' in state && 'of' in state

export function createTrail(history: History, events: Pick<EventTarget, 'addEventListener'>, first: Route): Trail {
  let home = anew(first)
  let visited: Visited[] = [home]
  let at = 0
  let trip = Date.now()
  /** A step back that the browser was asked for and has not made yet; it makes one later than it is asked. */
  let isGoingBack = false
  /** What the browser's history lacks meanwhile, in order. */
  let owed: (number | 'back')[] = []
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const now = () => visited[at] ?? home

  const catchUp = () => {
    while (!isGoingBack) {
      const next = owed.shift()
      if (next === undefined) return
      if (next === 'back') {
        isGoingBack = true
        history.back()
      } else history.pushState({ at: next, of: trip } satisfies Step, '')
    }
  }

  // useScroll restores the scroll position; the browser would do it before the content has loaded.
  history.scrollRestoration = 'manual'
  history.replaceState({ at: 0, of: trip } satisfies Step, '')
  events.addEventListener('popstate', (event) => {
    if (isGoingBack) {
      isGoingBack = false
      catchUp()
      return
    }
    const state: unknown = (event as PopStateEvent).state
    const ours = isStep(state) && state.of === trip ? state.at : 0
    at = Math.min(ours, visited.length - 1)
    tell()
  })

  return {
    current: () => now().route,
    step: () => now().kept,
    canGoBack: () => at > 0,
    go(route) {
      visited = [...visited.slice(0, at + 1), anew(route)]
      at += 1
      owed.push(at)
      catchUp()
      tell()
    },
    replace(route) {
      visited = [...visited.slice(0, at), anew(route)]
      tell()
    },
    back() {
      if (at === 0) return
      at -= 1
      owed.push('back')
      catchUp()
      tell()
    },
    forget(to) {
      home = anew(to)
      visited = [home]
      at = 0
      trip += 1
      owed = []
      history.replaceState({ at: 0, of: trip } satisfies Step, '')
      tell()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
