import { useEffect } from 'react'
import { useConnection } from '../device/device-context.tsx'
import { noteTrouble } from './trouble.ts'

const EVERY = 60_000
const AFTER_WRITING = 1_500
/** The team's file is opened to a new member a moment after the certificate: until it came, nobody here has a name. */
const UNTIL_NAMED = 3_000
/** Records for statistics, and keys by which other agencies find a child, go at a moment that nothing written decides, so that none can be told by when it came: somewhere in these minutes after unlocking, and again each such while. */
const SHARE_WITHIN = { from: 2 * 60_000, to: 10 * 60_000 }

/** Meets the server after unlocking, after writing, when the network or the screen comes back, and every minute; a new member sooner, until named. What consent to statistics allows goes apart from it. */
export function useKeepInTouch(open: boolean): void {
  const { device, listen } = useConnection()
  useEffect(() => {
    if (!open) return undefined
    let soon: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const meetOnce = async () => {
      await device.sync()
      const { me } = await device.state()
      if (me?.name !== '' || stopped) return
      clearTimeout(soon)
      soon = setTimeout(meet, UNTIL_NAMED)
    }
    const meet = () => {
      // What went wrong stands in `syncState`, which the strip shows; a worker that is gone is shown by its own error.
      void meetOnce().catch((error: unknown) => {
        noteTrouble('sync', error)
      })
    }
    const unsentSoon = async () => {
      const { unsent, is } = await device.syncState()
      if (unsent === 0 || is !== 'resting') return
      clearTimeout(soon)
      soon = setTimeout(meet, AFTER_WRITING)
    }
    const seen = () => {
      if (document.visibilityState === 'visible') meet()
    }
    let sharing: ReturnType<typeof setTimeout> | undefined
    const shareLater = () => {
      sharing = setTimeout(share, SHARE_WITHIN.from + Math.random() * (SHARE_WITHIN.to - SHARE_WITHIN.from))
    }
    // Where it was refused, for want of a network say, nothing is lost: it is worked out anew the next time.
    const share = () => {
      device.shareEvidence().then(() => device.keepFindable()).then(shareLater, (error: unknown) => {
        noteTrouble('evidence', error)
      })
    }
    meet()
    shareLater()
    const clock = setInterval(meet, EVERY)
    addEventListener('online', meet)
    document.addEventListener('visibilitychange', seen)
    const stop = listen((topics) => {
      if (topics.includes('files')) void unsentSoon()
    })
    return () => {
      stopped = true
      clearTimeout(soon)
      clearTimeout(sharing)
      clearInterval(clock)
      removeEventListener('online', meet)
      document.removeEventListener('visibilitychange', seen)
      stop()
    }
  }, [device, listen, open])
}
