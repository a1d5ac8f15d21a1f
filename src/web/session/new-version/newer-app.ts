import { useEffect, useState } from 'react'
import { logError } from '../../diagnostics/error-log.ts'
import { LOOK_AT_APP, STOP_FETCHING } from '../../worker/kept-app-place.ts'
import { readKeptApp } from './use-kept-app.ts'

/**
 * Whether this device has a newer version of the app: `waits` for a person to start it, is being looked for or downloaded,
 * or the server has `none`. `not-asked`: the server could not be asked, so nobody knows.
 */
export type NewerVersion = 'looking' | 'waits' | 'none' | 'not-asked'

const AN_HOUR = 3_600_000
/** A server that could not be asked is asked again after this, and as soon as there is a network. */
const A_MINUTE = 60_000
/** When any screen last asked the server for a newer version. */
const asked = { at: Number.NEGATIVE_INFINITY }

/** `atOnce`: asks the server now, ignoring the limit of once an hour. */
export function useNewerVersion(atOnce: boolean): NewerVersion {
  const [newer, setNewer] = useState<NewerVersion>('looking')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    const tell = (now: NewerVersion) => {
      if (!stop.signal.aborted) setNewer(now)
    }
    follow(tell, stop.signal, atOnce).catch((error: unknown) => {
      // Fails without a network.
      logError('new version', error)
      tell('not-asked')
    })
    return () => stop.abort()
  }, [atOnce, tries])
  useEffect(() => {
    if (newer !== 'not-asked') return undefined
    const again = () => setTries((times) => times + 1)
    const timer = setInterval(again, A_MINUTE)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [newer])
  return newer
}

async function follow(tell: (now: NewerVersion) => void, signal: AbortSignal, atOnce: boolean): Promise<void> {
  const registration = await registered()
  if (!registration) {
    tell('not-asked')
    return
  }
  const tellNow = () => tell(registration.waiting ? 'waits' : registration.installing ? 'looking' : 'none')
  const comes = () => {
    const coming = registration.installing
    // One that could not be fetched whole is none that the server lacks.
    const told = () => (coming?.state === 'redundant' && !hasNext(registration) ? tell('not-asked') : tellNow())
    coming?.addEventListener('statechange', told, { signal })
    tellNow()
  }
  registration.addEventListener('updatefound', comes, { signal })
  if (!registration.waiting && (atOnce || Date.now() - asked.at > AN_HOUR)) {
    asked.at = Date.now()
    registration.active?.postMessage(LOOK_AT_APP)
    await registration.update()
  }
  comes()
}

/**
 * Switches to the waiting version: seals what is being typed first, then the app restarts, locked. False, and nothing is
 * done, where the server by now gives what this device does not take: what waits may be that.
 */
export async function startNewerVersion(keepDrafts: () => Promise<void>): Promise<boolean> {
  const registration = await registered()
  const waiting = registration?.waiting
  if (!waiting) return true
  await looked(registration.active)
  if ((await readKeptApp())?.trouble) return false
  await keepDrafts()
  // On the first visit no service worker controls the page, so no `controllerchange` comes: the state of the new worker is watched instead.
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload()
  })
  const start = () => {
    if (waiting.state !== 'installed') return
    registration.active?.postMessage(STOP_FETCHING)
    waiting.postMessage({ type: 'SKIP_WAITING' })
    setTimeout(start, START_AGAIN)
  }
  start()
  return true
}

/** The browser has been seen to leave a worker waiting after one message, on a busy machine in one start of twelve. */
const START_AGAIN = 2000
const PATIENCE = 5000

/** When the running service worker has compared what the server gives, or could not. */
function looked(worker: ServiceWorker | null): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((done) => {
    port1.onmessage = () => done()
    setTimeout(done, PATIENCE)
    worker?.postMessage(LOOK_AT_APP, [port2])
  })
}

const hasNext = ({ installing, waiting }: ServiceWorkerRegistration): boolean => Boolean(installing ?? waiting)

const registered = async () => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined)
