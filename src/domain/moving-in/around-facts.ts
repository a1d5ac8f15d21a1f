import type { Draft } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import type { When } from '../entry/plain-date.ts'
import type { TieType } from '../vocabulary/family/tie.ts'
import type { Gender } from '../vocabulary/person.ts'
import { speaksOfThem } from './heading-places.ts'
import { aroundDrafts, readPhones } from './child-facts.ts'
import { relationOf } from './relation-said.ts'
import type { ListCell, RowOfList } from './row-of-list.ts'
import { saysNotKnown } from './said/no-value.ts'

/** Where the child lives, how it is reached, who sent it, and who is around it. */
export function aroundFacts(row: RowOfList, at: When, newPerson: () => PersonId): readonly Draft[] {
  const phones = row.readEach('phone', ({ text }) => readPhones(text)).flat()
  if (phones.length > MOST_NUMBERS) for (const cell of row.every('phone')) row.keepWords(cell)
  const sentBy = row.line('sent-by')
  const lives = row.one('lives')
  const mother = somebody(row, 'mother')
  const carer = carerOfRow(row)
  return [
    ...(phones.length === 0
      ? []
      : [
          {
            kind: 'contact-details',
            at,
            about: ['child' as const],
            body: {
              who: 'child',
              addresses: phones
                .slice(0, MOST_NUMBERS)
                .map((value) => ({ kind: 'phone', value, answeredBy: [], watched: 'not-known' })),
            },
          },
        ]),
    ...(sentBy === undefined ? [] : [{ kind: 'referred-by', at, about: ['child' as const], body: { by: sentBy } }]),
    ...(lives === undefined ? [] : livesDrafts(row, lives, at)),
    ...(mother === undefined ? [] : aroundDrafts({ called: mother, tie: 'mother', gender: 'female' }, at, newPerson())),
    ...(carer === undefined || isMother(carer, mother) ? [] : aroundDrafts(carer, at, newPerson())),
  ]
}

/** A grandmother may have the mother's name: only where the list does not say otherwise is it the same person. */
const isMother = ({ called, tie }: { readonly called: string; readonly tie: TieType }, mother: string | undefined) =>
  called === mother && (tie === 'mother' || tie === 'not-known')

/** More numbers than a person has: with more, the columns are kept in words, too. */
const MOST_NUMBERS = 20
const LONGEST_ADDRESS = 20_000

function livesDrafts(row: RowOfList, cell: ListCell, at: When): readonly Draft[] {
  if (saysNotKnown(cell.text)) {
    row.keepWords(cell)
    return []
  }
  if (cell.text.length > LONGEST_ADDRESS) {
    row.misfit(cell, 'too-long', 'kept-in-words')
    row.keepWords(cell)
    return []
  }
  return [{ kind: 'whereabouts', at, about: ['child'], body: { of: 'lives', is: 'known', address: cell.text } }]
}

/** Who a cell names; where it speaks of a father or a suspect it is words in the narrowest part, and nobody is named (N1, N2). */
function somebody(row: RowOfList, place: 'mother' | 'carer'): string | undefined {
  const cell = row.one(place)
  if (!cell || !speaksOfThem(cell.text)) return row.line(place)
  row.misfit(cell, 'father-or-suspect', 'kept-in-words')
  row.keepWords(cell)
  return undefined
}

/** Who cares for the child. Where the list says what they are to the child and it is no tie of a list, nobody is named (N2). */
function carerOfRow(row: RowOfList): { called: string; tie: TieType; gender: Gender } | undefined {
  const relation = row.one('carer-relation')
  const carer = row.one('carer')
  const tie = relation && relationOf(relation.column, relation.text)
  const called = relation && !tie ? undefined : somebody(row, 'carer')
  if (relation && called === undefined) row.keepWords(relation)
  if (relation && !tie && carer) {
    row.misfit(carer, speaksOfThem(relation.text) ? 'father-or-suspect' : 'code-not-known', 'kept-in-words')
    row.keepWords(carer)
  }
  if (called === undefined) return undefined
  return { called, tie: tie ?? 'not-known', gender: tie === 'mother' ? 'female' : 'not-known' }
}
