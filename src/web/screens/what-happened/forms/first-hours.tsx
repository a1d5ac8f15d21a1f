import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { useState } from 'react'
import { linesNow, type LineNow } from '#domain/questions/first-days.ts'
import { protectiveBand } from '#domain/questions/protective-band.ts'
import { beforeReveal } from '#domain/shown/before-reveal.ts'
import { FIRST_HOURS_LINES, LINE_ANSWERS, linesForAge, type FirstHoursLine } from '#domain/vocabulary/first-hours.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
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
        <Trans>Write what you know. Help does not wait until this form is complete.</Trans>
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
  if (made.length === 0) return { drafts: [], wrong: { [FIRST_HOURS_LINES[0]]: msg`Answer at least one question.` } }
  const wrong = Object.assign({}, ...made.map((one) => one.wrong)) as FormResult['wrong']
  return { drafts: Object.keys(wrong).length > 0 ? [] : made.flatMap((one) => one.drafts), wrong }
}

/** The form in which somebody says more of a line than its answer. */
const SAID_IN: Readonly<Partial<Record<FirstHoursLine, string>>> = {
  'safe-sleep': 'care-arrangement',
  'siblings-safe': 'care-arrangement',
  'limits-told': 'limits-told',
  reported: 'report-by-law',
  representative: 'guardianship',
  'food-and-clothes': 'service',
}

/** What is not answered is asked; what the file answers is said, and can be put right. */
function Lines() {
  const { file, typed } = useFormState()
  const day = todayHere()
  const asked = linesForAge(protectiveBand(file, day))
  const lines = linesNow(beforeReveal(file), day).filter(({ line }) => asked.includes(line))
  const [touched, setTouched] = useState<readonly FirstHoursLine[]>(() =>
    asked.filter((line) => typedLine(typed, line) !== null),
  )
  const isAsked = ({ line, answer }: LineNow) => answer === 'not-known' || touched.includes(line)
  const known = lines.filter((one) => !isAsked(one))
  return (
    <>
      {known.length > 0 && (
        <section className="stack tight">
          <SectionHead title={<Trans>In the file already</Trans>} />
          <RowList>
            {known.map((one) => (
              <li key={one.line}>
                <KnownLine now={one} change={() => setTouched([...touched, one.line])} />
              </li>
            ))}
          </RowList>
        </section>
      )}
      {lines.filter(isAsked).map((one) => (
        <AskedLine key={one.line} line={one.line} />
      ))}
    </>
  )
}

function KnownLine({ now, change }: { readonly now: LineNow; readonly change: () => void }) {
  const { t } = useLingui()
  const { speak } = useFormState()
  const name = speak.code(now.line)
  return (
    <EntryRow
      title={name}
      line={speak.code(now.answer)}
      side={
        <button type="button" className="plain link" aria-label={t`Change ${name}`} onClick={change}>
          <Trans>Change</Trans>
        </button>
      }
    />
  )
}

function AskedLine({ line }: { readonly line: FirstHoursLine }) {
  const trail = useNavigation()
  const { view, typed, change, speak, wrong } = useFormState()
  const now = isValues(typed.beside[line]) ? typed.beside[line] : {}
  const put = (next: Values) => change((before) => ({ ...before, beside: { ...before.beside, [line]: next } }))
  const answer = LINE_ANSWERS.find((one) => one === now['answer']) ?? null
  const face = faceOf(SAID_IN[line] ?? '')
  return (
    <div className="part">
      <ChoiceField
        label={speak.code(line)}
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
      {face && (
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'write', kind: face.kind.name, file: view.file })}
        >
          <Trans>Write</Trans>: {speak.say(face.name)}
        </button>
      )}
    </div>
  )
}
