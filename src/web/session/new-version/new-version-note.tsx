import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '../../components/panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { useSyncState } from '../../device/use-sync-state.ts'
import type { Route } from '../../navigation/routes.ts'
import { OfflineReadyNote } from './offline-ready-note.tsx'
import { AppTroublePanel } from './app-trouble-panel.tsx'
import { useNewerVersion } from './newer-app.ts'
import { useTooOldSaid } from './too-old-said.ts'
import { UpdateNowButton } from './update-now.tsx'
import { useKeptApp } from './use-kept-app.ts'

/** On the first screen of the day, so that no form is interrupted. */
const HOMES: readonly Route['is'][] = ['today', 'team', 'children', 'evidence', 'people']

/** A notice dismissed until the app is next opened. The notice that the app is too old is dismissed separately. */
const putOff = { tooOld: false, newer: false }

/** On the first screens: this app is too old for its server, or a newer one is ready on this device, which one tap starts; and whether the device can be used without a network. */
export function NewVersionNote({ route }: { readonly route: Route['is'] }) {
  const sync = useSyncState()
  if (!HOMES.includes(route) || !sync) return null
  return (
    <>
      <Note tooOld={sync.problem === 'app-too-old'} unsent={sync.unsent} />
      <OfflineReadyNote />
    </>
  )
}

function Note({ tooOld, unsent }: { readonly tooOld: boolean; readonly unsent: number }) {
  const newer = useNewerVersion(tooOld)
  const app = useKeptApp(newer)
  const [, again] = useState(0)
  const which = tooOld ? 'tooOld' : 'newer'
  useTooOldSaid(tooOld && !putOff.tooOld && !app?.trouble)
  // What waits there may be what was refused: it is not offered.
  if (app?.trouble) return <AppTroublePanel trouble={app.trouble} running={app.running} />
  if (putOff[which] || (!tooOld && newer !== 'waits')) return null
  const later = () => {
    putOff[which] = true
    again((n) => n + 1)
  }
  return (
    <Panel inside {...(tooOld ? { tone: 'due' as const } : {})}>
      <div className="stack" role="status">
        <div className="row top">
          <span className={tooOld ? 'mark-due' : 'ink-2'}>
            <Icon name="info" />
          </span>
          <div className="grow stack tight">
            <p className="bold">
              {tooOld ? (
                <Trans>This app is too old to send and fetch.</Trans>
              ) : (
                <Trans>A newer version of this app is here.</Trans>
              )}
            </p>
            {tooOld && (
              <p>
                <Trans>You can read and write as before.</Trans>{' '}
                {unsent > 0 && (
                  <Plural
                    value={unsent}
                    one="# note is saved on this device and waits for the update."
                    other="# notes are saved on this device and wait for the update."
                  />
                )}
              </p>
            )}
          </div>
        </div>
        <UpdateNowButton newer={newer} later={later} />
      </div>
    </Panel>
  )
}
