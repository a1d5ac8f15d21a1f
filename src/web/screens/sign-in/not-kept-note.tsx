import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { DueNote } from '#web/components/due-note.tsx'
import { browserKeepsApp } from '#web/device/service-worker.ts'

/** Where the browser does not keep the app: what does not work here, before somebody has keys here. */
export function NotKeptNote({ keeps = browserKeepsApp }: { readonly keeps?: () => Promise<boolean> }) {
  const [kept, setKept] = useState(true)
  useEffect(() => {
    void keeps().then(setKept)
  }, [keeps])
  if (kept) return null
  return (
    <DueNote icon="info" role="status">
      <Trans>
        This browser window does not keep the app. Without a network it does not open. If it is a private window, what
        you write and did not send is gone when it is closed. Work in an ordinary window.
      </Trans>
    </DueNote>
  )
}
