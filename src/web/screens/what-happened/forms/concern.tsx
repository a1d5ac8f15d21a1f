import { Trans } from '@lingui/react/macro'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import type { Typed } from '../../../form-model/form-state.tsx'
import { UrgentTitle } from '../chooser/urgent-title.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice, KindForm } from '../form/kind-form.tsx'
import { WhenItWas } from '../form/when-field.tsx'
import { ToldMe } from '../told/told-me.tsx'

/** A worry; that a child is hurt, which somebody looks into today; or what a child told. */
export function Form(props: FormProps) {
  if (props.from === null && props.way === 'hurt') return <IsHurt {...props} />
  if (props.from === null && props.way === 'told') return <ToldMe {...props} />
  return <KindForm {...props} />
}

const hurt = (typed: Typed): Typed => ({
  ...typed,
  body: { ...typed.body, status: 'open', about: 'body-or-mind', look: 'now' },
})

function IsHurt(props: FormProps) {
  return (
    <FormFrame
      {...props}
      undated
      title={<UrgentTitle opens="concern/hurt" file={props.view.caseFile} />}
      next={() => ({ is: 'first-hour', file: props.view.file })}
      start={hurt}
      make={({ file, typed }) => draftFromTyped(props.face, file, typed)}
    >
      <p>
        <Trans>Call a doctor or an ambulance first. This form can wait.</Trans>
      </p>
      <BodyFields face={props.face} only={['words', 'raisedBy']} />
      <WhenItWas />
      <FolderChoice {...props} />
    </FormFrame>
  )
}
