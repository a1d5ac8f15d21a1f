import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'
import { UrgentTitle } from '../chooser/urgent-title.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { FolderChoice } from '../form/kind-form.tsx'
import { WhenItWas } from '../form/when-field.tsx'
import { agoAnswerOf, bodyAnswerOf, draftsOfTold, needsHelpNow, startOfTold } from './told-drafts.ts'

/** *She told me*: the child's words, and the one question that cannot wait. No other form asks it. */
export function ToldMe(props: FormProps) {
  return (
    <FormFrame
      {...props}
      undated
      title={<UrgentTitle opens="concern/told" file={props.view.caseFile} />}
      start={startOfTold(props.view)}
      next={(typed) => (needsHelpNow(typed) ? { is: 'first-hour', file: props.view.file } : undefined)}
      make={({ file, typed }) => draftsOfTold(props.face, props.view, file, typed)}
    >
      <ChildsWords />
      <BodyQuestion />
      <HowLongAgo />
      <WhenItWas />
      <FolderChoice {...props} />
    </FormFrame>
  )
}

function ChildsWords() {
  const { typed, change, speak, wrong } = useFormState()
  const text = typed.body['words']
  return (
    <LongTextField
      label={speak.say(
        msg({ message: 'What did {p, select, she {she say} he {he say} they {they say} other {the child say}}?' }),
      )}
      hint={
        <Trans>
          Write the child’s own words, as you remember them. Believe the child. Do not ask to hear it again.
        </Trans>
      }
      wrong={wrong['words'] && speak.say(wrong['words'])}
      value={typeof text === 'string' ? text : ''}
      set={(words) => change((now) => ({ ...now, body: { ...now.body, words } }))}
    />
  )
}

/** Asked of the worker once help is needed, never of the child; it may stay open. From the answer the clock of the first hours runs. */
function HowLongAgo() {
  const { typed, change } = useFormState()
  if (!needsHelpNow(typed)) return null
  return (
    <ChoiceField
      label={<Trans>If you know already: when was it?</Trans>}
      hint={<Trans>Do not ask the child this. Some care works only in the first hours.</Trans>}
      choices={[
        { value: 'today', words: <Trans context="answer to “If you know already: when was it?”">Today</Trans> },
        { value: 'yesterday', words: <Trans context="answer to “If you know already: when was it?”">Yesterday</Trans> },
        { value: 'two-days', words: <Trans>Two days ago</Trans> },
        { value: 'up-to-five-days', words: <Trans>Three to five days ago</Trans> },
      ]}
      value={agoAnswerOf(typed)}
      set={(ago) => change((now) => ({ ...now, beside: { ...now.beside, ago } }))}
    />
  )
}

function BodyQuestion() {
  const { typed, change, speak, wrong } = useFormState()
  return (
    <ChoiceField
      side
      label={speak.say(
        msg({
          message:
            'Does {p, select, she {her body} he {his body} they {their body} other {the child’s body}} need help now?',
        }),
      )}
      hint={<Trans>Pain, bleeding, medicine that cannot wait.</Trans>}
      wrong={wrong['body'] && speak.say(wrong['body'])}
      choices={[
        { value: 'yes', words: speak.code('yes') },
        { value: 'not-sure', words: <Trans context="answer to “Does her body need help now?”">Not sure</Trans> },
        { value: 'no', words: speak.code('no') },
      ]}
      value={bodyAnswerOf(typed)}
      set={(body) => change((now) => ({ ...now, beside: { ...now.beside, body } }))}
    />
  )
}
