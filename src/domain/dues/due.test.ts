import { expect, it } from 'vitest'
import { z } from 'zod'
import { fold } from '../file/fold.ts'
import { due } from './due.ts'
import type { Due } from '../file/due.ts'
import { defineKind } from '../file/kind.ts'
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
    promising('b', { what: 'visit', on: on('2026-03-05') }, { what: 'Ask', on: on('2026-03-02') }),
    promising('a', { what: 'ask', on: on('2026-03-02'), waitingOn: 'the court' }),
    defineKind({ name: 'c', folders: ['care'], step: 'any', version: 1, nature: 'fact', schema: z.strictObject({}) }),
  ]
  const file = fold(kinds, [], ['card'])
  const order = due(kinds, file, on('2026-03-01')).map((item) => item.what)

  expect(order).toEqual(['Ask', 'ask', 'visit'])
  expect(due([...kinds].reverse(), file, on('2026-03-01')).map((item) => item.what)).toEqual(order)
})
