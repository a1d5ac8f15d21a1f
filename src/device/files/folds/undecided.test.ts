import { expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { aVisit } from '../../../../test/support/work.ts'
import { decidedBy } from './undecided.ts'

const late = entryOf(visit, aVisit({ saw: 'late', others: [] }))
const striking = (entry: EntryId, over: Partial<Entry> = {}) =>
  entryOf(superseded, { entry, because: 'Not hers.' }, over)

it('An entry that waits is decided by nothing in another folder, and by no entry that names it otherwise', () => {
  const elsewhere = [striking(late.id, { folder: 'justice' }), { ...late, id: 'other' as EntryId, about: [] }]
  expect(decidedBy(elsewhere)(late)).toBe(false)
})

it('What strikes another entry is not made to count by being struck itself', () => {
  const strike = striking(late.id)
  expect(decidedBy([striking(strike.id)])(strike)).toBe(false)
})

it('An entry that waits is decided where one of its folder replaces or strikes it', () => {
  expect(decidedBy([striking(late.id)])(late)).toBe(true)
  expect(decidedBy([{ ...late, id: 'other' as EntryId, replaces: [late.id] }])(late)).toBe(true)
})
