import { useSyncExternalStore } from 'react'

const KEPT = 'letters'
const listeners = new Set<() => void>()

/** Whether letters act as shortcuts on this device. They can be switched off: whoever speaks to the device types them unawares (WCAG 2.1.4). */
export const lettersAct = (): boolean => localStorage.getItem(KEPT) !== 'off'

export function letLettersAct(on: boolean): void {
  if (on) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, 'off')
  for (const changed of listeners) changed()
}

export const useLettersAct = (): boolean =>
  useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, lettersAct)

/** Whether what a key goes to is a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
