import { z } from 'zod'
import { current, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId, PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Never, NEVERS } from '../../vocabulary/family/tie.ts'
import { LOCAL_PART, numbersOf } from '../../entry/written-numbers.ts'

/**
 * Do not contact, inform, hand over to, or accept consent from this person; they answer these numbers, and may be met
 * at these places. It is on the card without a reason (P2), for everyone who touches the file. `called` is how a
 * stranger at the door would recognise the person. `member`: the person works for the agency and is given no part of
 * this file; it is here and not only with the person, so that every device that may give something knows it. To lift a
 * mark, replace it by one that names nothing.
 */
export const doNot = defineKind({
  name: 'do-not',
  folders: ['card'],
  step: 'registration',
  // Version 2 added `places`, version 3 `member`.
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    person: PersonId,
    called: Line,
    never: z.array(Never).max(NEVERS.length),
    numbers: z.array(Line).max(20),
    places: z.array(Line).max(20).optional(),
    member: MemberId.optional(),
  }),
  single: {
    key: (body) => body.person,
    safer: (a, b) => b.never.length - a.never.length || b.numbers.length - a.numbers.length,
  },
})

export type DoNot = EntryOf<typeof doNot>

export interface CardMark {
  readonly person: PersonId
  readonly called: string
  readonly never: readonly Never[]
  readonly numbers: readonly string[]
  /** Addresses and places where this person may be: nobody goes there for the child. */
  readonly places: readonly string[]
  /** Who this person is in the agency. */
  readonly member?: MemberId
}

/** Every current mark. Where a person has several, everything that any of them says applies. */
export function marksOf(file: CaseFile): readonly CardMark[] {
  return [...currentByKey(file, doNot).values()].flatMap((standing) => {
    const [leads] = standing
    const never = NEVERS.filter((act) => standing.some((entry) => entry.body.never.includes(act)))
    const numbers = [...new Set(standing.flatMap((entry) => entry.body.numbers))]
    const places = [...new Set(standing.flatMap((entry) => entry.body.places ?? []))]
    const member = standing.find((entry) => entry.body.member !== undefined)?.body.member
    return leads && never.length + numbers.length + places.length > 0
      ? [{ person: leads.body.person, called: leads.body.called, never, numbers, places, ...(member && { member }) }]
      : []
  })
}

export const isMarked = (file: CaseFile, person: PersonId, act: Never): boolean =>
  current(file, doNot, person).some((entry) => entry.body.never.includes(act))

/** Who answers this number or account and must not be told anything. */
export function answersNumber(file: CaseFile, number: string): readonly CardMark[] {
  return marksOf(file).filter((mark) => mark.numbers.some((marked) => sameNumber(marked, number)))
}

const accountOf = (written: string) => written.normalize('NFKC').trim().toLowerCase().replace(/^@/, '')

/**
 * Whether two people wrote the same number. Spaces, dashes, brackets, the script of the digits and a country code make
 * no difference; an account name matches in upper and lower case.
 */
export function sameNumber(a: string, b: string): boolean {
  if (accountOf(a) === accountOf(b)) return accountOf(a) !== ''
  return numbersOf(a).some((one) => numbersOf(b).some((other) => sameDigits(one, other)))
}

function sameDigits(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length < LOCAL_PART ? short !== '' && short === long : long.endsWith(short)
}
