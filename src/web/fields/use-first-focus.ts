import { useEffect, useRef, type RefObject } from 'react'

/** Puts the cursor into the first text of a part of a form when it opens: for a form that begins with words. */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    part.current?.querySelector<HTMLElement>('input[type=text], textarea')?.focus()
  }, [])
  return part
}
