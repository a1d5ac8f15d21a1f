import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useDrafts } from '../drafts/drafts.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useSession } from '../session.tsx'
import { bothClocks, passedBetween, type BothClocks } from '../both-clocks.ts'

interface Hiding {
  /** The screen is covered at once; the keys are dropped a moment later. */
  readonly hide: () => void
  readonly covered: boolean
}
const HideContext = createContext<Hiding | null>(null)

export function useHide(): Hiding {
  const hiding = useContext(HideContext)
  if (!hiding) throw new Error('useHide is called outside its provider')
  return hiding
}

const TWICE_WITHIN = 700
const AWAY_FOR = 2 * 60_000
const IDLE_FOR = 5 * 60_000

/** Hides by button, by Esc Esc, after two minutes in the background and after five without input. */
export function HideProvider({ children }: { readonly children: ReactNode }) {
  const device = useDevice()
  const trail = useNavigation()
  const { state, again } = useSession()
  const { store } = useDrafts()
  const [covered, setCovered] = useState(false)
  const open = state.is === 'unlocked'

  const hide = () => {
    if (!open) return
    setCovered(true)
    trail.forget({ is: 'today' })
    // Both calls are sent at once, in this order: the device finishes storing before it drops its keys.
    void store.flush()
    device
      .lock()
      // Waits until the page has read that it is locked: uncovering earlier would show the app for a moment.
      .then(again)
      .catch(() => {
        // A worker that does not answer still holds opened keys: reloading ends it.
        location.reload()
      })
      .finally(() => {
        setCovered(false)
      })
  }
  useEscapeTwice(hide)
  useAutoLock(open, hide)

  return <HideContext value={{ hide, covered }}>{children}</HideContext>
}

export function useEscapeTwice(twice: () => void) {
  const onTwice = useEffectEvent(twice)
  useEffect(() => {
    let last = -TWICE_WITHIN
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return
      if (event.timeStamp - last < TWICE_WITHIN) onTwice()
      last = event.timeStamp
    }
    addEventListener('keydown', key, { capture: true })
    return () => {
      removeEventListener('keydown', key, { capture: true })
    }
  }, [])
}

/** After two minutes in the background and after five without input. */
export function useAutoLock(open: boolean, lock: () => void) {
  const onLock = useEffectEvent(lock)
  useEffect(() => {
    if (!open) return undefined
    let touched = bothClocks()
    let left: BothClocks | null = null
    const reveal = () => {
      touched = bothClocks()
    }
    const look = () => {
      const now = bothClocks()
      if (passedBetween(touched, now) > IDLE_FOR || (left && passedBetween(left, now) > AWAY_FOR)) onLock()
    }
    const seen = () => {
      if (document.visibilityState === 'hidden') left = bothClocks()
      else {
        look()
        left = null
      }
    }
    const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
    for (const name of touches) addEventListener(name, reveal, { capture: true, passive: true })
    document.addEventListener('visibilitychange', seen)
    const clock = setInterval(look, 5_000)
    return () => {
      for (const name of touches) removeEventListener(name, reveal, { capture: true })
      document.removeEventListener('visibilitychange', seen)
      clearInterval(clock)
    }
  }, [open])
}
