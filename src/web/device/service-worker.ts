import { ownScript } from './trusted.ts'

/** Keeps the app on this device so that it opens without a network. A new version takes over when the app is next started. */
export async function keepAppHere(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register(ownScript('/sw.js'), { scope: '/', updateViaCache: 'none' })
}
