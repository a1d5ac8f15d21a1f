import { trustedScriptUrl } from '../worker/trusted.ts'

let kept = Promise.resolve(true)

/** Whether the browser keeps the app on this device, so that it opens without a network. It does not where service workers are switched off, as in some private windows. */
export const browserKeepsApp = (): Promise<boolean> => kept

/**
 * Registers the service worker that keeps the app on this device, so that it opens without a network. A new version waits until a person accepts it (new-version/), or
 * until all tabs are closed; then all tabs reload, because the chunks of the old version are gone.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD) return
  const registered = register()
  kept = registered.catch(() => false)
  await registered
}

async function register(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  // Whoever blocks service workers by a script answers without a registration.
  const registration: unknown = await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'), {
    scope: '/',
    updateViaCache: 'none',
  })
  return registration !== undefined
}
