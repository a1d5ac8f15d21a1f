import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { SecretField } from '../../fields/secret-field.tsx'
import { suggestPassphrase } from './suggest-passphrase.ts'

interface NewPassphraseProps {
  readonly value: string
  /** `agreed`: both fields hold the same passphrase. */
  readonly set: (value: string, agreed: boolean) => void
}

/** A new passphrase, typed twice; the device can suggest one. */
export function NewPassphrase({ value, set }: NewPassphraseProps) {
  const [again, setAgain] = useState('')
  const [suggested, setSuggested] = useState<string | null>(null)
  const differs = again !== '' && !value.startsWith(again) && again !== value
  return (
    <div className="stack">
      <SecretField
        label={<Trans>New passphrase</Trans>}
        hint={<Trans>Long and easy to type. Nobody can look it up for you.</Trans>}
        value={value}
        set={(next) => set(next, next !== '' && next === again)}
      />
      {suggested !== null && (
        <div className="stack tight">
          <p className="code">{suggested}</p>
          <p className="text-small ink-2">
            <Trans>Write it on paper and keep the paper away from this device until you know it by heart.</Trans>
          </p>
        </div>
      )}
      <Button
        variant="outline"
        data-size="sm"
        onClick={() => {
          const made = suggestPassphrase()
          setSuggested(made)
          setAgain('')
          set(made, false)
        }}
      >
        {suggested === null ? <Trans>Suggest a passphrase</Trans> : <Trans>Suggest another</Trans>}
      </Button>
      <SecretField
        label={<Trans>Type the passphrase again</Trans>}
        value={again}
        set={(next) => {
          setAgain(next)
          set(value, next !== '' && next === value)
        }}
        {...(differs ? { wrong: <Trans>The two passphrases are not the same.</Trans> } : {})}
      />
    </div>
  )
}
