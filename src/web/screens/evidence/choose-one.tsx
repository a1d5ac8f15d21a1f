import { LabelledField, NO_BROWSER_MEMORY, type FieldProps } from '#web/fields/field.tsx'

interface ChooseOneProps extends FieldProps {
  readonly picks: readonly { readonly value: string; readonly words: string }[]
  readonly value: string
  readonly set: (value: string) => void
}

/** A choice in which one option is always selected. */
export function ChooseOne({ picks, value, set, ...field }: ChooseOneProps) {
  return (
    <LabelledField {...field}>
      {(wiring) => (
        <select {...wiring} {...NO_BROWSER_MEMORY} value={value} onChange={(event) => set(event.currentTarget.value)}>
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
