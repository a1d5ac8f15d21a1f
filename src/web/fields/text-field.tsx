import { Field, UNREMEMBERED, type FieldProps } from './field.tsx'
import { ownDigits } from './own-digits.ts'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly set: (value: string) => void
  /** Language of what is typed, where it is known: right shapes and breaks. */
  readonly lang?: string
  readonly keyboard?: 'text' | 'numeric' | 'tel'
  readonly capitals?: 'none' | 'words' | 'sentences' | 'characters'
  readonly autoFocus?: boolean
  readonly limit?: number
}

/** One line. */
export function TextField({ value, set, lang, keyboard = 'text', capitals = 'sentences', autoFocus = false, limit = 200, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          {...UNREMEMBERED}
          type="text"
          dir="auto"
          lang={lang}
          inputMode={keyboard}
          autoCapitalize={capitals}
          autoFocus={autoFocus}
          maxLength={limit}
          value={value}
          onChange={(event) => set(keyboard === 'text' ? event.currentTarget.value : ownDigits(event.currentTarget.value))}
        />
      )}
    </Field>
  )
}

interface LongTextFieldProps extends FieldProps {
  readonly value: string
  readonly set: (value: string) => void
  readonly lang?: string
  readonly autoFocus?: boolean
  readonly limit?: number
}

/** A person's own words. Grows with what is written. */
export function LongTextField({ value, set, lang, autoFocus = false, limit = 20_000, ...field }: LongTextFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          {...UNREMEMBERED}
          dir="auto"
          lang={lang}
          autoFocus={autoFocus}
          maxLength={limit}
          rows={3}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
