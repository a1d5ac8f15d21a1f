import { Trans } from '@lingui/react/macro'
import type { StopView } from '#device/access/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { marksAbout } from '#domain/kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface Props {
  readonly stop: StopView
  readonly view: FileView
  readonly name: string
}

/** The mark that a stop left on the card: with it nothing is given to the member. It is kept, or crossed out with a reason. */
export function MarkAfterStop({ stop, view, name }: Props) {
  const draft = useDraft<string | null>(`mark-off ${view.file} ${stop.stop ?? stop.member}`, null)
  const because = draft.value
  const action = useDeviceAction<readonly EntryId[], Refusal, unknown>()
  const marks = marksAbout(view.caseFile, stop.member)
  const mayWrite = view.rights.card === 'write' || view.rights.card === 'keep'
  if (marks.length === 0) return null
  const leave = () => {
    draft.set(null)
    draft.drop()
  }
  const write = async (...drafts: readonly Pick<Draft, 'kind' | 'body'>[]) => {
    const written = await action.run((device) =>
      device.write(drafts.map((draft) => ({ file: view.file, draft: { folder: 'card', at: todayHere(), ...draft } }))),
    )
    if (written && because !== null) draft.drop()
  }
  return (
    <section className="stack">
      <DueNote icon="unsafe" role="status">
        <Trans>The card still marks {name}. As long as it does, no part of this file can be given to them.</Trans>
      </DueNote>
      {mayWrite && because === null && (
        <div className="row wraps">
          {stop.markLeft && (
            <Button
              data-size="sm"
              variant="outline"
              loading={action.busy}
              onClick={() => void write({ kind: stopAnswered.name, body: { stop: stop.stop, answer: 'mark-kept' } })}
            >
              <Trans>Keep the mark</Trans>
            </Button>
          )}
          <Button data-size="sm" variant="outline" onClick={() => draft.set('')}>
            <Trans>Take the mark off the card</Trans>
          </Button>
        </div>
      )}
      {because !== null && (
        <>
          <LongTextField
            label={<Trans>What was wrong with it?</Trans>}
            hint={<Trans>The old words stay in the journey, crossed out, with this reason.</Trans>}
            value={because}
            set={draft.set}
          />
          <div className="row wraps">
            <Button
              missing={[because.trim() === '' && <Trans key="a">What was wrong with it?</Trans>]}
              loading={action.busy}
              onClick={() =>
                void write(
                  ...marks.map(({ id }) => ({ kind: superseded.name, body: { entry: id, because: because.trim() } })),
                )
              }
            >
              <Trans>Take the mark off the card</Trans>
            </Button>
            <Button variant="outline" onClick={() => leave()}>
              <Trans>Go back</Trans>
            </Button>
          </div>
        </>
      )}
      <RefusedNote code={action.refused?.code} />
    </section>
  )
}
