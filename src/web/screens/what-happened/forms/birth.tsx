import { Button } from '#web/components/button.tsx'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import {
  ANIMAL_COUNTRIES,
  livingBornIn,
  type AnimalCountry,
  type SaidYear,
} from '#domain/kinds/registration/said-year.ts'
import { entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { useRead } from '#web/device/use-read.ts'
import { todayHere } from '#web/words/today.ts'
import type { FormProps } from '../form/form-frame.tsx'
import { typedText, typedTexts } from '../../../form-model/field-face.ts'
import { KindForm } from '../form/kind-form.tsx'
import type { FormResult } from '../../../form-model/form-result.ts'
import { EntryLines } from '../form/superseded-by-this.tsx'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** When somebody was born. A year of another calendar is converted to the days that it can mean, and kept as said (P23). Births on other grounds are kept as well. */
export function Form(props: FormProps) {
  const also = (result: FormResult, typed: Typed): FormResult => {
    const gone = besideOf(props.view.caseFile, typed).flatMap(({ id }) =>
      countsNoLonger(typed).includes(id) ? [id] : [],
    )
    return {
      ...result,
      drafts: result.drafts.map((draft) => ({ ...draft, replaces: [...(draft.replaces ?? []), ...gone] })),
    }
  }
  return <KindForm {...props} lead={<YearAsSaid />} more={<StaysBeside />} also={also} />
}

/** Births on other grounds than the one that is written. */
function besideOf(file: CaseFile, { body: { who, basis } }: Typed) {
  return typeof who === 'string' && typeof basis === 'string'
    ? current(file, birth).filter(
        ({ body }) => body.who === who && body.basis !== basis && body.born.known !== 'nothing',
      )
    : []
}

const countsNoLonger = ({ beside, body }: Typed): readonly string[] =>
  WEAK.includes(typedText(body['basis'])) ? [] : typedTexts(beside['countsNoLonger'])

/** On these grounds nothing that somebody said is superseded. */
const WEAK: readonly string[] = ['document-doubted', 'not-known']

/** Births that keep counting next to this one: a paper never replaces what the child said by itself. A person may say that one of them counts no longer. */
function StaysBeside() {
  const { file, typed, speak, change } = useFormState()
  const beside = besideOf(file, typed)
  if (beside.length === 0) return null
  const weak = WEAK.includes(typedText(typed.body['basis']))
  return (
    <section className="panel inside stack tight">
      <b>
        <Trans>Other birth dates that stay valid</Trans>
      </b>
      {weak ? (
        <EntryLines entries={beside} />
      ) : (
        <ManyChoicesField
          label={<Trans>Is one of these no longer valid?</Trans>}
          hint={<Trans>Only if you know that it was wrong, or was a guess.</Trans>}
          choices={beside.map((entry) => ({
            value: entry.id,
            words: entryLine(entry, speak) ?? entryTitle(entry, speak),
          }))}
          value={countsNoLonger(typed)}
          set={(ids) => change((now) => ({ ...now, beside: { ...now.beside, countsNoLonger: ids } }))}
        />
      )}
      <p className="text-small ink-2">
        <Trans>If they differ, the youngest age is used to protect, the oldest to plan adulthood.</Trans>
      </p>
    </section>
  )
}

/** Whose custom an animal's year follows. Without an answer the year spans all customs. */
const isAnimalCountry = (country: unknown): country is AnimalCountry => ANIMAL_COUNTRIES.some((one) => one === country)

/** The country of birth, if written on this form; else the one whose facts the agency uses. */
function useCustom(): AnimalCountry | undefined {
  const { typed } = useFormState()
  const team = useRead(['files'], 'team', (device) => device.team())
  if (isAnimalCountry(typed.body['country'])) return typed.body['country']
  return team.is === 'read'
    ? countriesChosen(team.value.caseFile)
        .map(({ body }) => body.country)
        .find(isAnimalCountry)
    : undefined
}

const CALENDARS = ['animal-year', 'buddhist-era', 'burmese-era', 'chinese-lunar', 'islamic'] as const

/** Starts with the rat, as `said-year.ts` counts them. */
const ANIMALS: readonly MessageDescriptor[] = [
  msg`Rat`,
  msg`Ox or buffalo`,
  msg`Tiger`,
  msg`Rabbit or cat`,
  msg`Dragon`,
  msg`Snake`,
  msg`Horse`,
  msg`Goat`,
  msg`Monkey`,
  msg`Rooster`,
  msg`Dog`,
  msg`Pig`,
]

interface TypedSaidYear {
  readonly calendar: string
  readonly animal: string
  readonly number: string
  /** Undefined until somebody chose: then the default here. '' is not known. */
  readonly country?: string
}

/** Undefined while it is incomplete. An animal year repeats every twelve years: the apparent age selects which one. */
function saidOf({ calendar, animal, number }: TypedSaidYear, country: AnimalCountry | undefined): SaidYear | undefined {
  const known = CALENDARS.find((one) => one === calendar)
  if (known === undefined || number.trim() === '') return undefined
  if (known === 'chinese-lunar') return { calendar: known, year: Number(number), country }
  if (known !== 'animal-year') return { calendar: known, year: Number(number) }
  return animal === ''
    ? undefined
    : { calendar: known, animal: Number(animal), about: Number(todayHere().slice(0, 4)) - Number(number), country }
}

function YearAsSaid() {
  const { i18n } = useLingui()
  const { change, speak } = useFormState()
  const [asked, setAsked] = useState<TypedSaidYear>({ calendar: '', animal: '', number: '' })
  const put = (next: Partial<TypedSaidYear>) => setAsked({ ...asked, ...next })
  const usual = useCustom()
  const country = asked.country ?? usual ?? ''
  const yearSaid = saidOf(asked, isAnimalCountry(country) ? country : undefined)
  const born = yearSaid && livingBornIn(yearSaid, todayHere())
  const use = () => {
    if (!born) return
    const words =
      asked.calendar === 'animal-year'
        ? i18n._(ANIMALS[Number(asked.animal) - 1] ?? msg`Year of an animal`)
        : asked.number.trim()
    change((now) => ({
      ...now,
      body: { ...now.body, born, asSaid: { words, ...wordsBefore(now.body['asSaid']), calendar: asked.calendar } },
    }))
  }
  const ofAnimal = asked.calendar === 'animal-year'
  return (
    <div className="panel more-fields">
      <Disclosure title={<Trans>Year in another calendar, or animal year</Trans>}>
        <div className="stack">
          <PickField
            label={<Trans>In which calendar?</Trans>}
            picks={CALENDARS.map((value) => ({ value, words: speak.code(value) }))}
            value={asked.calendar}
            set={(calendar) => put({ calendar, number: '' })}
          />
          {ofAnimal && (
            <PickField
              label={<Trans>Which animal?</Trans>}
              picks={ANIMALS.map((words, at) => ({ value: String(at + 1), words: i18n._(words) }))}
              value={asked.animal}
              set={(animal) => put({ animal })}
            />
          )}
          {(ofAnimal || asked.calendar === 'chinese-lunar') && (
            <PickField
              label={<Trans>Which country’s way of counting?</Trans>}
              hint={
                <Trans>
                  In Viet Nam and China the year begins with the new moon of January or February, in Cambodia and Laos
                  in mid-April. In Thailand people count in several ways.
                </Trans>
              }
              picks={ANIMAL_COUNTRIES.map((one) => ({ value: one, words: speak.country(one) }))}
              value={country}
              set={(next) => put({ country: next })}
            />
          )}
          {asked.calendar !== '' && (
            <TextField
              label={ofAnimal ? <Trans>How old does this person seem, in years?</Trans> : <Trans>Which year?</Trans>}
              keyboard="numeric"
              limit={4}
              value={asked.number}
              set={(number) => put({ number })}
              {...(yearSaid && !born && { wrong: <Trans>Check the year: nobody born then is still alive.</Trans> })}
            />
          )}
          {born && (
            <p role="status">
              <Trans>
                Born between {speak.day(born.from)} and {speak.day(born.to)}
              </Trans>
            </p>
          )}
          <Button
            variant="outline"
            missing={[
              asked.calendar === '' && <Trans key="a">In which calendar?</Trans>,
              asked.calendar !== '' && ofAnimal && !born && (
                <Trans key="b">How old does this person seem, in years?</Trans>
              ),
              asked.calendar !== '' && !ofAnimal && !born && <Trans key="c">Which year?</Trans>,
            ]}
            onClick={use}
          >
            <Trans>Use these</Trans>
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}

/** Words that somebody has typed are never overwritten. */
function wordsBefore(asSaid: unknown): { readonly words?: string } {
  const words = typeof asSaid === 'object' && asSaid !== null && 'words' in asSaid ? asSaid.words : undefined
  return typeof words === 'string' && words.trim() !== '' ? { words } : {}
}
