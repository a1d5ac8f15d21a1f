import { Trans } from '@lingui/react/macro'
import { AnyField } from '../form/any-field.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { fieldsOfBody } from '../../../form-model/form-start.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { OpenThingsAtClosing } from '../closing/still-open.tsx'
import { Panel } from '#web/components/panel.tsx'
import { fieldFace } from '#web/kinds/define-face.ts'

/** Asks a supervisor to close the file. What is missing is the checklist, and aftercare has its own part. */
export function Form(props: FormProps) {
  return (
    <FormFrame {...props} save={<SaveWords />} make={({ file, typed }) => draftFromTyped(props.face, file, typed)}>
      <BodyFields face={props.face} only={['reason', 'reasons', 'childTold']} />
      <OwnWish {...props} />
      <OpenThingsAtClosing face={props.face} />
      <Aftercare {...props} />
      <BodyFields face={props.face} only={['stillToWatch', 'helped', 'didNotHelp']} />
    </FormFrame>
  )
}

function Aftercare({ face }: FormProps) {
  const { typed, change } = useFormState()
  const field = fieldsOfBody(face)['aftercare']
  if (!field || !face.fields['aftercare']) throw new Error('a closing has aftercare')
  return (
    <div data-part="aftercare">
      <AnyField
        {...field}
        face={fieldFace(face.fields['aftercare'])}
        path="aftercare"
        value={typed.body['aftercare']}
        set={(next) => change((now) => ({ ...now, body: { ...now.body, aftercare: next } }))}
      />
    </div>
  )
}

const isOwnWish = ({ body }: Typed): boolean => body['reason'] === 'own-wish-of-age'

const SaveWords = () => (isOwnWish(useFormState().typed) ? <Trans>Close the file</Trans> : <Trans>Ask to close</Trans>)

/** Somebody who is of age decides it alone: the supervisor is told, and is not asked. */
function OwnWish({ face }: FormProps) {
  if (!isOwnWish(useFormState().typed)) return null
  return (
    <>
      <Panel inside>
        <p>
          <Trans>
            The file closes when you save: the person decides, and your supervisor is told. A danger is passed to the
            supervisor. Offer a copy of the file first.
          </Trans>
        </p>
      </Panel>
      <BodyFields face={face} only={['wishForFile']} />
    </>
  )
}
