import { Trans } from '@lingui/react/macro'
import type { Say } from '#domain/entry/say.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'

export interface TypedSays {
  readonly answer: 'said' | 'did-not-want-to-say' | null
  readonly words: string
}
export const NOTHING_SAID: TypedSays = { answer: null, words: '' }

/** Null until an answer was chosen and, where something was said, written. */
export function saysOf({ answer, words }: TypedSays): Say | null {
  if (answer === 'said') return words.trim() === '' ? null : { answer, words }
  return answer && { answer }
}

interface PersonsWordsProps {
  readonly value: TypedSays
  readonly set: (says: TypedSays) => void
}

/** The person's own words, or that there were none. */
export function PersonsWords({ value, set }: PersonsWordsProps) {
  const { answer, words } = value
  return (
    <div className="stack tight">
      <ChoiceField
        label={<Trans>What does the person say?</Trans>}
        side
        value={answer}
        set={(next) => set({ answer: next, words })}
        choices={[
          { value: 'said', words: <Trans>In their own words</Trans> },
          { value: 'did-not-want-to-say', words: <Trans>Did not want to say</Trans> },
        ]}
      />
      {answer === 'said' && (
        <LongTextField
          label={<Trans>In their own words</Trans>}
          value={words}
          set={(next) => set({ answer, words: next })}
        />
      )}
    </div>
  )
}
