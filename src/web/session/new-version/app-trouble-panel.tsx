import { Trans } from '@lingui/react/macro'
import type { AppTrouble, AppVersion, KeptApp } from '#device/app-release/kept-app.ts'
import { Icon } from '../../components/icon.tsx'
import { Panel } from '../../components/panel.tsx'
import { printOfVersion } from './print-of-version.ts'

interface TroubleProps {
  readonly trouble: AppTrouble
  readonly running: KeptApp['running']
}

/** The server gives an app that this device does not take. */
export function AppTroublePanel(of: TroubleProps) {
  return (
    <Panel inside tone="due">
      <div className="row top" role="status">
        <span className="mark-due">
          <Icon name="info" />
        </span>
        <div className="grow stack tight">
          <AppTroubleWords {...of} />
        </div>
      </div>
    </Panel>
  )
}

/** Why it is not taken, which versions these are, and what to do. */
export function AppTroubleWords({ trouble, running }: TroubleProps) {
  return (
    <>
      <p className="bold">
        <Trans>The server offers an app that this device does not accept.</Trans>
      </p>
      <p>
        <Why code={trouble.code} />
      </p>
      <p>
        <Both running={running} served={trouble.served} />
      </p>
      <p>
        <Trans>
          You can read and write as before. Call the person who looks after your server, and tell them what is written
          here. Until they answer, do not update, and do not open the app on a new device.
        </Trans>
      </p>
    </>
  )
}

function Why({ code }: { readonly code: AppTrouble['code'] }) {
  switch (code) {
    case 'altered':
    case 'not-released':
      return <Trans>The files of the server’s app are not the released ones.</Trans>
    case 'older-release':
    case 'log-shortened':
      return <Trans>The server’s app is older than one that this device has seen.</Trans>
    case 'no-longer-signed':
      return <Trans>The server’s app is not signed. The app on this device is signed.</Trans>
    case 'other-key':
    case 'log-differs':
    case 'log-malformed':
    case 'wrongly-signed':
      return <Trans>The server’s app is not signed by the people who released the app on this device.</Trans>
  }
}

function Both({ running, served }: Pick<TroubleProps, 'running'> & { readonly served: AppVersion | undefined }) {
  if (!running) return <Trans>The app is not stored on this device: it opens here only with a network.</Trans>
  if (!running.release) return <Trans>This device keeps using the app that it has.</Trans>
  const here = printOfVersion(running.release)
  if (!served) return <Trans>This device keeps using {here}. The server does not say which version it offers.</Trans>
  const there = printOfVersion(served)
  return (
    <Trans>
      This device keeps using {here}. The server says that it offers {there}.
    </Trans>
  )
}
