import { useEffect, useState } from 'react'
import { noteTrouble } from '../session/trouble.ts'

/** Whether this device holds a newer version of the app: `waits` for a person to take it, is looked for or still comes, or there is `none`. */
export type NewerApp = 'looking' | 'waits' | 'none'

const AN_HOUR = 3_600_000
/** When the server was last asked for a newer version, by any screen. */
const asked = { at: Number.NEGATIVE_INFINITY }

/** `atOnce`: asks the server now, and not only once an hour. */
export function useNewerApp(atOnce: boolean): NewerApp {
  const [newer, setNewer] = useState<NewerApp>('looking')
  useEffect(() => {
    const stop = new AbortController()
    const tell = (now: NewerApp) => {
      if (!stop.signal.aborted) setNewer(now)
    }
    follow(tell, stop.signal, atOnce).catch((error: unknown) => {
      // Without a network nothing can be asked; it is asked again when a screen opens.
      noteTrouble('new version', error)
      tell('none')
    })
    return () => stop.abort()
  }, [atOnce])
  return newer
}

async function follow(tell: (now: NewerApp) => void, signal: AbortSignal, atOnce: boolean): Promise<void> {
  const registration = await registered()
  if (!registration) {
    tell('none')
    return
  }
  const tellNow = () => tell(registration.waiting ? 'waits' : registration.installing ? 'looking' : 'none')
  const comes = () => {
    registration.installing?.addEventListener('statechange', tellNow, { signal })
    tellNow()
  }
  registration.addEventListener('updatefound', comes, { signal })
  if (!registration.waiting && (atOnce || Date.now() - asked.at > AN_HOUR)) {
    asked.at = Date.now()
    await registration.update()
  }
  comes()
}

/** Goes over to the version that waits: what is being typed is sealed first, and the app begins again, locked. */
export async function takeNewerApp(keepDrafts: () => Promise<void>): Promise<void> {
  const waiting = (await registered())?.waiting
  if (!waiting) return
  await keepDrafts()
  // A page that no version serves yet, on its first day, is told by the new version alone.
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload()
  })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

const registered = async () => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined)
