import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useDrafts } from '../drafts/drafts.tsx'
import { logError } from '../../diagnostics/error-log.ts'
import { AppTroubleWords } from './app-trouble-panel.tsx'
import { type NewerVersion, startNewerVersion } from './newer-app.ts'
import { useKeptApp } from './use-kept-app.ts'

/** The button that starts the newer app, with what happens to what is being typed. */
export function UpdateNowButton({ newer, later }: { readonly newer: NewerVersion; readonly later?: () => void }) {
  const { store } = useDrafts()
  const [begun, setBegun] = useState(false)
  const [refused, setRefused] = useState(0)
  const app = useKeptApp(`${newer} ${String(refused)}`)
  const take = () => {
    setBegun(true)
    startNewerVersion(store.flush).then(
      (started) => {
        if (started) return
        setBegun(false)
        setRefused((times) => times + 1)
      },
      (error: unknown) => {
        logError('new version', error)
        setBegun(false)
      },
    )
  }
  if (app?.trouble) return <AppTroubleWords trouble={app.trouble} running={app.running} />
  if (newer === 'none') {
    return (
      <p className="text-small">
        <Trans>Your server has no newer app yet. Tell your administrator.</Trans>
      </p>
    )
  }
  if (newer === 'not-asked') {
    return (
      <p className="text-small">
        <Trans>This app could not ask your server for a newer one. It asks again by itself.</Trans>
      </p>
    )
  }
  return (
    <div className="stack tight">
      <div className="row wraps">
        <Button loading={begun || newer === 'looking'} onClick={take}>
          <Trans>Update now</Trans>
        </Button>
        {later && (
          <Button variant="outline" onClick={later}>
            <Trans>Later</Trans>
          </Button>
        )}
      </div>
      <p className="text-small">
        {newer === 'looking' ? (
          <Trans>The new version is being fetched.</Trans>
        ) : (
          <Trans>Afterwards you unlock the app once more. What you typed is kept.</Trans>
        )}
      </p>
    </div>
  )
}
