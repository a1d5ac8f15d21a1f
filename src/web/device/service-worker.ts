import { trustedScriptUrl } from '../worker/trusted.ts'

/**
 * Registers the service worker that keeps the app on this device, so that it opens without a network. A new version waits until a person accepts it (new-version/), or
 * until all tabs are closed; then all tabs reload, because the chunks of the old version are gone.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'), { scope: '/', updateViaCache: 'none' })
}
