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
