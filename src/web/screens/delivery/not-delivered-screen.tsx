import { Button } from '#web/components/button.tsx'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Attention, SyncState } from '#device/sync/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Panel, SectionHead } from '../../components/panel.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useConnection } from '../../device/device-context.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { useSyncState } from '../../device/use-sync-state.ts'
import { Screen } from '../../frame/screen.tsx'
import { agesDiffer } from '../../frame/strip-state.ts'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useCountdown } from '../../session/use-countdown.ts'
import { logError } from '../../diagnostics/error-log.ts'
import { wordsOfRefusal } from '../../words/refusals/first-refusals.ts'
import { useTimeWords } from '../../words/times.ts'
import { DamagedHere } from './damaged-here.tsx'
import { UndecidedHere } from './undecided-here.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { AttentionPanel } from './attention-panel.tsx'

const DAMAGED: ReadonlySet<string> = new Set([
  'file-damaged',
  'file-partly-damaged',
  'entry-malformed',
  'directory-record',
  'records-unread',
  'token-key-changed',
])

/** What needs the person, what waits to be sent, and how to carry it out by hand. Nothing here is lost. */
function NotDelivered() {
  const trail = useNavigation()
  const attention = useRead(['attention', 'sync', 'files'], 'attention', (device) => device.needsAttention())
  return (
    <Screen title={<Trans>Not yet delivered</Trans>} sub={<Trans>Nothing here is lost</Trans>} leave="back" reading>
      {attention.is === 'refused' && <RefusedNote code={attention.code} />}
      {attention.is === 'read' && attention.value.length > 0 && (
        <>
          <SectionHead title={<Trans>Needs you</Trans>} side={attention.value.length} />
          {attention.value.map((one) => {
            const Shown = one.words ? UndecidedHere : DAMAGED.has(one.why) ? DamagedHere : NeedsYou
            return <Shown key={one.id} one={one} />
          })}
        </>
      )}
      <Problem />
      <Waiting />
      <SectionHead title={<Trans>No network for days?</Trans>} />
      <RowList>
        <li>
          <EntryRow
            lead={<Icon name="carry" />}
            title={<Trans>Deliver notes by file</Trans>}
            line={<Trans>Locked, on a memory card or cable</Trans>}
            open={() => trail.go({ is: 'carry-out' })}
          />
        </li>
      </RowList>
    </Screen>
  )
}

function NeedsYou({ one }: { readonly one: Attention }) {
  const { i18n } = useLingui()
  const times = useTimeWords()
  const trail = useNavigation()
  const action = useDeviceAction<true, Refusal>()
  const words = wordsOfRefusal(one.why)
  const { file } = one
  // What was taken off delivers waits beside the file, and its journey does not show it.
  const waitsOutside = !one.mine && one.entries.length > 0
  const settle = (as: 'write-again' | 'leave' | 'adopt') =>
    void action.run((device) => device.settleAttention({ id: one.id, as }))
  return (
    <AttentionPanel
      says={<>{i18n._(words.says)}</>}
      meaning={
        <>
          <p>{i18n._(words.wayOn)}</p>
          {one.why !== 'access-not-taken-back' && (
            <p className="text-small">
              {one.mine ? (
                <Trans>You wrote it {times.moment(one.at)}. Your words are kept here, locked.</Trans>
              ) : (
                <Trans>A colleague wrote it {times.moment(one.at)}.</Trans>
              )}
            </p>
          )}
        </>
      }
      answers={
        <>
          {one.why !== 'access-not-taken-back' && (
            <Button data-size="sm" loading={action.busy} onClick={() => settle(one.mine ? 'write-again' : 'adopt')}>
              {one.mine ? <Trans>Send it again</Trans> : <Trans>Add it to the file</Trans>}
            </Button>
          )}
          {file !== null && (
            <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'child', file, tab: 'journey' })}>
              {waitsOutside ? <Trans>Open the file</Trans> : <Trans>Read it</Trans>}
            </Button>
          )}
          <Button data-size="sm" variant="outline" onClick={() => settle('leave')}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </>
      }
    >
      {waitsOutside && (
        <p>
          <Trans>
            You can read the note once it is in the file. If it turns out not to be theirs, cross it out there.
          </Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </AttentionPanel>
  )
}

/** Why the last sync failed, where that is more than a missing network. */
function Problem() {
  const sync = useSyncState()
  const seconds = useCountdown(sync?.retryAt ?? null)
  if (!sync || sync.problem === null || sync.problem === 'no-network') return null
  return (
    <div className="stack">
      {sync.problem === 'try-later' ? <ServerBusy /> : <RefusedNote code={sync.problem} />}
      {sync.unsent === 0 && (
        <>
          {seconds > 0 && (
            <p>
              <Trans>The app tries again in {seconds} s, by itself.</Trans>
            </p>
          )}
          <TryNow sync={sync} />
        </>
      )}
    </div>
  )
}

/** Nobody has to do anything, so it is said without a mark. */
function ServerBusy() {
  const { i18n } = useLingui()
  return (
    <p>
      <b>{i18n._(wordsOfRefusal('try-later').says)}</b> <Trans>Everything is saved on this device.</Trans>
    </p>
  )
}

function Waiting() {
  const sync = useSyncState()
  const times = useTimeWords()
  const seconds = useCountdown(sync?.retryAt ?? null)
  if (!sync) return null
  // With a problem the screen does not say that everything is delivered: a colleague's entries may be missing here.
  if (sync.unsent === 0 && sync.problem !== null && sync.problem !== 'no-network') return null
  if (sync.unsent === 0) {
    return (
      <EmptyState icon="sent" title={<Trans>Everything is delivered</Trans>}>
        <p className="ink-2">
          {sync.lastAt === null ? (
            <Trans>This device has not connected to the server yet.</Trans>
          ) : (
            <Trans>Last connected to the server {times.moment(sync.lastAt)}.</Trans>
          )}
        </p>
      </EmptyState>
    )
  }
  const ages = agesDiffer(sync)
  const reached = ages || sync.problem === 'try-later'
  return (
    <>
      <SectionHead
        title={reached ? <Trans>Waiting to be sent</Trans> : <Trans>Waiting for a network</Trans>}
        side={sync.unsent}
      />
      <Panel inside>
        <div className="stack">
          <div className="row top">
            <span className="in-wait">
              <Icon name="here" />
            </span>
            <p className="grow">
              <b>
                <Plural value={sync.unsent} one="# note is saved here" other="# notes are saved here" />
              </b>{' '}
              {ages ? null : seconds > 0 ? (
                <Trans>The app tries again in {seconds} s, by itself.</Trans>
              ) : (
                <Trans>The app sends by itself when there is a network.</Trans>
              )}
            </p>
          </div>
          <TryNow sync={sync} />
        </div>
      </Panel>
    </>
  )
}

function TryNow({ sync }: { readonly sync: SyncState }) {
  const { device } = useConnection()
  return (
    <Button
      variant="outline"
      loading={sync.is === 'working'}
      onClick={() => void device.sync().catch((error: unknown) => logError('sync', error))}
    >
      <Trans>Try now</Trans>
    </Button>
  )
}

export const screen = defineScreen('not-delivered', NotDelivered)
