import { createContext, useContext, useLayoutEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Route } from './routes.ts'
import type { StepState, Trail } from './trail.ts'

const NavigationContext = createContext<Trail | null>(null)

export function NavigationProvider({ trail, children }: { readonly trail: Trail; readonly children: ReactNode }) {
  return <NavigationContext value={trail}>{children}</NavigationContext>
}

/**
 * Around each screen: once somebody has left the screen, it leads them nowhere. What it was still saving may end only then, and would take them away from where they
 * went meanwhile.
 */
export function ScreenNavigation({ children }: { readonly children: ReactNode }) {
  const trail = useNavigation()
  const [screen] = useState(() => ofScreen(trail))
  useLayoutEffect(() => screen.enter(), [screen])
  return <NavigationContext value={screen.trail}>{children}</NavigationContext>
}

function ofScreen(trail: Trail): { readonly trail: Trail; readonly enter: () => () => void } {
  let isLeft = false
  const own: Trail = {
    ...trail,
    go: (route) => {
      if (!isLeft) trail.go(route)
    },
    replace: (route) => {
      if (!isLeft) trail.replace(route)
    },
    back: () => {
      if (!isLeft) trail.back()
    },
  }
  const enter = () => {
    isLeft = false
    return () => {
      isLeft = true
    }
  }
  return { trail: own, enter }
}

/** `go`, `replace`, `back`, `canGoBack`; for the screen itself use `useRoute`. */
export function useNavigation(): Trail {
  const trail = useContext(NavigationContext)
  if (!trail) throw new Error('useNavigation is called outside its provider')
  return trail
}

export function useRoute(): Route {
  const trail = useNavigation()
  return useSyncExternalStore(trail.subscribe, trail.current)
}

/** State of the current step, restored when somebody comes back to it; another step has another object. */
export function useStep(): StepState {
  const trail = useNavigation()
  return useSyncExternalStore(trail.subscribe, trail.step)
}

/** As `useState`, and restored when somebody comes back to this screen by *back*. `name` must be unique within the screen. */
export function useStepState<Value>(name: string, first: Value): [Value, (value: Value) => void] {
  const step = useStep()
  // Only this hook stores values under this name.
  const left = () => (step.has(name) ? (step.get(name) as Value) : first)
  const [held, hold] = useState(() => ({ step, name, value: left() }))
  const set = (value: Value) => {
    step.set(name, value)
    hold({ step, name, value })
  }
  // React may reuse the same component for another step or another name.
  return [held.step === step && held.name === name ? held.value : left(), set]
}
