import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Place } from './places.ts'
import type { Kept, Trail } from './trail.ts'

const NavigationContext = createContext<Trail | null>(null)

export function NavigationProvider({ trail, children }: { readonly trail: Trail; readonly children: ReactNode }) {
  return <NavigationContext value={trail}>{children}</NavigationContext>
}

/** `go`, `replace`, `back`, `canGoBack`; for the place itself use `usePlace`. */
export function useNavigation(): Trail {
  const trail = useContext(NavigationContext)
  if (!trail) throw new Error('useNavigation stands outside its provider')
  return trail
}

export function usePlace(): Place {
  const trail = useNavigation()
  return useSyncExternalStore(trail.subscribe, trail.current)
}

/** What the current place keeps for whoever comes back to it; another object at another step. */
export function useStep(): Kept {
  const trail = useNavigation()
  return useSyncExternalStore(trail.subscribe, trail.step)
}

/** As `useState`, and still so when somebody comes back to this place by a step back. `name` is one of this place alone. */
export function useKept<Value>(name: string, first: Value): [Value, (value: Value) => void] {
  const step = useStep()
  // Under this name nothing but a value of this hook was put.
  const left = () => (step.has(name) ? (step.get(name) as Value) : first)
  const [held, hold] = useState(() => ({ step, name, value: left() }))
  const set = (value: Value) => {
    step.set(name, value)
    hold({ step, name, value })
  }
  // The same screen may stand for another step, or ask under another name, without being built anew.
  return [held.step === step && held.name === name ? held.value : left(), set]
}
