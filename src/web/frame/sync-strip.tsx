import { Plural, Trans } from '@lingui/react/macro'
import type { SyncState } from '#device/sync/api.ts'
import { useSyncState } from '../device/use-sync-state.ts'
import { useNavigation } from '../navigation/navigation.tsx'
import { useIsTooOldSaid } from '../session/new-version/too-old-said.ts'
import { useTimeWords } from '../words/times.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { RefusalSays } from './refused-note.tsx'
import { agesDiffer, stripStateOf, type StripState } from './strip-state.ts'

const ICONS: Readonly<Record<StripState, IconName>> = {
  'no-network': 'here',
  'needs-network': 'here',
  problem: 'info',
  waits: 'here',
  looking: 'clock',
  sent: 'sent',
}

/** State of the network and of what was written; opens *Not yet delivered*. On *Today* only, and not beside a panel that says that the app is too old. */
export function SyncStrip() {
  const sync = useSyncState()
  const trail = useNavigation()
  const isSaid = useIsTooOldSaid()
  if (!sync || (isSaid && sync.problem === 'app-too-old')) return null
  const state = stripStateOf(sync, navigator.onLine)
  return (
    <div role="status">
      <button
        type="button"
        className={agesDiffer(sync) ? 'plain strip due' : 'plain strip'}
        onClick={() => {
          trail.go({ is: 'not-delivered' })
        }}
      >
        <Icon name={ICONS[state]} size="small" />
        <span className="grow">
          <StripWords sync={sync} standing={state} />
        </span>
        <Icon name="forward" size="small" />
      </button>
    </div>
  )
}

function StripWords({ sync, standing: state }: { readonly sync: SyncState; readonly standing: StripState }) {
  const times = useTimeWords()
  const waits = <Plural value={sync.unsent} one="# note waits to be sent." other="# notes wait to be sent." />
  if (state === 'looking') return <Trans>Checking for changes.</Trans>
  if (state === 'sent' && sync.lastAt !== null) return <Trans>All sent {times.moment(sync.lastAt)}.</Trans>
  if (state === 'needs-network')
    return <Trans>Not connected to the server yet. Everything is saved on this device.</Trans>
  return (
    <>
      {state === 'no-network' && (
        <b>
          <Trans>No network.</Trans>
        </b>
      )}
      {sync.problem !== null && state === 'problem' && (
        <b>
          <RefusalSays code={sync.problem} />
        </b>
      )}{' '}
      <Trans>Everything is saved on this device.</Trans> {sync.unsent > 0 && waits}
    </>
  )
}

/** One secondary line for the rail. */
export function SyncLine() {
  const sync = useSyncState()
  const times = useTimeWords()
  if (!sync) return null
  const state = stripStateOf(sync, navigator.onLine)
  return (
    <p className="note ink-2">
      <Icon name={ICONS[state]} size="tiny" />
      <span>
        {state === 'sent' && sync.lastAt !== null && <Trans>All sent {times.moment(sync.lastAt)}</Trans>}
        {state === 'looking' && <Trans>Checking for changes</Trans>}
        {state === 'no-network' && <Trans>No network. Everything is saved.</Trans>}
        {sync.problem !== null && state === 'problem' && <RefusalSays code={sync.problem} />}
        {state === 'needs-network' && <Trans>Not connected to the server yet</Trans>}
        {state === 'waits' && <Plural value={sync.unsent} one="# note waits" other="# notes wait" />}
      </span>
    </p>
  )
}
