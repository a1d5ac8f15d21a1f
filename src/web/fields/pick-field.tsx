import { Trans } from '@lingui/react/macro'
import { LabelledField, NO_BROWSER_MEMORY, type FieldProps } from './field.tsx'

export interface PickOption {
  readonly value: string
  readonly words: string
}

interface PickFieldProps extends FieldProps {
  readonly picks: readonly PickOption[]
  readonly value: string
  /** Empty text: nothing is chosen. */
  readonly set: (value: string) => void
}

/** A native select for a long list: the phone draws it in the way its owner knows. */
export function PickField({ picks, value, set, ...field }: PickFieldProps) {
  return (
    <LabelledField {...field}>
      {(wiring) => (
        <select {...wiring} {...NO_BROWSER_MEMORY} value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">
            <Trans>Choose</Trans>
          </option>
          {picks.map((pick) => (
            <option key={pick.value} value={pick.value}>
              {pick.words}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}
