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
        <Trans>The server gives an app that this device does not take.</Trans>
      </p>
      <p>
        <Why code={trouble.code} />
      </p>
      <p>
        <Both running={running} served={trouble.served} />
      </p>
      <p>
        <Trans>
          You can read and write as before. Call whoever looks after your server, and tell them what stands here. Until
          they answer, take no update, and open the app on no new device.
        </Trans>
      </p>
    </>
  )
}

function Why({ code }: { readonly code: AppTrouble['code'] }) {
  switch (code) {
    case 'altered':
    case 'not-released':
      return <Trans>Its files are not those that were released.</Trans>
    case 'older-release':
    case 'log-shortened':
      return <Trans>It is older than one that this device has seen.</Trans>
    case 'no-longer-signed':
      return <Trans>Nobody has signed it. The app on this device is signed.</Trans>
    case 'other-key':
    case 'log-differs':
    case 'log-malformed':
    case 'wrongly-signed':
      return <Trans>It is not signed by those who released the app on this device.</Trans>
  }
}

function Both({ running, served }: Pick<TroubleProps, 'running'> & { readonly served: AppVersion | undefined }) {
  if (!running) return <Trans>This device has not stored it: here the app opens only with a network.</Trans>
  if (!running.release) return <Trans>This device goes on with the app that it has.</Trans>
  const here = printOfVersion(running.release)
  if (!served) return <Trans>This device goes on with {here}. The server does not say what it gives.</Trans>
  const there = printOfVersion(served)
  return (
    <Trans>
      This device goes on with {here}. The server says that it gives {there}.
    </Trans>
  )
}
