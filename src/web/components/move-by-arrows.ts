import type { KeyboardEvent } from 'react'

/** ↑ and ↓ move from row to row of a table whose rows begin with a button; the browser presses it with Enter. Rows without one are passed. */
export function moveByArrows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const beside = (row: Element | null | undefined) =>
    event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  let to = beside((event.target as HTMLElement).closest('tr'))
  while (to && !to.querySelector('th button')) to = beside(to)
  const button = to?.querySelector<HTMLElement>('th button')
  if (!button) return
  event.preventDefault()
  button.focus()
}
