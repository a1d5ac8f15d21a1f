import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../components/icon.tsx'
import { Field, UNREMEMBERED, type FieldProps } from './field.tsx'

interface SecretFieldProps extends FieldProps {
  readonly value: string
  readonly set: (value: string) => void
  readonly autoFocus?: boolean
  readonly keyboard?: 'text' | 'numeric'
}

/** A passphrase or a code: hidden until the person asks to see it. */
export function SecretField({ value, set, autoFocus = false, keyboard = 'text', ...field }: SecretFieldProps) {
  const { t } = useLingui()
  const [seen, setSeen] = useState(false)
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="with-toggle">
          <input
            {...wiring}
            {...UNREMEMBERED}
            type={seen ? 'text' : 'password'}
            dir="ltr"
            inputMode={keyboard}
            autoCapitalize="none"
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => set(event.currentTarget.value)}
          />
          <button type="button" className="plain icon-button" aria-label={seen ? t`Hide what is typed` : t`Show what is typed`} aria-pressed={seen} onClick={() => setSeen(!seen)}>
            <Icon name={seen ? 'hide' : 'show'} />
          </button>
        </span>
      )}
    </Field>
  )
}
