import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { typedText, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'

/** A time of day, with the clock that the device offers. */
export function TimeField(asked: FieldPartProps) {
  return (
    <LabelledField {...useFieldWords(asked)}>
      {(wiring) => (
        <input
          {...wiring}
          {...NO_BROWSER_MEMORY}
          type="time"
          value={typedText(asked.value)}
          onChange={(event) => asked.set(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}
