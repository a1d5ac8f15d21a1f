import { useLayoutEffect } from 'react'
import { useStep } from '../navigation/navigation.tsx'

const SCROLL = 'scrolled to'
/** Longer than a list takes to come from the device; whoever waits that long looks for themselves. */
const GIVES_UP = 3_000
/** Any of these, and the person has decided where to look. */
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** A place opens at its top; one that somebody comes back to, where they left it, as soon as what it shows is high enough again. */
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

/** Calls `there` once, and gives how to stop: what is scrolled to until then is nobody's wish. */
function scrollThere(y: number, there: () => void): () => void {
  const highEnough = () => document.documentElement.scrollHeight - innerHeight >= y
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
