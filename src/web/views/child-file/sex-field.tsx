import { Trans } from '@lingui/react/macro'
import { ChoiceField } from '#web/fields/choice-field.tsx'

export type Sex = 'female' | 'male' | 'other' | 'not-known'

export function SexField({ value, set }: { readonly value: Sex | null; readonly set: (sex: Sex) => void }) {
  return (
    <ChoiceField
      label={<Trans>Girl or boy</Trans>}
      side
      value={value}
      set={set}
      choices={[
        { value: 'female', words: <Trans>Girl</Trans> },
        { value: 'male', words: <Trans>Boy</Trans> },
        { value: 'other', words: <Trans>Neither, or both</Trans> },
        { value: 'not-known', words: <Trans>Not known</Trans> },
      ]}
    />
  )
}
