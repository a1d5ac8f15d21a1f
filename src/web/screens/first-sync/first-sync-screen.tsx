import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../components/icon.tsx'
import { ProgressPanel } from '../../components/progress-panel.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useConnection } from '../../device/device-context.tsx'
import { useSyncState } from '../../device/use-sync-state.ts'
import { homeRoute } from '../../frame/destinations.ts'
import { Screen } from '../../frame/screen.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useMe } from '../../session/session.tsx'
import { OfflineReadyNote } from '../../session/new-version/offline-ready-note.tsx'
import { logError } from '../../diagnostics/error-log.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The first sync of a device: what has arrived is usable at once; it can be stopped, and continues from there. */
function FirstSync() {
  const { t } = useLingui()
  const { device } = useConnection()
  const trail = useNavigation()
  const me = useMe()
  const sync = useSyncState()
  const working = sync?.is === 'working'
  const progress = sync?.progress ?? null
  const tell = (error: unknown) => logError('first sync', error)
  return (
    <Screen
      title={<Trans>Downloading your files</Trans>}
      sub={<Trans>To this device, the first time</Trans>}
      reading
      dock={
        <>
          {working ? (
            <Button variant="outline" onClick={() => void device.stopSync().catch(tell)}>
              <Trans>Stop</Trans>
            </Button>
          ) : (
            <Button variant="outline" onClick={() => void device.sync().catch(tell)}>
              <Trans>Continue downloading</Trans>
            </Button>
          )}
          <Button data-main onClick={() => trail.replace(homeRoute(me.roles, innerWidth >= 960))}>
            {me.roles.includes('caseworker') ? <Trans>Go to Today</Trans> : <Trans>Go on</Trans>}
          </Button>
        </>
      }
    >
      {sync?.is === 'stopped' && (
        <p role="status" className="bold">
          <Trans>Stopped. The files that arrived can be used.</Trans>
        </p>
      )}
      {progress && (
        <ProgressPanel
          title={working ? <Trans>Downloading</Trans> : <Trans>So far</Trans>}
          label={t`Files downloaded`}
          done={progress.done}
          of={progress.of}
        >
          <p className="text-small ink-2">
            <Trans>Files that have arrived can be used now.</Trans>
          </p>
        </ProgressPanel>
      )}
      {sync !== null && !working && sync.lastAt !== null && (
        <p role="status" className="row in-safe bold">
          <Icon name="done" />
          <Trans>Everything is here.</Trans>
        </p>
      )}
      <OfflineReadyNote />
      <RefusedNote code={sync?.problem} />
      <p className="note ink-2">
        <Icon name="lock" size="small" />
        <Trans>
          Each file is checked and stays locked on this device. If the network breaks, the download continues from here.
        </Trans>
      </p>
    </Screen>
  )
}

export const screen = defineScreen('first-sync', FirstSync)
