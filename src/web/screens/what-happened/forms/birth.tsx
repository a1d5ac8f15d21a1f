import { Button } from '#web/components/button.tsx'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { livingBornIn, type SaidYear } from '#domain/kinds/registration/said-year.ts'
import { Folded } from '#web/components/refusal-card.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { today } from '#web/words/today.ts'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'
import { useWriting } from '../form/writing.tsx'

/** When somebody was born. A year of another calendar is worked out to the days that it can mean, and kept as it was said (P23). */
export function Form(props: FormProps) {
  return <KindForm {...props} lead={<YearAsSaid />} />
}

const CALENDARS = ['animal-year', 'buddhist-era', 'burmese-era', 'chinese-lunar', 'islamic'] as const

/** From the rat on, as `said-year.ts` counts them. */
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

interface Asked {
  readonly calendar: string
  readonly animal: string
  readonly number: string
}

/** Undefined while it is not whole. Of an animal, which comes round every twelve years, the age that the person seems to have says which one. */
function saidOf({ calendar, animal, number }: Asked): SaidYear | undefined {
  const known = CALENDARS.find((one) => one === calendar)
  if (known === undefined || number.trim() === '') return undefined
  if (known !== 'animal-year') return { calendar: known, year: Number(number) }
  return animal === '' ? undefined : { calendar: known, animal: Number(animal), about: Number(today().slice(0, 4)) - Number(number) }
}

function YearAsSaid() {
  const { i18n } = useLingui()
  const { change, speak } = useWriting()
  const [asked, setAsked] = useState<Asked>({ calendar: '', animal: '', number: '' })
  const put = (next: Partial<Asked>) => setAsked({ ...asked, ...next })
  const said = saidOf(asked)
  const born = said && livingBornIn(said, today())
  const use = () => {
    if (!born) return
    const words = asked.calendar === 'animal-year' ? i18n._(ANIMALS[Number(asked.animal) - 1] ?? msg`Year of an animal`) : asked.number.trim()
    change((now) => ({ ...now, body: { ...now.body, born, asSaid: { words, ...wordsBefore(now.body['asSaid']), calendar: asked.calendar } } }))
  }
  const ofAnimal = asked.calendar === 'animal-year'
  return (
    <div className="card more-fields">
      <Folded title={<Trans>Said as a year of another calendar, or of an animal</Trans>}>
        <div className="stack">
          <PickField label={<Trans>In which calendar?</Trans>} picks={CALENDARS.map((value) => ({ value, words: speak.code(value) }))} value={asked.calendar} set={(calendar) => put({ calendar, number: '' })} />
          {ofAnimal && <PickField label={<Trans>Which animal?</Trans>} picks={ANIMALS.map((words, at) => ({ value: String(at + 1), words: i18n._(words) }))} value={asked.animal} set={(animal) => put({ animal })} />}
          {asked.calendar !== '' && (
            <TextField
              label={ofAnimal ? <Trans>How old does this person seem, in years?</Trans> : <Trans>Which year?</Trans>}
              keyboard="numeric"
              limit={4}
              value={asked.number}
              set={(number) => put({ number })}
              {...(said && !born && { wrong: <Trans>Nobody alive was born in that year of this calendar.</Trans> })}
            />
          )}
          {born && (
            <p role="status">
              <Trans>
                Born between {speak.day(born.from)} and {speak.day(born.to)}
              </Trans>
            </p>
          )}
          <Button variant="outline" disabled={!born} onClick={use}>
            <Trans>Use these</Trans>
          </Button>
        </div>
      </Folded>
    </div>
  )
}

/** Their own words, where somebody has written them, are never written over. */
function wordsBefore(asSaid: unknown): { readonly words?: string } {
  const words = typeof asSaid === 'object' && asSaid !== null && 'words' in asSaid ? asSaid.words : undefined
  return typeof words === 'string' && words.trim() !== '' ? { words } : {}
}
