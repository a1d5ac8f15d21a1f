import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { birthsOf, bornBetween } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { consent } from '../kinds/registration/consent.ts'
import { isNotLookedAt } from '../kinds/before/moved-in-looked.ts'
import { namesOf } from '../kinds/registration/name.ts'
import { personsOf } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { consentFor, hasConsent } from '../rules/consent/consents.ts'
import { withheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import type { TieType } from '../vocabulary/family/tie.ts'

/** What other agencies may find a child by: never sent in this form. */
export interface Findable {
  readonly names: readonly string[]
  readonly born?: { readonly from: number; readonly to: number }
  readonly kin: readonly string[]
  readonly place?: string
  /** The yes that it is based on: a later yes is a different one. */
  readonly consent: readonly EntryId[]
}

/** Relatives by whose names a child is found: those whom others are likely to name too. */
const PARENTS: readonly TieType[] = ['mother', 'father']

/**
 * What other agencies may find a child by, on a day; undefined where they may not: without a current yes to exactly
 * that, where anything of it is withheld from other organisations, or where nobody can tell because a folder is not
 * held. A name that must not be used is left out.
 */
export function findableBy(file: CaseFile, today: PlainDate): Findable | undefined {
  if (isNotLookedAt(file) || !hasConsent(file, 'other-agencies', today)) return undefined
  const { answers } = consentFor(file, 'other-agencies', today)
  const names = namesOf(file, 'child').filter(({ body }) => body.use === 'use')
  const births = birthsOf(file)
  const parents = new Set(
    current(file, tie)
      .filter(({ body }) => PARENTS.includes(body.tie))
      .map(({ body }) => body.person),
  )
  const persons = personsOf(file).filter(({ body }) => parents.has(body.person))
  const onCard = cardOf(file)
  // If one of them is withheld from other organisations, the child should not be found by the others either.
  if (
    withheldFrom(file, { recipient: 'ngo' }, [...names, ...births, ...persons, ...(onCard ? [onCard] : [])]).length > 0
  )
    return undefined
  const born = yearsOf(births.map(({ body }) => bornBetween(body.born)))
  const place = births.map(({ body }) => body.place).find((one) => one !== undefined)
  return {
    names: [
      ...new Set([...names.map(({ body }) => body.text), ...(onCard?.body.called ? [onCard.body.called.text] : [])]),
    ],
    ...(born && { born }),
    kin: persons.map(({ body }) => body.called),
    ...(place !== undefined && { place }),
    consent: answers.map(({ id }) => id),
  }
}

/** Whether somebody once said yes to it: what was sent then may have to be withdrawn. */
export const wasFindable = (file: CaseFile): boolean =>
  file.entries.some((entry) => entry.kind === consent.name && isYes(entry.body))

function isYes(body: unknown): boolean {
  const read = consent.schema.safeParse(body)
  return read.success && read.data.purpose === 'other-agencies' && read.data.answer === 'yes'
}

function yearsOf(
  births: readonly { earliest?: PlainDate; latest?: PlainDate }[],
): { from: number; to: number } | undefined {
  const [from, to] = [
    births.flatMap(({ earliest }) => earliest ?? []),
    births.flatMap(({ latest }) => latest ?? []),
  ].map((days) => days.map((day) => Number(day.slice(0, 4))))
  return !from || !to || from.length === 0 || to.length === 0
    ? undefined
    : { from: Math.min(...from), to: Math.max(...to) }
}
