import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { action } from '#domain/kinds/planning/action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { randomId } from '#web/device/new-id.ts'
import { typedText } from '../../../form-model/field-face.ts'
import type { FormResult } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'
import { useFirstFocus } from '#web/fields/use-first-focus.ts'

/** A wish as a goal, and in the same act the first step towards it. */
export function Form(props: FormProps) {
  const focus = useFirstFocus()
  const isNew = props.from === null
  if (!isNew) return <KindForm {...props} />
  return (
    <div ref={focus}>
      <KindForm {...props} also={withFirstStep} more={<FirstStep />} />
    </div>
  )
}

/** Who does it: the writer or the child. Others are named on the step itself, where they are held against the card. */
const WHO = ['me', 'child'] as const

function withFirstStep(made: FormResult, typed: Typed): FormResult {
  const what = typedText(typed.beside['firstStep']).trim()
  const [goal] = made.drafts
  if (what === '' || !goal || typed.at === null) return made
  const who = WHO.find((one) => one === typed.beside['firstStepBy'])
  const me = typedText(typed.beside['me'])
  if (who === undefined) return { drafts: [], wrong: { ...made.wrong, firstStepBy: msg`Answer this question.` } }
  const body = {
    action: randomId(),
    what,
    who: who === 'child' ? { person: 'child' } : { member: me },
    status: 'open',
    goal: typed.body['goal'],
    answers: [],
  }
  return { ...made, drafts: [...made.drafts, { ...goal, kind: action.name, replaces: [], body }] }
}

function FirstStep() {
  const { typed, change, speak, wrong, me } = useFormState()
  const put = (values: object) => change((now) => ({ ...now, beside: { ...now.beside, me, ...values } }))
  const step = typedText(typed.beside['firstStep'])
  return (
    <div className="stack tight">
      <TextField
        label={<Trans>The first step towards it</Trans>}
        hint={<Trans>You may leave this empty. Add other steps under Plan.</Trans>}
        value={step}
        set={(firstStep) => put({ firstStep })}
        limit={300}
      />
      {step.trim() !== '' && (
        <ChoiceField
          side
          label={<Trans>Who does it?</Trans>}
          choices={[
            { value: 'me', words: <Trans>You</Trans> },
            { value: 'child', words: speak.code('child') },
          ]}
          value={WHO.find((one) => one === typed.beside['firstStepBy']) ?? null}
          set={(firstStepBy) => put({ firstStepBy })}
          wrong={wrong['firstStepBy'] && speak.say(wrong['firstStepBy'])}
        />
      )}
    </div>
  )
}
