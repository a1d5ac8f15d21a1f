import { Trans } from '@lingui/react/macro'
import { Field, UNREMEMBERED, type FieldProps } from './field.tsx'

export interface Pick {
  readonly value: string
  readonly words: string
}

interface PickFieldProps extends FieldProps {
  readonly picks: readonly Pick[]
  readonly value: string
  /** An empty text: nothing is chosen. */
  readonly set: (value: string) => void
}

/** One of a long list. The phone draws it in its own way, which its owner knows. */
export function PickField({ picks, value, set, ...field }: PickFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...wiring} {...UNREMEMBERED} value={value} onChange={(event) => set(event.currentTarget.value)}>
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
    </Field>
  )
}
