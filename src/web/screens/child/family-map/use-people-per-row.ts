import { useLayoutEffect, useState, type RefObject } from 'react'
import { rowWidth } from './layout.ts'

/** Upper limit, however wide the screen. */
const MOST = 7
/** Before the room is measured. */
const ON_A_PHONE = 3

/** How many people fit side by side in a frame, at this person's font size; `letter` is an element 1rem wide. Updated whenever either changes. */
export function usePeoplePerRow(frame: RefObject<HTMLElement | null>, letter: RefObject<HTMLElement | null>): number {
  const [beside, setBeside] = useState(ON_A_PHONE)
  useLayoutEffect(() => {
    const seen = new ResizeObserver(() => {
      if (!frame.current || !letter.current) return
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(frame.current)
      const room =
        (frame.current.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)) *
        (16 / letter.current.getBoundingClientRect().width)
      setBeside(longestRow(room))
    })
    for (const { current } of [frame, letter]) if (current) seen.observe(current)
    return () => seen.disconnect()
  }, [frame, letter])
  return beside
}

/** The longest row that fits; 1 where not even that does, and the frame scrolls. */
export const longestRow = (room: number): number =>
  Array.from({ length: MOST }, (_, at) => MOST - at).find((count) => rowWidth(count) <= room) ?? 1
