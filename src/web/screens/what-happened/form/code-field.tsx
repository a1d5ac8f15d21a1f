import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { LANGUAGES_OFFERED } from '#domain/vocabulary/language.ts'
import { COUNTRIES } from '#domain/vocabulary/country.ts'
import { DISTRICTS } from '#domain/vocabulary/place/districts.ts'
import { districtWords } from '#web/words/districts.ts'
import { SERVICE_CATEGORIES } from '#domain/vocabulary/services/service-category.ts'
import {
  typedText,
  typedTexts,
  useCodeWords,
  useFieldWords,
  type FieldPartProps,
} from '../../../form-model/field-face.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { byWords, OnePick } from './one-pick.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'
import { useAddedAnswers } from '../../../form-model/own-of-form.ts'

/** With more codes than this, a select or a folded list is used. */
const CARDS = 6
const SHORT = 14
const TINY = 6

/** One code: cards of equal weight where they are few, a select where they are many. Nothing is preset. An answer that the agency added stands below ours, which is written with it. */
export function CodeField(asked: FieldPartProps<'code'>) {
  const words = useCodeWords(asked.face)
  const field = useFieldWords(asked)
  const added = useAddedAnswers(asked.path, field.label)
  const choices = asked.shape.codes.flatMap((code) => [
    { value: code, words: words(code) },
    ...added.options.filter(({ under }) => under === code),
  ])
  const own = added.chosen.find((one) => added.under([one])[0] === asked.value)
  const value = own ?? typedText(asked.value)
  const set = (chosen: string) => {
    added.choose([chosen])
    asked.set(added.under([chosen])[0] ?? (chosen === '' ? undefined : chosen))
  }
  if (choices.length > CARDS) return <PickField {...field} picks={choices} value={value} set={set} />
  return (
    <div className={choices.every((choice) => choice.words.length <= TINY) ? 'three' : undefined}>
      <ChoiceField
        {...field}
        side={choices.every((choice) => choice.words.length <= SHORT)}
        choices={choices}
        value={value === '' ? null : value}
        set={set}
      />
      {asked.optional && value !== '' && (
        <button type="button" className="plain link" onClick={() => set('')}>
          <Trans>Clear this answer</Trans>
        </button>
      )}
    </div>
  )
}

/** Any number of codes; a long list shows its first and the chosen ones until it is unfolded. */
export function CodesField(asked: FieldPartProps<'list'> & { readonly codes: readonly string[] }) {
  const [all, setAll] = useState(false)
  const words = useCodeWords(asked.face)
  const field = useFieldWords(asked)
  const added = useAddedAnswers(asked.path, field.label)
  const value = typedTexts(asked.value)
  const codes = useOffered(asked, value)
  const shown =
    all || codes.length <= CARDS + 2 ? codes : codes.filter((code, at) => at < CARDS || value.includes(code))
  const set = (chosen: readonly string[]) => {
    // Who takes away our answer takes away those that narrow it.
    const gone = value.filter((code) => shown.includes(code) && !chosen.includes(code))
    const own = added.options.filter((one) => chosen.includes(one.value) && !gone.includes(one.under))
    const ours = chosen.filter((one) => !added.options.some((option) => option.value === one))
    added.choose(own.map((one) => one.value))
    asked.set([
      ...new Set([...ours, ...own.map(({ under }) => under), ...value.filter((code) => !shown.includes(code))]),
    ])
  }
  return (
    <div>
      <ManyChoicesField
        {...field}
        choices={[...shown.map((code) => ({ value: code, words: words(code) })), ...added.options]}
        value={[...value, ...added.chosen]}
        set={set}
      />
      {shown.length < codes.length && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>Show all {codes.length}</Trans>
        </button>
      )}
    </div>
  )
}

export function LanguageField(asked: FieldPartProps) {
  const { speak } = useFormState()
  const picks = LANGUAGES_OFFERED.map((code) => ({ value: code, words: speak.language(code) })).sort(byWords)
  return <OnePick asked={asked} picks={picks} />
}

export function LanguagesField(asked: FieldPartProps<'list'>) {
  const { speak } = useFormState()
  const [all, setAll] = useState(false)
  const value = typedTexts(asked.value)
  const shown = LANGUAGES_OFFERED.filter((code, at) => all || at < CARDS || value.includes(code))
  return (
    <div>
      <ManyChoicesField
        {...useFieldWords(asked)}
        side
        choices={shown.map((code) => ({ value: code, words: speak.language(code) }))}
        value={value.filter((code) => shown.some((one) => one === code)) as (typeof shown)[number][]}
        set={asked.set}
      />
      {!all && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>More languages</Trans>
        </button>
      )}
    </div>
  )
}

export function CountryField(asked: FieldPartProps) {
  const { speak } = useFormState()
  const picks = [...COUNTRIES, 'XK'].map((code) => ({ value: code, words: speak.country(code) })).sort(byWords)
  return <OnePick asked={asked} picks={picks} />
}

/** By country and then by name. A code of a country whose districts are not listed here stays as written, and a former district keeps its name. */
export function DistrictField(asked: FieldPartProps) {
  const { speak } = useFormState()
  const value = typedText(asked.value)
  const listed = DISTRICTS.map(({ country, code, name }) => ({
    value: code,
    words: `${speak.country(country)}: ${name}`,
  })).sort(byWords)
  const picks =
    value === '' || listed.some((one) => one.value === value)
      ? listed
      : [{ value, words: districtWords(value) }, ...listed]
  return <OnePick asked={asked} picks={picks} />
}

/** The value of a sibling field: same parent as the field at this path. */
function siblingValues(body: Values, path: string): Values {
  let part: unknown = body
  for (const key of path.split('.').slice(0, -1))
    part = Array.isArray(part) ? (part as readonly unknown[])[Number(key)] : isValues(part) ? part[key] : undefined
  return isValues(part) ? part : {}
}

/** The codes that belong to the answer beside it; without that answer all of them. What was chosen stays to be seen. */
function useOffered(
  { face, path, codes }: FieldPartProps<'list'> & { readonly codes: readonly string[] },
  value: readonly string[],
) {
  const { typed } = useFormState()
  const offered = face.offers?.codes[typedText(siblingValues(typed.body, path)[face.offers.by])]
  return offered ? [...offered, ...value.filter((code) => !offered.includes(code))] : codes
}

/** The finer codes of a kind of help, once the kind is chosen. */
export function SubField(asked: FieldPartProps) {
  const { typed } = useFormState()
  const words = useCodeWords(asked.face)
  const field = useFieldWords(asked)
  const category = typedText(siblingValues(typed.body, asked.path)['category'])
  const subs = Object.entries(SERVICE_CATEGORIES).find(([name]) => name === category)?.[1] ?? []
  if (subs.length === 0) return null
  return (
    <PickField
      {...field}
      picks={subs.map((sub: string) => ({ value: sub, words: words(sub) }))}
      value={typedText(asked.value)}
      set={(sub) => asked.set(sub === '' ? undefined : sub)}
    />
  )
}
