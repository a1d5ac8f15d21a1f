import { lazy, type ComponentType } from 'react'

/** A lazily loaded screen, and with it the words of every code: only *Today* does with fewer (app/inside.tsx). */
export function later<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), import('../kinds/codes/codes.ts')])
    return screen
  })
}
