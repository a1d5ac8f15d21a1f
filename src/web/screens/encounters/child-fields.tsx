import { Trans, useLingui } from '@lingui/react/macro'
import { ENCOUNTER_ANSWERS, GIVEN, SEEN } from '#domain/vocabulary/before/encounter.ts'
import { AGE_BANDS } from '#domain/vocabulary/person.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import type { TypedChild } from './typed-contact.ts'

interface ChildFieldsProps {
  readonly child: TypedChild
  readonly set: (change: Partial<TypedChild>) => void
  readonly wrongAnswer: boolean
  /** A whole group has no single age or sex. */
  readonly group?: boolean
}

/** What somebody saw and did. Nothing is asked of the child, and every answer may be left out. */
export function ChildFields({ child, set, wrongAnswer, group = false }: ChildFieldsProps) {
  const { i18n } = useLingui()
  const say = (code: string) => i18n._(codeWords(code))
  const choices = <Code extends string>(codes: readonly Code[]) => codes.map((value) => ({ value, words: say(value) }))
  return (
    <>
      {!group && (
        <>
          <ChoiceField
            label={<Trans>How old does the child seem?</Trans>}
            side
            value={child.age}
            set={(age) => set({ age })}
            choices={choices(AGE_BANDS)}
          />
          <SexField value={child.seems} set={(seems) => set({ seems })} />
        </>
      )}
      <ManyChoicesField
        label={<Trans>What did you see?</Trans>}
        side
        value={child.seen}
        set={(seen) => set({ seen })}
        choices={choices(SEEN)}
      />
      <ManyChoicesField
        label={<Trans>What did you give or offer?</Trans>}
        side
        value={child.given}
        set={(given) => set({ given })}
        choices={choices(GIVEN)}
      />
      <ChoiceField
        label={<Trans>What was the answer?</Trans>}
        {...(wrongAnswer && { wrong: <Trans>You gave or offered something: choose the answer.</Trans> })}
        side
        value={child.answered}
        set={(answered) => set({ answered })}
        choices={choices(ENCOUNTER_ANSWERS)}
      />
      {!group && (
        <TextField
          label={<Trans>How will we recognise the child?</Trans>}
          hint={<Trans>“Blue cap”. Do not ask for a name.</Trans>}
          value={child.alias}
          set={(alias) => set({ alias })}
        />
      )}
    </>
  )
}
