import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { answersBeside } from '#domain/file/own-answers-beside.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface CorrectProps {
  readonly entry: Entry
  readonly child: ChildFile
  readonly leave: () => void
  readonly done: () => void
}

/** Nothing is overwritten: the old entry stays, with why it no longer holds; the right words are written as an entry of their own. */
export function CorrectEntry({ entry, child, leave, done }: CorrectProps) {
  const trail = useNavigation()
  const { value: because, set: setBecause, drop } = useDraft(`correct ${child.file} ${entry.id}`, '')
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const strike = async (again: boolean) => {
    // Answers to the agency's own questions beside it go with it, where this member may write them.
    const beside = answersBeside(child.whole, entry).filter(
      ({ id, folder }) => !(id in child.whole.struck) && mayWriteIn(child.view, folder),
    )
    const act = [entry, ...beside].map(({ id, folder }) => ({
      file: child.file,
      draft: { kind: 'superseded', folder, at: child.day, body: { entry: id, because: because.trim() } },
    }))
    if (!(await action.run((device) => device.write(act)))) return
    drop()
    done()
    if (again) trail.go({ is: 'write', kind: entry.kind, file: child.file, from: entry.id })
  }
  const empty = because.trim() === ''
  const hasForm = faceOf(entry.kind)?.group !== 'elsewhere'
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Correct this note</Trans>
      </h2>
      <LongTextField
        label={<Trans>What was wrong with it?</Trans>}
        hint={<Trans>The old words stay in the journey, crossed out, with this reason.</Trans>}
        value={because}
        set={setBecause}
      />
      <RefusedNote code={action.refused?.code} />
      {hasForm && (
        <Button
          missing={[empty && <Trans key="a">What was wrong with it?</Trans>]}
          loading={action.busy}
          onClick={() => void strike(true)}
        >
          <Trans>Cross out and write again</Trans>
        </Button>
      )}
      <Button
        variant="outline"
        missing={[empty && <Trans key="a">What was wrong with it?</Trans>]}
        loading={action.busy}
        onClick={() => void strike(false)}
      >
        <Trans>Only cross out</Trans>
      </Button>
      <Button variant="subtle" onClick={leave}>
        <Trans>Go back</Trans>
      </Button>
    </section>
  )
}
