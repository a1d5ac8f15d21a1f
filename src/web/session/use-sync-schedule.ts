import { useEffect } from 'react'
import { useConnection } from '../device/device-context.tsx'
import { SyncSchedule, BROWSER_CLOCK } from './sync-schedule.ts'
import { logError } from '../diagnostics/error-log.ts'

/**
 * Bounds in minutes. Records for statistics, and matching keys for other agencies, are sent at a random time after unlocking and then at random intervals, so that the
 * time of arrival identifies no record.
 */
const SHARE_WITHIN = { from: 2 * 60_000, to: 10 * 60_000 }

/** Syncs with the server while the app is open, at the times that `SyncSchedule` sets. Statistics records (with consent) are sent separately. */
export function useSyncSchedule(open: boolean): void {
  const { device, listen } = useConnection()
  useEffect(() => {
    if (!open) return undefined
    const meetings = new SyncSchedule(device, BROWSER_CLOCK, (error) => logError('sync', error))
    const online = () => void meetings.online()
    const seen = () => {
      if (document.visibilityState === 'visible') void meetings.seen()
    }
    let sharing: ReturnType<typeof setTimeout> | undefined
    const shareLater = () => {
      sharing = setTimeout(share, SHARE_WITHIN.from + Math.random() * (SHARE_WITHIN.to - SHARE_WITHIN.from))
    }
    // A refusal, without a network for example, loses nothing: the records are computed again next time.
    const share = () => {
      device
        .shareEvidence()
        .then(() => device.keepFindable())
        .then(shareLater, (error: unknown) => {
          logError('evidence', error)
        })
    }
    void meetings.begin()
    shareLater()
    addEventListener('online', online)
    document.addEventListener('visibilitychange', seen)
    const stop = listen((topics) => void meetings.changed(topics))
    return () => {
      meetings.stop()
      clearTimeout(sharing)
      removeEventListener('online', online)
      document.removeEventListener('visibilitychange', seen)
      stop()
    }
  }, [device, listen, open])
}
