import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownFileCopy } from '#domain/kinds/rights/own-file-copy.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Say } from '#domain/entry/say.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { PersonsWords } from './persons-words.tsx'

/** The person wants no copy, or not yet. Nobody asks again except on a day that they named (P15). */
export function NoCopyNow({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const [answer, setAnswer] = useState<'later' | 'not-wanted' | null>(null)
  const [on, setOn] = useState<PlainDate | null>(null)
  const [says, setSays] = useState<Say | null>(null)
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
    )
      trail.back()
  }
  return (
    <div className="panel more-fields">
      <Disclosure title={<Trans>The person wants no copy now</Trans>}>
        <div className="stack">
          <ChoiceField
            label={<Trans>What was the answer?</Trans>}
            side
            value={answer}
            set={setAnswer}
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
              set={(day) => setOn(typeof day === 'string' ? day : null)}
            />
          )}
          <PersonsWords value={says} set={setSays} />
          <RefusedNote code={action.refused?.code} />
          <Button variant="outline" loading={action.busy} disabled={body === null} onClick={() => void write()}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}
