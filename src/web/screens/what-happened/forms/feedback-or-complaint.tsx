import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'

/** What somebody says of the help. Who reads it is said before it is written: a complaint may go past those who work with the child. */
export function Form(props: FormProps) {
  return <KindForm {...props} lead={<WhoReadsIt />} />
}

function WhoReadsIt() {
  const trail = useNavigation()
  const { typed } = useFormState()
  if (typed.body['status'] === 'answered') return null
  return (
    <Panel inside>
      <div className="stack tight">
        <p>
          <Trans>
            The people who work with this child read and answer this. Ask first: should another person read it instead?
            Then it does not go to them, but to the person who is chosen.
          </Trans>
        </p>
        <Button variant="outline" data-size="sm" onClick={() => trail.go({ is: 'report-harm' })}>
          <Trans>Choose another reader</Trans>
        </Button>
      </div>
    </Panel>
  )
}
