import { useLingui } from '@lingui/react/macro'
import { useFormState } from '../../../form-model/form-state.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { When } from '#domain/entry/plain-date.ts'
import { DateField } from '#web/fields/date-field.tsx'

interface WhenFieldProps {
  readonly label: string
  readonly value: When | null
  readonly set: (value: When | null) => void
  readonly wrong: ReactNode
}

/** When it was: a day, and where that is not remembered a month, a year or a span. */
export function WhenField({ value, ...field }: WhenFieldProps) {
  const [rough, setRough] = useState(value !== null && typeof value !== 'string')
  return (
    <div>
      <DateField key={String(rough)} {...field} value={value} near {...(!rough && { ways: ['day'] })} />
      {!rough && (
        <button type="button" className="plain link" onClick={() => setRough(true)}>
          <Trans>Enter a rough date</Trans>
        </button>
      )}
    </div>
  )
}

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
