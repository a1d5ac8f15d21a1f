import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day, entryOf } from '../../../test/support/entries.ts'
import { ENTRY_BOUNDS, entryOfText, isWithinBounds } from './entry-format.ts'
import { visit as visitKind } from '../kinds/follow-up/visit.ts'
import { KINDS } from '../kinds.ts'

/** Most characters that an app writes into one entry (`src/device/files/write/write.ts`). */
const WRITTEN = 200_000

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const visit = entryOf(visitKind, {} as never, { at: day('2026-03-02') })
const withBody = (body: unknown) => JSON.stringify({ ...visit, body })

/** Deepest nesting of lists and objects that a schema accepts. */
function depthOf(schema: unknown): number {
  if (schema === null || typeof schema !== 'object') return 0
  const { properties, items, prefixItems, additionalProperties, anyOf, oneOf, allOf } = schema as Record<
    string,
    unknown
  >
  const inside = [
    ...(Object.values(properties ?? {}) as unknown[]),
    items,
    additionalProperties,
    ...((prefixItems as unknown[] | undefined) ?? []),
  ].filter((one) => one !== null && typeof one === 'object')
  const either = [anyOf, oneOf, allOf].flatMap((some) => (some as unknown[] | undefined) ?? [])
  return Math.max(
    0,
    ...either.map(depthOf),
    inside.length > 0 || properties ? 1 + Math.max(0, ...inside.map(depthOf)) : 0,
  )
}

describe('what an entry is at most', () => {
  it.each([
    ['deeper than the bound', nested(ENTRY_BOUNDS.depth + 1)],
    ['far deeper than a stack', nested(500_000)],
    ['of more values than the bound', Array.from({ length: ENTRY_BOUNDS.values }, () => 1)],
    ['of a number that is none', [Infinity]],
    ['of a number without an end, deep inside', { list: [{ of: Number.NaN }] }],
  ])('is not a value %s', (_, value) => {
    expect(isWithinBounds(value)).toBe(false)
  })

  it.each([
    ['no JSON', '{'],
    ['JSON that is no entry', '[]'],
    ['a body 2,800 deep', `{"body":${'{"a":'.repeat(2_800)}1${'}'.repeat(2_800)}}`],
    ['a number that no device writes', withBody({ count: 0 }).replace('"count":0', '"count":1e999')],
    ['a text that never ends', '['.repeat(600_000)],
  ])('is not %s', (_, text) => {
    expect(entryOfText(text)).toBeUndefined()
  })

  it('lets everything through that an app can write, whatever its form', () => {
    expect(isWithinBounds(JSON.parse(`[${'1,'.repeat(WRITTEN / 2 - 2)}1]`))).toBe(true)
    expect(ENTRY_BOUNDS.bytes).toBeGreaterThan(3 * WRITTEN)
    expect(entryOfText(withBody(nested(ENTRY_BOUNDS.depth - 1)))).toMatchObject({ id: visit.id })
    expect(entryOfText(withBody({ __proto__x: 1, constructor: 2, words: '\ud800' }))).toMatchObject({ id: visit.id })
  })

  it.each(KINDS.map((kind) => [kind.name, kind] as const))(
    'leaves three times the depth that a “%s” has',
    (_, kind) => {
      const depth = depthOf(z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }))
      expect(3 * (depth + 1)).toBeLessThanOrEqual(ENTRY_BOUNDS.depth)
    },
  )
})
