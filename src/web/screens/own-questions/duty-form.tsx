import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { addMonths, PlainDate } from '#domain/entry/plain-date.ts'
import { DUTY_MONTHS } from '#domain/kinds/services/duty-by-law.ts'
import { DUTY_RECIPIENTS, DutyByLaw, dutyFieldsFor, type DutyField } from '#domain/vocabulary/sharing/duty-by-law.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { randomId } from '#web/device/new-id.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'
import { todayHere } from '#web/words/today.ts'
import { useSayOfQuestions } from './use-own-questions.ts'

interface TypedDuty {
  readonly key: string
  readonly law: string
  readonly authority: string
  readonly to: string
  readonly fields: readonly DutyField[]
  readonly until: string
  readonly because: string
}

/** A custodian names a legal duty: which law, which authority, which fields, until which day. */
export function DutyForm({ view, done }: { readonly view: FileView; readonly done: () => void }) {
  const speak = useSpeak(null)
  const act = useSayOfQuestions(view)
  const [empty] = useState(
    (): TypedDuty => ({ key: randomId(), law: '', authority: '', to: '', fields: [], until: '', because: '' }),
  )
  const draft = useDraft<TypedDuty>('duty-by-law', empty)
  const [tried, setTried] = useState(false)
  const { key, law, authority, to, fields, until, because } = draft.value
  const set = (change: Partial<TypedDuty>) => draft.set({ ...draft.value, ...change })
  const recipient = DUTY_RECIPIENTS.find((one) => one === to)
  const day = PlainDate.safeParse(until).data ?? null
  const latest = addMonths(todayHere(), DUTY_MONTHS)
  const isDayGood = day !== null && day >= todayHere() && day <= latest
  const isWrong = (missing: boolean) => (tried && missing ? { wrong: <Trans>Answer this question.</Trans> } : {})
  const close = () => {
    draft.drop()
    done()
  }
  const send = async () => {
    setTried(true)
    const duty = DutyByLaw.safeParse({ key, law: law.trim(), authority: authority.trim(), to, fields, until }).data
    if (!duty || !isDayGood || because.trim() === '') return
    if (await act.duty({ is: 'named', duty, because: because.trim() })) close()
  }
  return (
    <Panel title={<Trans>Add a legal duty</Trans>} inside>
      <div className="stack">
        <RefusedNote code={act.refused} />
        <TextField
          label={<Trans>Which law?</Trans>}
          {...isWrong(law.trim() === '')}
          limit={300}
          value={law}
          set={(words) => set({ law: words })}
        />
        <PickField
          label={<Trans>To whom?</Trans>}
          {...isWrong(to === '')}
          picks={DUTY_RECIPIENTS.map((value) => ({ value, words: speak.code(value) }))}
          value={to}
          set={(value) => set({ to: value, fields: [] })}
        />
        <TextField
          label={<Trans>Which authority exactly?</Trans>}
          {...isWrong(authority.trim() === '')}
          limit={300}
          value={authority}
          set={(words) => set({ authority: words })}
        />
        {recipient && (
          <ManyChoicesField
            label={<Trans>Which details does the law ask for?</Trans>}
            {...isWrong(fields.length === 0)}
            choices={dutyFieldsFor(recipient).map((value) => ({ value, words: speak.say(SLIP_FIELD_WORDS[value]) }))}
            value={fields}
            set={(chosen) => set({ fields: chosen })}
          />
        )}
        <DateField
          label={<Trans>Until when?</Trans>}
          hint={<Trans>A year at most. Then two people agree to it again.</Trans>}
          {...isWrong(!isDayGood)}
          ways={['day']}
          value={day}
          set={(when) => set({ until: typeof when === 'string' ? when : '' })}
        />
        <LongTextField
          label={<Trans>Why these details, and no fewer?</Trans>}
          {...isWrong(because.trim() === '')}
          limit={2000}
          value={because}
          set={(words) => set({ because: words })}
        />
        <div className="row wraps">
          <Button loading={act.busy} onClick={() => void send()}>
            <Trans>Send to a supervisor</Trans>
          </Button>
          <Button variant="outline" onClick={close}>
            <Trans>Go back</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
