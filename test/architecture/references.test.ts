import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FOLDERS, EntryId } from '../../src/domain/entry/ids.ts'
import { idsActedOn, REFERENCES, withEntryIds } from '../../src/domain/entry/references.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { entryOf } from '../support/entries.ts'
import { idFrom } from '../support/people.ts'

/** Where a schema has an id of an entry, as in `REFERENCES`. */
function idsIn(schema: z.core.$ZodType, at: readonly string[] = []): readonly string[] {
  if (schema === EntryId) return [at.join('.')]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, part]) =>
      idsIn(part, [...at, name]),
    )
  if (schema instanceof z.ZodArray) return idsIn(schema.element, [...at, '*'])
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => idsIn(option, at))
  if (schema instanceof z.ZodRecord) return [...idsIn(schema.keyType, at), ...idsIn(schema.valueType, [...at, '*'])]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return idsIn(schema.unwrap(), at)
  if (schema instanceof z.ZodPipe) return [...idsIn(schema.in, at), ...idsIn(schema.out, at)]
  return []
}

describe('a field that names another entry', () => {
  it('stands in the table of references, for every kind, and no other does', () => {
    const inSchemas = KINDS.flatMap(({ name, schema }) => [...new Set(idsIn(schema))].map((at) => `${name} ${at}`))
    const inTable = [...REFERENCES].flatMap(([name, fields]) => fields.map(({ at }) => `${name} ${at.join('.')}`))
    expect(inSchemas.length).toBeGreaterThan(15)
    expect(inTable.sort()).toEqual(inSchemas.sort())
  })

  it('is found and changed in what people write, wherever an example has one', () => {
    const other = EntryId.parse(idFrom('another-entry'))
    const seen = new Set<string>()
    for (const { kind, body } of EXAMPLES) {
      const fields = REFERENCES.get(kind.name) ?? []
      const changed = withEntryIds({ kind: kind.name, body }, () => other)
      const found: string[] = []
      withEntryIds({ kind: kind.name, body }, (id) => {
        found.push(id)
        return id
      })
      if (found.length > 0) seen.add(kind.name)
      for (const id of found) expect(JSON.stringify(changed)).not.toContain(id)
      expect(kind.schema.safeParse(changed).success).toBe(true)
      const acting = fields.some(({ acts }) => acts) && found.length > 0
      expect(idsActedOn(entryOf(kind, body as never)).length > 0).toBe(acting)
    }
    expect(seen.size).toBeGreaterThan(5)
  })

  it('is none in an entry of an unknown kind, whatever its name', () => {
    for (const kind of ['unknown', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(idsActedOn({ kind, replaces: [], body: { entry: idFrom('another-entry') } })).toEqual([])
      expect(withEntryIds({ kind, body: 'as it was' }, () => EntryId.parse(idFrom('x')))).toBe('as it was')
    }
  })

  it('is of a kind that may stand in every folder, or in one in which what it names may stand', () => {
    for (const { name, folders } of KINDS)
      if (REFERENCES.get(name)?.some(({ acts, mayLack }) => acts && !mayLack))
        expect(folders.length === 1 || folders.length === FOLDERS.length, name).toBe(true)
  })
})
