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
            Whoever works with this child reads this, and answers it. Ask first: is somebody else to read it? Then it
            goes past them, to the one who is chosen.
          </Trans>
        </p>
        <Button variant="outline" data-size="sm" onClick={() => trail.go({ is: 'report-harm' })}>
          <Trans>Somebody else is to read it</Trans>
        </Button>
      </div>
    </Panel>
  )
}
