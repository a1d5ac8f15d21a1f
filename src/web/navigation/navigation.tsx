import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { Place } from './places.ts'
import type { Trail } from './trail.ts'

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
