import { useLayoutEffect } from 'react'
import { useStep } from '../navigation/navigation.tsx'

const SCROLL = 'scrolled to'
/** Longer than a list needs to come from the device; after that the person scrolls by hand. */
const GIVES_UP = 3_000
/** Any of these events means that the person scrolls by hand. */
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Scroll restoration: a new screen opens at its top; a screen that somebody comes back to opens where they left it, as soon as its content is high enough. */
export function useScroll(): void {
  const step = useStep()
  useLayoutEffect(() => {
    const left = step.get(SCROLL)
    const note = () => step.set(SCROLL, scrollY)
    const noting = () => addEventListener('scroll', note, { passive: true })
    const stop = scrollThere(typeof left === 'number' ? left : 0, noting)
    return () => {
      stop()
      removeEventListener('scroll', note)
    }
  }, [step])
}

/**
 * Calls `there` once when the position is reached, given up or overridden; returns the function that stops it. Until `there` is called, scroll positions are not
 * recorded, because no person chose them.
 */
function scrollThere(y: number, there: () => void): () => void {
  // The top needs no height; asking for it lays the whole page out once more.
  const highEnough = () => y === 0 || document.documentElement.scrollHeight - innerHeight >= y
  scrollTo(0, y)
  if (highEnough()) {
    there()
    return () => undefined
  }
  const stop = () => {
    grows.disconnect()
    clearTimeout(late)
    for (const event of BY_HAND) removeEventListener(event, end)
  }
  const end = () => {
    stop()
    there()
  }
  const grows = new ResizeObserver(() => {
    if (!highEnough()) return
    scrollTo(0, y)
    end()
  })
  grows.observe(document.body)
  const late = setTimeout(end, GIVES_UP)
  for (const event of BY_HAND) addEventListener(event, end, { passive: true })
  return stop
}
