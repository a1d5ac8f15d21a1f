import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../test/support/examples/all.ts'
import { entryOf, fileHolding, fileOf } from '../../test/support/entries.ts'
import { all, current } from './file/values.ts'
import type { Kind } from './file/kind.ts'
import { KINDS } from './kinds.ts'

function kindNamed(name: string): Kind {
  const found = KINDS.find((kind) => kind.name === name)
  if (!found) throw new Error(`no kind is called ${name}`)
  return found
}

const titled = EXAMPLES.map(
  ({ kind: { name }, body }, index) => [`${name} (${String(index)})`, kindNamed(name), body] as const,
)

describe('every kind', () => {
  it.each(titled)('%s is read back as it was written, and refuses what it does not know', (_, kind, body) => {
    const sent: unknown = JSON.parse(JSON.stringify(body))
    expect(kind.schema.parse(sent)).toEqual(body)
    expect(kind.schema.safeParse({ ...(body as object), neverHeardOf: true }).success).toBe(false)
    expect(kind.schema.safeParse(null).success).toBe(false)
  })

  it.each(titled)('%s folds, and its rules and dues read a file of it without falling', (_, kind, body) => {
    const entry = entryOf(kind, body)
    const file = fileOf(entry)
    expect(file.needsNewerApp).toEqual([])
    if (kind.name !== 'superseded') expect(all(file, kind)).toHaveLength(1)
    for (const read of [file, fileHolding([])]) {
      for (const ruling of kind.rules?.(read, { kind: kind.name, at: entry.at, body }, '2026-03-01' as never) ?? [])
        expect(ruling.rule).not.toBe('')
      for (const due of kind.due?.(read, '2026-03-01' as never) ?? []) expect(due.what).not.toBe('')
    }
  })

  it('folds any mixture of examples to the same file in any order, each kind with a current value', () => {
    const entries = EXAMPLES.map(({ kind, body }) => entryOf(kind, body))
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 1 }), fc.shuffledSubarray(entries), (some, repeated) => {
        const file = fileOf(...some, ...repeated)
        const chosen = entries.filter((entry) => some.includes(entry) || repeated.includes(entry))
        expect(file).toEqual(fileOf(...chosen))
        for (const kind of KINDS)
          expect(current(file, kind).length > 0, kind.name).toBe((file.byKind[kind.name] ?? []).length > 0)
      }),
      { numRuns: 60 },
    )
  })
})
