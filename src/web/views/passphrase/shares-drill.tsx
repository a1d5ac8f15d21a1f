import { Button } from '../../components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { TextField } from '../../fields/text-field.tsx'
import { OutsideForm } from './outside-form.tsx'
import { Icon } from '../../components/icon.tsx'

/** Proves that two shares still restore the agency's recovery key, and records the date. */
export function SharesDrill({ done }: { readonly done: () => void }) {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [works, setWorks] = useState(false)
  const action = useDeviceAction<true, EnrolRefusal>()
  const drill = async () => {
    if (await action.run((device) => device.drillRecovery([first, second]))) setWorks(true)
  }
  if (works) {
    return (
      <div className="stack wide">
        <p role="status" className="row in-safe bold">
          <Icon name="done" />
          <Trans>It works. These two shares open the way back.</Trans>
        </p>
        <Button onClick={done}>
          <Trans>Go on</Trans>
        </Button>
      </div>
    )
  }
  return (
    <OutsideForm
      submit={<Trans>Test the shares</Trans>}
      busy={action.busy}
      refused={action.refused?.code}
      missing={[
        first === '' && <Trans key="a">First recovery share</Trans>,
        second === '' && <Trans key="b">Second recovery share</Trans>,
      ]}
      onSubmit={() => void drill()}
    >
      <TextField
        label={<Trans>First recovery share</Trans>}
        value={first}
        set={setFirst}
        capitals="characters"
        limit={400}
      />
      <TextField
        label={<Trans>Second recovery share</Trans>}
        value={second}
        set={setSecond}
        capitals="characters"
        limit={400}
      />
    </OutsideForm>
  )
}
