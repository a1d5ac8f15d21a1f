import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { ServerSetBack } from '#device/sync/api.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useSyncState } from '#web/device/use-sync-state.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useCountdown } from '#web/session/use-countdown.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

interface SetBackNoteProps {
  readonly told: ServerSetBack
  readonly known: readonly KnownChild[] | null
}

/** The server was set back to an older copy: what this device does about it, what its reader does meanwhile, and what did not come back. */
export function SetBackNote({ told, known }: SetBackNoteProps) {
  const trail = useNavigation()
  const action = useDeviceAction<true, Refusal>()
  const isLeft = told.notTaken > 0 || told.people
  return (
    <Panel inside {...(isLeft ? { tone: 'due' as const } : {})}>
      <div className="stack">
        <div className="row top" role="status">
          <span className={isLeft ? 'mark-due' : 'ink-2'}>
            <Icon name="info" />
          </span>
          <div className="grow stack tight">
            <h2>
              <Trans>The server was set back to an older copy</Trans>
            </h2>
            <p>
              {told.endedAt === null ? (
                <Trans>
                  This device sends again what the server lost. Work as usual, and delete nothing. Colleagues may not
                  see these notes yet: ring them about anything urgent. This ends by itself.
                </Trans>
              ) : (
                <Trans>
                  This device has nothing more to send again. Notes of colleagues come once their devices have
                  connected. Notes that only a lost device had do not come back: ask who wrote them to write them again.
                </Trans>
              )}
            </p>
          </div>
        </div>
        <Counts told={told} known={known} />
        {told.endedAt === null && <UntilWhen />}
        {told.notTaken > 0 && (
          <p>
            <Trans>The server did not take back everything. What it refused is kept on this device.</Trans>
          </p>
        )}
        {told.people && (
          <p>
            <Trans>
              The server does not know any more who was removed. Ask a custodian today to look under People and Devices,
              and to remove again whoever is back.
            </Trans>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
        {told.notTaken > 0 && (
          <div className="row">
            <Button data-size="sm" onClick={() => trail.go({ is: 'not-delivered' })}>
              <Trans>What to do</Trans>
            </Button>
          </div>
        )}
        {told.endedAt !== null && !isLeft && (
          <div className="row">
            <Button
              data-size="sm"
              variant="outline"
              loading={action.busy}
              onClick={() => void action.run((device) => device.leaveSetBack())}
            >
              <Trans>I have read it</Trans>
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}

function Counts({ told: { files }, known }: SetBackNoteProps) {
  const { t } = useLingui()
  if (files.length === 0) return null
  const notes = files.reduce((sum, one) => sum + one.notes, 0)
  const sent = files.reduce((sum, one) => sum + one.sent, 0)
  const children = files.flatMap((one) => {
    const child = known?.find(({ line }) => line.file === one.file)
    return child ? [{ ...one, child }] : []
  })
  const left = files.length - children.length
  return (
    <div className="stack tight">
      <b>
        <Trans>
          Notes sent again: {sent} of {notes}
        </Trans>
      </b>
      <div
        className="meter"
        role="progressbar"
        aria-label={t`Notes sent again: ${sent} of ${notes}`}
        aria-valuemin={0}
        aria-valuemax={notes}
        aria-valuenow={sent}
      >
        <span style={{ inlineSize: `${((sent / notes) * 100).toFixed(1)}%` }} />
      </div>
      <details>
        <summary>
          <Plural value={files.length} one="In # file" other="In # files" />
        </summary>
        <ul>
          {children.map(({ file, child }) => (
            <li key={file}>
              <ChildName who={child.who} months={child.months} />
            </li>
          ))}
          {/* A list of services, or a file of which this member knows no child. */}
          {left > 0 && (
            <li>
              <Trans>{left} more</Trans>
            </li>
          )}
        </ul>
      </details>
    </div>
  )
}

/** Where the server cannot be reached or has no time, when it goes on. */
function UntilWhen() {
  const sync = useSyncState()
  const seconds = useCountdown(sync?.retryAt ?? null)
  if (!sync || sync.problem === null) return null
  return (
    <p>
      {seconds > 0 ? (
        <Trans>The app tries again in {seconds} s, by itself.</Trans>
      ) : (
        <Trans>The app sends by itself when there is a network.</Trans>
      )}
    </p>
  )
}
