import { Trans } from '@lingui/react/macro'
import { useState, type ClipboardEvent, type ReactNode } from 'react'
import { LabelledField, NO_BROWSER_MEMORY, type FieldProps } from './field.tsx'
import { asAsciiDigits } from './own-digits.ts'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly set: (value: string) => void
  /** Language of the text, where it is known: right letter shapes and line breaks. */
  readonly lang?: string
  readonly keyboard?: 'text' | 'numeric' | 'tel'
  readonly capitals?: 'none' | 'words' | 'sentences' | 'characters'
  readonly autoFocus?: boolean
  readonly limit?: number
}

/** One line. */
export function TextField({
  value,
  set,
  lang,
  keyboard = 'text',
  capitals = 'sentences',
  autoFocus = false,
  limit = 200,
  ...field
}: TextFieldProps) {
  const room = useRoom(value, limit)
  return (
    <LabelledField {...field} {...(keyboard === 'text' && room.wrong)}>
      {(wiring) => (
        <input
          {...wiring}
          {...NO_BROWSER_MEMORY}
          type="text"
          dir="auto"
          lang={lang}
          inputMode={keyboard}
          autoCapitalize={capitals}
          autoFocus={autoFocus}
          maxLength={limit}
          value={value}
          onPaste={room.paste}
          onChange={(event) =>
            set(keyboard === 'text' ? event.currentTarget.value : asAsciiDigits(event.currentTarget.value))
          }
        />
      )}
    </LabelledField>
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
  const room = useRoom(value, limit)
  return (
    <LabelledField {...field} {...room.wrong}>
      {(wiring) => (
        <textarea
          {...wiring}
          {...NO_BROWSER_MEMORY}
          dir="auto"
          lang={lang}
          autoFocus={autoFocus}
          maxLength={limit}
          rows={3}
          value={value}
          onPaste={room.paste}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}

/** A browser silently truncates pasted text at the limit. Here text is accepted as a whole or not at all, and a full field says so. */
function useRoom(
  value: string,
  most: number,
): {
  readonly wrong: { readonly wrong?: ReactNode }
  readonly paste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
} {
  const [beside, setBeside] = useState<string | null>(null)
  return {
    wrong:
      value.length >= most || beside === value
        ? { wrong: <Trans>This text is too long. Write at most {most} letters.</Trans> }
        : {},
    paste(event) {
      const { selectionStart, selectionEnd } = event.currentTarget
      const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0))
      if (kept + event.clipboardData.getData('text').length <= most) return
      event.preventDefault()
      setBeside(value)
    },
  }
}
