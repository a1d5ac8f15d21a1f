import { Trans } from '@lingui/react/macro'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import type { Typed } from '../../../form-model/form-state.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice, KindForm } from '../form/kind-form.tsx'
import { useFirstFocus } from '#web/fields/use-first-focus.ts'

/** A need and what became of it; or, in one go, that help was offered and refused. */
export function Form(props: FormProps) {
  return props.way === 'declined' && props.from === null ? <Declined {...props} /> : <KindForm {...props} />
}

const declined = (typed: Typed): Typed => ({ ...typed, body: { ...typed.body, stage: 'declined' } })

/** Where one person answered, it is that person’s reason. */
function withWhose(body: Values): Values {
  const [one, ...more] = Array.isArray(body['answeredBy']) ? (body['answeredBy'] as readonly unknown[]) : []
  return body['whoseReason'] === undefined && one !== undefined && more.length === 0
    ? { ...body, whoseReason: one }
    : body
}

/** What was said comes first, as the one thing that nobody else can add later. */
function Declined(props: FormProps) {
  const focus = useFirstFocus()
  return (
    <FormFrame
      {...props}
      title={<Trans>Help was offered and refused</Trans>}
      start={declined}
      make={({ file, typed }) => draftFromTyped(props.face, file, typed, withWhose(typed.body))}
    >
      <div ref={focus} className="stack">
        <BodyFields face={props.face} only={['inTheirWords']} />
        <BodyFields face={props.face} only={['category', 'answeredBy', 'reasons']} />
        <Whose {...props} />
        <BodyFields face={props.face} only={['door', 'sub', 'provider', 'words']} />
      </div>
      <FolderChoice {...props} />
    </FormFrame>
  )
}

function Whose({ face }: FormProps) {
  const { typed } = useFormState()
  const answered = typed.body['answeredBy']
  if (!isValues(typed.body) || !Array.isArray(answered) || answered.length < 2) return null
  return <BodyFields face={face} only={['whoseReason']} />
}
