import { Trans } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { firstHoursOf } from '#domain/kinds/first-72-hours/first-hours.ts'
import { protectiveBand } from '#domain/questions/protective-band.ts'
import { drawnFirstHours } from '#domain/questions/first-days.ts'
import { FIRST_HOURS_LINES, LINE_ANSWERS, linesForAge } from '#domain/vocabulary/first-hours.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** One line each for the first days (P10). What nobody fills in stays as it is; nothing here is a condition of anything. */
export function Form(props: FormProps) {
  return (
    <FormFrame
      {...props}
      make={({ file, typed }) =>
        eachLine(props, typed, (values, line) => draftFromTyped(props.face, file, typed, values, line))
      }
    >
      <p className="ink-2">
        <Trans>Write what you know. Nothing here has to be full before anybody helps.</Trans>
      </p>
      <Lines />
    </FormFrame>
  )
}

const typedLine = (typed: Typed, line: string): Values | null => {
  const found = typed.beside[line]
  return isValues(found) && found['answer'] !== undefined ? found : null
}

function eachLine(_: FormProps, typed: Typed, make: (values: Values, line: string) => FormResult): FormResult {
  const made = FIRST_HOURS_LINES.flatMap((line) => {
    const values = typedLine(typed, line)
    return values ? [make({ ...values, line }, line)] : []
  })
  if (made.length === 0) return { drafts: [], wrong: { [FIRST_HOURS_LINES[0]]: msg`Answer at least one.` } }
  const wrong = Object.assign({}, ...made.map((one) => one.wrong)) as FormResult['wrong']
  return { drafts: Object.keys(wrong).length > 0 ? [] : made.flatMap((one) => one.drafts), wrong }
}

function Lines() {
  const { file, typed, change, speak, wrong } = useFormState()
  const drawn = drawnFirstHours(file)
  const answersSoFar = new Map(firstHoursOf(file).map((one) => [one.line, one]))
  const asked = linesForAge(protectiveBand(file, todayHere()))
  return asked.map((line) => {
    const now = isValues(typed.beside[line]) ? typed.beside[line] : {}
    const put = (next: Values) => change((before) => ({ ...before, beside: { ...before.beside, [line]: next } }))
    const before = answersSoFar.get(line)
    const answer = LINE_ANSWERS.find((one) => one === now['answer']) ?? null
    return (
      <div className="part" key={line}>
        <ChoiceField
          label={speak.code(line)}
          hint={
            <Trans>Until now: {speak.code(before?.entry ? before.answer : (drawn.get(line) ?? 'not-known'))}</Trans>
          }
          side
          value={answer}
          set={(next) => put({ ...now, answer: next })}
          choices={LINE_ANSWERS.toReversed().map((value) => ({ value, words: speak.code(value) }))}
          wrong={wrong[line] && speak.say(wrong[line])}
        />
        {answer !== null && (
          <TextField
            label={<Trans>In a few words</Trans>}
            value={typeof now['words'] === 'string' ? now['words'] : ''}
            set={(words) => put({ ...now, words: words === '' ? undefined : words })}
            limit={300}
          />
        )}
      </div>
    )
  })
}
