import { useEffect } from 'react'
import { useConnection } from '../device/device-context.tsx'
import { Meetings, TIMER } from './meetings.ts'
import { noteTrouble } from '../diagnostics/trouble.ts'

/** Records for statistics, and keys by which other agencies find a child, go at a moment that nothing written decides, so that none can be told by when it came: somewhere in these minutes after unlocking, and again each such while. */
const SHARE_WITHIN = { from: 2 * 60_000, to: 10 * 60_000 }

/** Meets the server while the app is open, at the times that `Meetings` sets. What consent to statistics allows goes apart from it. */
export function useKeepInTouch(open: boolean): void {
  const { device, listen } = useConnection()
  useEffect(() => {
    if (!open) return undefined
    const meetings = new Meetings(device, TIMER, (error) => noteTrouble('sync', error))
    const online = () => void meetings.online()
    const seen = () => {
      if (document.visibilityState === 'visible') void meetings.seen()
    }
    let sharing: ReturnType<typeof setTimeout> | undefined
    const shareLater = () => {
      sharing = setTimeout(share, SHARE_WITHIN.from + Math.random() * (SHARE_WITHIN.to - SHARE_WITHIN.from))
    }
    // Where it was refused, for want of a network say, nothing is lost: it is worked out anew the next time.
    const share = () => {
      device
        .shareEvidence()
        .then(() => device.keepFindable())
        .then(shareLater, (error: unknown) => {
          noteTrouble('evidence', error)
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
