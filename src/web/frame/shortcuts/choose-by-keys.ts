import { useEffect, useEffectEvent, type RefObject } from 'react'
import { lettersAct } from './letters.ts'

interface Chosen<Value> {
  /** The values of the boxes in the list that can be touched, in its order. */
  readonly values: readonly Value[]
  readonly chosen: readonly Value[]
  readonly set: (chosen: readonly Value[]) => void
}

/**
 * Keys of a list of checkboxes for work on several at once, while one of its boxes has the focus: arrows move, with Shift they choose the row that was
 * left and the row that is reached, `x` chooses a row or leaves it out, `a` chooses all or none. The letters can be switched off with all others.
 */
export function useChooseByKeys<Value>(
  list: RefObject<HTMLElement | null>,
  { values, chosen, set }: Chosen<Value>,
): void {
  const choose = (rows: readonly (Value | undefined)[]) =>
    set(values.filter((one) => chosen.includes(one) || rows.includes(one)))
  const act = useEffectEvent((key: string, shift: boolean, at: number, boxes: readonly HTMLElement[]): boolean => {
    const row = values[at]
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const to = at + (key === 'ArrowDown' ? 1 : -1)
      if (!boxes[to]) return true
      boxes[to].focus()
      if (shift) choose([row, values[to]])
      return true
    }
    if (shift || !lettersAct()) return false
    if (key === 'a') set(values.every((one) => chosen.includes(one)) ? [] : values)
    else if (key === 'x' && row !== undefined && chosen.includes(row)) set(chosen.filter((one) => one !== row))
    else if (key === 'x') choose([row])
    else return false
    return true
  })
  useEffect(() => {
    const around = list.current
    if (!around) return
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const boxes = [...around.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:not(:disabled)')]
      const at = boxes.findIndex((box) => box === event.target)
      if (at >= 0 && act(event.key, event.shiftKey, at, boxes)) event.preventDefault()
    }
    around.addEventListener('keydown', pressed)
    return () => around.removeEventListener('keydown', pressed)
  }, [list])
}
