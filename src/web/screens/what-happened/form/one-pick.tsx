import { PickField } from '#web/fields/pick-field.tsx'
import { typedText, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'

interface Pick {
  readonly value: string
  readonly words: string
}

/** One value out of a long list. Picking the empty line removes the answer. */
export function OnePick({ asked, picks }: { readonly asked: FieldPartProps; readonly picks: readonly Pick[] }) {
  return (
    <PickField
      {...useFieldWords(asked)}
      picks={picks}
      value={typedText(asked.value)}
      set={(picked) => asked.set(picked === '' ? undefined : picked)}
    />
  )
}

export const byWords = (a: Pick, b: Pick): number => a.words.localeCompare(b.words)
