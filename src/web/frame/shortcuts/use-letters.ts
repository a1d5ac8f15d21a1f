import { useEffect, useEffectEvent } from 'react'
import { isTyping, lettersAct } from './letters.ts'

/** Letters that act on one screen. None acts while a person types, over a dialog, with Ctrl, Alt or Meta, or where letters are switched off. */
export function useLetters(acts: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((key: string) => {
    if (!Object.hasOwn(acts, key)) return false
    acts[key]?.()
    return true
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return
      if (!lettersAct() || document.querySelector('dialog[open]')) return
      if (act(event.key)) event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => {
      removeEventListener('keydown', pressed)
    }
  }, [])
}
