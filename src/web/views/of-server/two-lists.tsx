import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { SplitView } from '#device/sync/api.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** The server showed this device another list of people than a colleague's: both are shown, with who signed the other. */
export function TwoLists() {
  const views = useRead(['members'], 'split-views', (device) => device.splitViews())
  return views.is === 'read' && views.value.length > 0 ? <Told views={views.value} /> : null
}

function Told({ views }: { readonly views: readonly SplitView[] }) {
  const trail = useNavigation()
  const action = useDeviceAction<true, Refusal>()
  const leave = () =>
    void action.run(async (device) => {
      for (const { id } of views) {
        const left = await device.leaveSplitView(id)
        if (!left.ok) return left
      }
      return { ok: true, value: true } as const
    })
  return (
    <Panel tone="due" inside>
      <div className="stack" role="alert">
        <h2>
          <Trans>The server shows two lists of people</Trans>
        </h2>
        {views.map((view) => (
          <Both key={view.id} view={view} />
        ))}
        <p>
          <Trans>
            One of you may not see who was removed. Give nobody access until this is settled. Connect both devices; if
            this stays, call your administrator by a number that you have on paper.
          </Trans>
        </p>
        <RefusedNote code={action.refused?.code} />
        <div className="row wraps">
          <Button data-size="sm" onClick={() => trail.go({ is: 'help', of: { is: 'erasures' } })}>
            <Trans>What to do</Trans>
          </Button>
          <Button data-size="sm" variant="outline" loading={action.busy} onClick={leave}>
            <Trans>I have read it</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function Both({ view: { is, memberName, at, theirs, own } }: { readonly view: SplitView }) {
  const times = useTimeWords()
  const name = <bdi>{memberName}</bdi>
  return (
    <>
      <p>
        <Trans>
          On {name}’s device the list has change {theirs.number} ({times.moment(at)}):
        </Trans>{' '}
        <span className="code">{theirs.print}</span>
      </p>
      <p>
        {is === 'differs' ? (
          <Trans>On this device change {own.number} is another one:</Trans>
        ) : (
          <Trans>The server showed this device nothing after change {own.number}:</Trans>
        )}{' '}
        <span className="code">{own.print}</span>
      </p>
    </>
  )
}
