import { Trans, useLingui } from '@lingui/react/macro'
import { LIMITS } from '#domain/kinds/registration/limits-told.ts'
import { LANGUAGES_OFFERED } from '#domain/vocabulary/language.ts'
import { REFERRAL_SOURCES, type ReferralSource } from '#domain/vocabulary/services/referral-source.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { languageWords } from '#web/words/languages.ts'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { AgeFields, type StepProps } from './ask-step.tsx'
import { InfantFields } from './infant-fields.tsx'
import { ageTyped, isBaby } from './typed-opening.ts'
import { OthersField } from './others-field.tsx'

export const REFERRAL_SOURCES_OFFERED = REFERRAL_SOURCES.filter((source) => source !== 'data-import')

/** The short form that opens a file: how the child came, who this is, who else is there, what was told. Never what happened. */
export function FormStep({ opening, set, wrong }: StepProps & { readonly wrong: boolean }) {
  const { i18n } = useLingui()
  const say = (code: string) => i18n._(codeWords(code))
  const age = ageTyped(opening.from, opening.to)
  const baby = isBaby(opening)
  const maybeGrown = opening.bornOn === null && (age === null || age.to >= 18)
  return (
    <div className="stack wide opening">
      <PickField
        label={<Trans>How did the child come?</Trans>}
        value={opening.source}
        set={(source) => set({ source: source as ReferralSource | '' })}
        {...(wrong && opening.source === '' && { wrong: <Trans>Choose one. “Not known” is an answer.</Trans> })}
        picks={REFERRAL_SOURCES_OFFERED.map((source) => ({ value: source, words: say(source) }))}
      />
      <TextField
        label={<Trans>Who sent the child to us?</Trans>}
        hint={<Trans>An office or a person, if there was one</Trans>}
        value={opening.sentBy}
        set={(sentBy) => set({ sentBy })}
      />
      <DateField
        label={<Trans>When?</Trans>}
        near
        ways={['day']}
        value={opening.on}
        set={(on) => set(on === null ? {} : { on })}
      />
      <TextField
        label={<Trans>What to call the child</Trans>}
        hint={<Trans>May stay empty until there is a name</Trans>}
        capitals="words"
        value={opening.name}
        set={(name) => set({ name })}
      />
      <AgeFields from={opening.from} to={opening.to} set={set} />
      <DateField
        label={<Trans>Day of birth, if it is known</Trans>}
        ways={['day', 'month', 'year']}
        value={opening.bornOn}
        set={(bornOn) => set({ bornOn })}
      />
      <ChoiceField
        label={<Trans>How is the age known?</Trans>}
        side
        value={opening.ageKnownFrom}
        set={(ageKnownFrom) => set({ ageKnownFrom })}
        choices={(['child-said', 'family-said', 'other-document', 'professional-estimate', 'not-known'] as const).map(
          (value) => ({
            value,
            words:
              value === 'other-document' ? (
                <Trans>A paper</Trans>
              ) : value === 'professional-estimate' ? (
                <Trans>By appearance</Trans>
              ) : (
                say(value)
              ),
          }),
        )}
      />
      {maybeGrown && (
        <ChoiceField
          label={<Trans>Are there reasons to think that this is a child?</Trans>}
          hint={<Trans>If the age is not sure, “yes” means: treat as a child.</Trans>}
          side
          value={opening.reasonsForChild}
          set={(reasonsForChild) => set({ reasonsForChild })}
          choices={(['yes', 'no', 'not-known'] as const).map((value) => ({ value, words: say(value) }))}
        />
      )}
      <SexField value={opening.sex} set={(sex) => set({ sex })} />
      <PickField
        label={<Trans>Language</Trans>}
        value={opening.language}
        set={(language) => set({ language })}
        picks={LANGUAGES_OFFERED.map((code) => ({ value: code, words: languageWords(i18n, code) }))}
      />
      {!baby && (
        <ChoiceField
          label={<Trans>Interpreter</Trans>}
          side
          value={opening.interpreter}
          set={(interpreter) => set({ interpreter })}
          choices={(['needed', 'not-needed', 'not-known'] as const).map((value) => ({ value, words: say(value) }))}
        />
      )}
      {baby && <InfantFields typed={opening.infant} set={(infant) => set({ infant })} />}
      <OthersField opening={opening} set={set} />
      {!baby && (
        <ManyChoicesField
          label={<Trans>What was the child told?</Trans>}
          hint={
            <Trans>
              Tell the child first what cannot be kept secret. Leave this empty if the child was not told yet.
            </Trans>
          }
          value={opening.limits}
          set={(limits) => set({ limits })}
          choices={LIMITS.map((value) => ({ value, words: say(value) }))}
        />
      )}
      {!baby && opening.limits.length > 0 && (
        <>
          <ChoiceField
            label={<Trans>How was it told?</Trans>}
            side
            value={opening.limitsHow}
            set={(limitsHow) => set({ limitsHow })}
            choices={(['spoken', 'written', 'through-interpreter'] as const).map((value) => ({
              value,
              words: say(value),
            }))}
          />
          <ChoiceField
            label={<Trans>Could the child say it in own words?</Trans>}
            side
            value={opening.understood}
            set={(understood) => set({ understood })}
            choices={(['yes', 'in-part', 'no', 'too-young', 'not-known'] as const).map((value) => ({
              value,
              words: say(value),
            }))}
          />
        </>
      )}
    </div>
  )
}
