import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Say } from '#domain/entry/say.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'

/** The person's own words, or that there were none. Null until one was chosen and, where something was said, written. */
export function PersonsWords({ value, set }: { readonly value: Say | null; readonly set: (says: Say | null) => void }) {
  const [answer, setAnswer] = useState<'said' | 'did-not-want-to-say' | null>(null)
  const choose = (next: 'said' | 'did-not-want-to-say') => {
    setAnswer(next)
    set(next === 'said' ? null : { answer: next })
  }
  return (
    <div className="stack tight">
      <ChoiceField
        label={<Trans>What does the person say?</Trans>}
        side
        value={answer}
        set={choose}
        choices={[
          { value: 'said', words: <Trans>In their own words</Trans> },
          { value: 'did-not-want-to-say', words: <Trans>Did not want to say</Trans> },
        ]}
      />
      {answer === 'said' && (
        <LongTextField
          label={<Trans>In their own words</Trans>}
          value={value?.answer === 'said' ? value.words : ''}
          set={(words) => set(words.trim() === '' ? null : { answer: 'said', words })}
        />
      )}
    </div>
  )
}
