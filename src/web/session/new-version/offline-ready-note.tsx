import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Icon } from '../../components/icon.tsx'
import { useSyncState } from '../../device/use-sync-state.ts'
import { logError } from '../../diagnostics/error-log.ts'
import { offlineFiles } from '../../words/catalogue/offline-files.ts'
import { languageNow } from '../../words/language.ts'
import { useTimeWords } from '../../words/times.ts'
import { useDraft } from '../drafts/drafts.tsx'
import { useKeptApp } from './use-kept-app.ts'
import { offlineStanding, type KeptHere, type NeededOffline } from './offline-standing.ts'

const NAMES: Readonly<Record<NeededOffline, MessageDescriptor>> = {
  app: msg({ context: 'what is still to come before the app works without a network', message: 'the app' }),
  words: msg({
    context: 'what is still to come before the app works without a network',
    message: 'the words of your language',
  }),
  files: msg({ context: 'what is still to come before the app works without a network', message: 'your files' }),
}

/** Whether the device can be used without a network, until the member has read that it can: once after the first sign-in, and after each update. */
export function OfflineReadyNote() {
  const { i18n } = useLingui()
  const { list } = useTimeWords()
  const sync = useSyncState()
  const kept = useKeptHere(sync?.is)
  const release = useKeptApp(kept?.app === true ? 'stored' : '')?.running?.release?.root ?? __APP_VERSION__
  const read = useDraft<unknown>('ready without a network', null)
  if (!kept || !sync) return null
  const missing = offlineStanding(kept, sync, read.value !== null)
  if (missing === null || (missing.length === 0 && read.value === release)) return null
  if (missing.length > 0) {
    const still = list(missing.map((one) => i18n._(NAMES[one])))
    return (
      <p className="strip-note row text-small" role="status">
        <Icon name="clock" size="small" />
        <span className="grow">
          <Trans>Not ready yet to work without a network. Still to come: {still}.</Trans>
        </span>
      </p>
    )
  }
  return (
    <div className="strip-note row text-small" role="status">
      <Icon name="done" size="small" />
      <span className="grow">
        <Trans>Ready to work without a network.</Trans>
      </span>
      <button type="button" className="plain link" onClick={() => read.set(release)}>
        <Trans>I have read it</Trans>
      </button>
    </div>
  )
}

/** What the browser has stored; looked at again whenever `after` changes. Undefined until it was looked at, and where the app is not a built one. */
function useKeptHere(after: string | undefined): KeptHere | undefined {
  const [kept, setKept] = useState<KeptHere>()
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined
    let shown = true
    const look = () =>
      lookHere().then(
        (now) => {
          if (shown) setKept(now)
        },
        (error: unknown) => logError('kept app', error),
      )
    void look()
    // The service worker and the words may still be on their way.
    const again = setInterval(() => void look(), LOOK_AGAIN)
    return () => {
      shown = false
      clearInterval(again)
    }
  }, [after])
  return kept
}

const LOOK_AGAIN = 5000

async function lookHere(): Promise<KeptHere> {
  const registration = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration() : undefined
  const language = languageNow()
  const needed = language.code === 'en' || !('caches' in globalThis) ? [] : offlineFiles(language)
  const stored = await Promise.all(needed.map((path) => caches.match(path)))
  return { app: Boolean(registration?.active), words: stored.every((one) => one !== undefined) }
}
