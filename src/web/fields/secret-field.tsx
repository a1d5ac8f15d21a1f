import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../components/icon.tsx'
import { LabelledField, NO_BROWSER_MEMORY, type FieldProps } from './field.tsx'

interface SecretFieldProps extends FieldProps {
  readonly value: string
  readonly set: (value: string) => void
  readonly autoFocus?: boolean
  readonly keyboard?: 'text' | 'numeric'
}

/**
 * A passphrase or a code: hidden until the person chooses to see it. Not of type `password`: a browser would treat the form as a login, whatever the attributes say, and
 * store the server's address and the name in its password store. So CSS hides the letters, and hidden text cannot be copied.
 */
export function SecretField({ value, set, autoFocus = false, keyboard = 'text', ...field }: SecretFieldProps) {
  const { t } = useLingui()
  const [seen, setSeen] = useState(false)
  return (
    <LabelledField {...field}>
      {(wiring) => (
        <span className="with-toggle">
          <input
            {...wiring}
            {...NO_BROWSER_MEMORY}
            type="text"
            className={seen ? undefined : 'masked'}
            onCopy={(event) => !seen && event.preventDefault()}
            onCut={(event) => !seen && event.preventDefault()}
            dir="ltr"
            inputMode={keyboard}
            autoCapitalize="none"
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => set(event.currentTarget.value)}
          />
          <button
            type="button"
            className="plain icon-button"
            aria-label={seen ? t`Hide what is typed` : t`Show what is typed`}
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          >
            <Icon name={seen ? 'hide' : 'show'} />
          </button>
        </span>
      )}
    </LabelledField>
  )
}
