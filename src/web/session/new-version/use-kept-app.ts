import { useEffect, useState } from 'react'
import type { KeptApp } from '#device/app-release/kept-app.ts'
import { logError } from '../../diagnostics/error-log.ts'
import { KEPT_APP } from '../../worker/kept-app-place.ts'

/**
 * What this device knows of the app itself; undefined until it was read, or where no service worker stores the app. Read
 * again whenever `after` changes.
 */
export function useKeptApp(after = ''): KeptApp | undefined {
  const [kept, setKept] = useState<KeptApp>()
  useEffect(() => {
    let shown = true
    readKeptApp().then(
      (now) => {
        if (shown) setKept(now)
      },
      (error: unknown) => logError('kept app', error),
    )
    return () => {
      shown = false
    }
  }, [after])
  return kept
}

export async function readKeptApp(): Promise<KeptApp | undefined> {
  if (!('caches' in globalThis)) return undefined
  const answer = await caches.match(KEPT_APP.state, { cacheName: KEPT_APP.cache })
  return (await answer?.json()) as KeptApp | undefined
}
