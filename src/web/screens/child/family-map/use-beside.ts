import { useLayoutEffect, useState, type RefObject } from 'react'
import { widthOf } from './layout.ts'

/** As wide as a screen may be, no row is longer. */
const MOST = 7
/** Before the room is measured. */
const ON_A_PHONE = 3

/** How many stand beside each other in a frame, with letters of the size that this person chose; `letter` is an element as wide as one rem. Anew whenever either changes. */
export function useBeside(frame: RefObject<HTMLElement | null>, letter: RefObject<HTMLElement | null>): number {
  const [beside, setBeside] = useState(ON_A_PHONE)
  useLayoutEffect(() => {
    const seen = new ResizeObserver(() => {
      if (!frame.current || !letter.current) return
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(frame.current)
      const room =
        (frame.current.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)) *
        (16 / letter.current.getBoundingClientRect().width)
      setBeside(fitting(room))
    })
    for (const { current } of [frame, letter]) if (current) seen.observe(current)
    return () => seen.disconnect()
  }, [frame, letter])
  return beside
}

/** The longest row that fits; one where not even that does, and the frame scrolls. */
export const fitting = (room: number): number =>
  Array.from({ length: MOST }, (_, at) => MOST - at).find((count) => widthOf(count) <= room) ?? 1
