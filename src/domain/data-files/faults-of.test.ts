import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Country } from '../vocabulary/country.ts'
import { plainText } from './plain-text.ts'
import { faultsOf, REPORTING } from './faults-of.ts'

const found = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value, REPORTING)
  return read.success ? [] : faultsOf(read.error)
}
const first = (schema: z.ZodType, value: unknown) =>
  found(z.strictObject({ at: schema }), value === undefined ? {} : { at: value })

describe('what a schema finds wrong is told as a code', () => {
  it.each([
    ['what is missing', z.string(), undefined, { code: 'missing' }],
    ['a code that is missing', z.enum(['yes', 'no']), undefined, { code: 'missing' }],
    ['a number for a text', z.string(), 7, { code: 'another-sort', belongs: 'text' }],
    ['a text for a number', z.number(), '7', { code: 'another-sort', belongs: 'number' }],
    ['a part for a whole number', z.number().int(), 1.5, { code: 'another-sort', belongs: 'whole-number' }],
    ['a text for yes or no', z.boolean(), 'yes', { code: 'another-sort', belongs: 'yes-or-no' }],
    ['a text for a list', z.array(z.string()), 'x', { code: 'another-sort', belongs: 'list' }],
    ['a list for a record', z.strictObject({}), [], { code: 'another-sort', belongs: 'record' }],
    ['an empty text', z.string().min(1), '', { code: 'empty-text' }],
    ['a short text', z.string().min(3), 'x', { code: 'text-too-short', least: 3 }],
    ['a long text', z.string().max(3), 'xxxx', { code: 'text-too-long', most: 3 }],
    ['few in a list', z.array(z.string()).min(2), ['x'], { code: 'too-few', least: 2 }],
    ['many in a list', z.array(z.string()).max(1), ['x', 'y'], { code: 'too-many', most: 1 }],
    ['a low number', z.number().min(0), -1, { code: 'too-low', least: 0 }],
    ['a high number', z.number().max(150), 151, { code: 'too-high', most: 150 }],
    ['another code', z.enum(['yes', 'no']), 'perhaps', { code: 'only-these', these: ['yes', 'no'] }],
    [
      'another way',
      z.discriminatedUnion('is', [z.strictObject({ is: z.literal('a') }), z.strictObject({ is: z.literal('b') })]),
      { is: 'c' },
      { where: 'at.is', code: 'only-these', these: ['a', 'b'] },
    ],
    ['a day that is none', z.iso.date(), '2026-02-30', { code: 'not-a-date' }],
    ['another form', z.string().regex(/^a$/), 'b', { code: 'not-written-so' }],
    ['a form that has words of its own', Country, 'Albania', { code: 'country-code' }],
    ['a check without a code', z.string().refine(() => false), 'x', { code: 'does-not-fit' }],
    ['a text that hides something', plainText(9), 'co\u00ADurt', { code: 'hidden-sign' }],
    [
      'a name that a list of names does not have',
      z.partialRecord(z.enum(['a']), z.number()),
      { b: 1 },
      { where: 'at.b', code: 'unknown-name' },
    ],
  ])('%s', (_, schema, value, fault) => {
    expect(first(schema, value)).toEqual([{ where: 'at', ...fault }])
  })

  it('each unknown name at its own place', () => {
    expect(found(z.strictObject({}), { one: 1, two: 2 })).toEqual([
      { where: 'one', code: 'unknown-name' },
      { where: 'two', code: 'unknown-name' },
    ])
  })
})
