import { useLingui } from '@lingui/react/macro'
import { useFormState } from '../../../form-model/form-state.tsx'
import { WhenField } from './when-field.tsx'

/** The question of when, of a form: the frame asks it first; a form that cannot wait asks it after what matters more. */
export function WhenItWas() {
  const { t } = useLingui()
  const { typed, change, speak, wrong } = useFormState()
  return (
    <WhenField
      label={t`When was it?`}
      value={typed.at}
      set={(at) => change((now) => ({ ...now, at }))}
      wrong={wrong['at'] && speak.say(wrong['at'])}
    />
  )
}
