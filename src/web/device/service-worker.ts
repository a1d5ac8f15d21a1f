import { ownScript } from './trusted.ts'

/** Keeps the app on this device so that it opens without a network. A new version waits until a person takes it (new-version/), or until all tabs are closed; then every tab goes over to it, for its pieces of the old one are gone. */
export async function keepAppHere(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  await navigator.serviceWorker.register(ownScript('/sw.js'), { scope: '/', updateViaCache: 'none' })
}
