import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownFileCopy } from '#domain/kinds/rights/own-file-copy.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { NOTHING_SAID, PersonsWords, saysOf, type TypedSays } from './persons-words.tsx'

interface TypedNotNow {
  readonly answer: 'later' | 'not-wanted' | null
  readonly on: PlainDate | null
  readonly says: TypedSays
}

/** The person wants no copy, or not yet. Nobody asks again except on a day that they named (P15). */
export function NoCopyNow({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const draft = useDraft<TypedNotNow>(`no-copy ${file}`, { answer: null, on: null, says: NOTHING_SAID })
  const { answer, on } = draft.value
  const put = (next: Partial<TypedNotNow>) => draft.set({ ...draft.value, ...next })
  const says = saysOf(draft.value.says)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const body =
    says === null
      ? null
      : answer === 'not-wanted'
        ? { answer, says }
        : answer === 'later' && on !== null
          ? { answer, askAgainOn: on, says }
          : null
  const write = async () => {
    if (
      body &&
      (await action.run((device) =>
        device.write([{ file, draft: { kind: ownFileCopy.name, at: todayHere(), about: ['child'], body } }]),
      ))
    ) {
      draft.drop()
      trail.back()
    }
  }
  return (
    <div className="panel more-fields">
      <Disclosure title={<Trans>The person wants no copy now</Trans>}>
        <div className="stack">
          <ChoiceField
            label={<Trans>What was the answer?</Trans>}
            side
            value={answer}
            set={(next) => put({ answer: next })}
            choices={[
              { value: 'later', words: <Trans>Later</Trans> },
              { value: 'not-wanted', words: <Trans>Not wanted</Trans> },
            ]}
          />
          {answer === 'later' && (
            <DateField
              label={<Trans>When may we ask again?</Trans>}
              ways={['day']}
              value={on}
              set={(day) => put({ on: typeof day === 'string' ? day : null })}
            />
          )}
          <PersonsWords value={draft.value.says} set={(next) => put({ says: next })} />
          <RefusedNote code={action.refused?.code} />
          <Button
            variant="outline"
            loading={action.busy}
            missing={[
              answer === null && <Trans key="a">What was the answer?</Trans>,
              answer === 'later' && on === null && <Trans key="b">When may we ask again?</Trans>,
              says === null && <Trans key="c">What does the person say?</Trans>,
            ]}
            onClick={() => void write()}
          >
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}
