import { useSyncExternalStore } from 'react'

/** Light is for sunlight; dim for dark rooms, and when someone may be watching. */
export type Appearance = 'light' | 'dim'

const KEPT = 'look'
const DARK = matchMedia('(prefers-color-scheme: dark)')

/** The look chosen on this device, or the device's own setting. */
function wanted(): Appearance {
  const chosen = localStorage.getItem(KEPT)
  if (chosen === 'light' || chosen === 'dim') return chosen
  return DARK.matches ? 'dim' : 'light'
}

const look = (): Appearance => (document.documentElement.dataset['look'] === 'dim' ? 'dim' : 'light')

const listeners = new Set<() => void>()

function show(): void {
  document.documentElement.dataset['look'] = wanted()
  for (const changed of listeners) changed()
}

/** Applies the chosen look to the page, and follows later changes: here, in another tab, or by the device where nobody chose. */
export function followAppearance(): void {
  show()
  DARK.addEventListener('change', show)
  addEventListener('storage', ({ key }) => {
    if (key === KEPT) show()
  })
}

export function chooseAppearance(chosen: Appearance): void {
  localStorage.setItem(KEPT, chosen)
  show()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, look)
}
