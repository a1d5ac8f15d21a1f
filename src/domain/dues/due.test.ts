import { expect, it } from 'vitest'
import { z } from 'zod'
import { fold } from '../file/fold.ts'
import { due } from './due.ts'
import type { Due } from '../file/due.ts'
import { defineKind } from '../file/kind.ts'
import type { EntryId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'

const promising = (name: string, ...promised: readonly Due[]) =>
  defineKind({
    name,
    folders: ['care'],
    step: 'any',
    version: 1,
    nature: 'fact',
    schema: z.strictObject({}),
    due: () => promised,
  })

it('what is due comes in order of its day, in the same order on every device, and a kind that promises nothing adds nothing', () => {
  const on = (text: string) => text as PlainDate
  const kinds = [
    promising(
      'b',
      { what: 'visit', on: on('2026-03-05') },
      { what: 'task', on: on('2026-03-02'), entry: 'B' as EntryId },
    ),
    promising(
      'a',
      { what: 'task', on: on('2026-03-02'), entry: 'a' as EntryId, waitingOn: 'the court' },
      { what: 'action', on: on('2026-03-02') },
    ),
    defineKind({ name: 'c', folders: ['care'], step: 'any', version: 1, nature: 'fact', schema: z.strictObject({}) }),
  ]
  const file = fold(kinds, [], ['card'])
  const order = due(kinds, file, on('2026-03-01')).map((item) => `${item.what} ${item.entry ?? ''}`.trim())

  expect(order).toEqual(['action', 'task B', 'task a', 'visit'])
  expect(
    due([...kinds].reverse(), file, on('2026-03-01')).map((item) => `${item.what} ${item.entry ?? ''}`.trim()),
  ).toEqual(order)
})

it('a day for a child’s safety that was mistyped by decades is due today; a day that is known long before waits for itself', () => {
  const on = (text: string) => text as PlainDate
  const kinds = [
    promising(
      'a',
      { what: 'safety-plan-review', on: on('2062-03-01') },
      { what: 'answer-to-risk', on: on('9999-12-31') },
      { what: 'worry-is-greatest', on: on('2029-05-01') },
      { what: 'still-missing', on: on('2027-03-01') },
      { what: 'document-ends', on: on('2062-03-01') },
    ),
  ]
  expect(due(kinds, fold(kinds, [], ['card']), on('2026-03-01')).map(({ what, on: day }) => [what, day])).toEqual([
    ['answer-to-risk', '2026-03-01'],
    ['safety-plan-review', '2026-03-01'],
    ['still-missing', '2027-03-01'],
    ['worry-is-greatest', '2029-05-01'],
    ['document-ends', '2062-03-01'],
  ])
})
