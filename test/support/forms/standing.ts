import type { CaseFile } from '../../../src/domain/file/case-file.ts'
import type { Draft } from '../../../src/domain/entry/entry.ts'
import { addDays, type PlainDate } from '../../../src/domain/entry/plain-date.ts'
import { rulingsToday } from '../../../src/domain/questions/rulings-on-file.ts'
import { searchEnded } from '../../../src/domain/rules/deciding/search-ended.ts'
import { todayHere } from '../../../src/web/words/today.ts'
import { mother, uncle } from '../people.ts'
import { aClosure, me } from '../work.ts'
import { exampleOf } from './typed.ts'

export type Body = Readonly<Record<string, unknown>>

/** The example of a kind, with these answers replaced. */
export const draft = (kind: string, over: Body = {}, daysAgo = 0): Draft => ({
  kind,
  at: addDays(todayHere(), -daysAgo),
  body: { ...exampleOf(kind), ...over },
})
/** A body that is given complete, without the example. */
export const draftWith = (kind: string, body: Body, daysAgo = 0): Draft => ({
  kind,
  at: addDays(todayHere(), -daysAgo),
  body,
})
export const returnPlan = { kind: 'return-plan', body: exampleOf('return-plan') }
export const ahead = (days: number) => addDays(todayHere(), days)
export const aftercare = {
  call: [{ who: me, how: 'by phone' }],
  contacts: [{ on: ahead(30), who: me, how: 'at school' }],
  until: ahead(400),
}
export const closing = { kind: 'closure', body: { ...aClosure(), aftercare } }
export const review = draft('case-conference', {}, 5)
export const request = draftWith('feedback-or-complaint', exampleOf('feedback-or-complaint'), 60)
export const standing = (file: CaseFile, on: PlainDate) => rulingsToday(file, on)
export const lost = [
  draftWith('light-closure', { reason: 'lost', words: 'Rang twice.', tried: 'The number.', wayBack: 'Our door.' }, 4),
]
export const ending = (file: CaseFile) => searchEnded(file, { entry: file.byKind['light-closure']?.[0]?.id })
export const opening = { called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }
export const theUncle = [
  draftWith('person', { person: uncle, ...opening }),
  {
    ...draftWith('tie', { person: uncle, tie: 'uncle', safe: 'not-known', livesWithChild: 'no', cares: 'no' }),
    about: [uncle],
  },
]
export const looked = { checked: { on: todayHere(), how: 'We sat with him.' } }
export const withoutKey = (body: Body, key: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([one]) => one !== key))
export const fromMother = { by: mother, capacity: 'parent', as: 'consent' }
export const guardian = { called: 'the lawyer', conflict: 'none-declared', stands: 'appointed', type: 'guardian' }
