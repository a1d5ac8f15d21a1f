import { Trans } from '@lingui/react/macro'
import { PersonId } from '#domain/entry/ids.ts'
import { fieldFace, type Face } from '#web/kinds/define-face.ts'
import { faceOf } from '#web/kinds/face.ts'
import { UrgentTitle } from '../chooser/urgent-title.tsx'
import { AnyField } from '../form/any-field.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { PartFields } from '../form/part-fields.tsx'
import { fieldsOfBody } from '../../../form-model/form-start.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** A birth: the age is known, and nobody asks for a father. */
const born = (typed: Typed): Typed => ({ ...typed, body: { ...typed.body, ageBand: '0-2' } })

/** A new person around her: the person, and in the same act their tie to the child and whether it is safe. */
export function Form(props: FormProps) {
  const tie = faceOf('tie')
  if (!tie) throw new Error('a tie has a face')
  const known = props.from !== null
  return (
    <FormFrame
      {...props}
      {...(props.way === 'born' && {
        title: <UrgentTitle opens="person/born" file={props.view.caseFile} />,
        start: born,
      })}
      make={({ file, typed }) => {
        const person = draftFromTyped(props.face, file, typed)
        if (known) return person
        const tied = draftFromTyped(tie, file, typed, tieOf(typed), 'tie')
        const whole = person.drafts.length > 0 && tied.drafts.length > 0
        return { drafts: whole ? [...person.drafts, ...tied.drafts] : [], wrong: { ...person.wrong, ...tied.wrong } }
      }}
    >
      {props.way === 'born' && (
        <p>
          <Trans>
            The mother’s and the baby’s health first. The baby gets a file of its own: open it under “Children”.
          </Trans>
        </p>
      )}
      <BodyFields face={props.face} />
      {!known && <TieFields tie={tie} />}
    </FormFrame>
  )
}

const typedTie = (typed: Typed): Values => (isValues(typed.beside['tie']) ? typed.beside['tie'] : {})
const tieOf = (typed: Typed): Values => ({ ...typedTie(typed), person: PersonId.safeParse(typed.body['person']).data })

function TieFields({ tie }: { readonly tie: Face }) {
  const { typed, change, speak } = useFormState()
  const fields = Object.fromEntries(
    Object.entries(fieldsOfBody(tie)).filter(
      ([key]) => key !== 'person' && tie.fields[key] !== undefined && fieldFace(tie.fields[key]).made !== true,
    ),
  )
  return (
    <div className="part" role="group" aria-label={speak.say(tie.name)}>
      <span className="form-part-head">
        <Trans>Relation to the child</Trans>
      </span>
      <PartFields
        fields={fields}
        face={{ label: tie.name, fields: tie.fields }}
        path="tie"
        value={typedTie(typed)}
        set={(next) => change((now) => ({ ...now, beside: { ...now.beside, tie: next } }))}
        draw={AnyField}
      />
    </div>
  )
}
