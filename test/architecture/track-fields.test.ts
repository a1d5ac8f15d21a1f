import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sealedIds } from '../../src/domain/entry/by-place.ts'
import { withReferences } from '../../src/domain/entry/references.ts'
import { TRACK_FIELDS } from '../../src/domain/entry/track-fields.ts'
import { TrackKey } from '../../src/domain/file/tracks.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { entryOf, fileOf } from '../support/entries.ts'
import { mira } from '../support/people.ts'

/** Where a schema has the key of a track. */
function keysIn(schema: z.core.$ZodType, at: readonly string[] = []): readonly string[] {
  if (schema === TrackKey) return [at.join('.')]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, part]) =>
      keysIn(part, [...at, name]),
    )
  if (schema instanceof z.ZodArray) return keysIn(schema.element, [...at, '*'])
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysIn(option, at))
  if (schema instanceof z.ZodRecord) return [...keysIn(schema.keyType, at), ...keysIn(schema.valueType, [...at, '*'])]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return keysIn(schema.unwrap(), at)
  if (schema instanceof z.ZodPipe) return [...keysIn(schema.in, at), ...keysIn(schema.out, at)]
  return []
}

const fields = [...TRACK_FIELDS].flatMap(([name, all]) => all.map((field) => ({ name, ...field })))

describe('a field that has the key of a track', () => {
  it('stands in the table, for every kind, and no other does', () => {
    const inSchemas = KINDS.flatMap(({ name, schema }) => [...new Set(keysIn(schema))].map((at) => `${name} ${at}`))
    const inTable = fields.map(({ name, at }) => `${name} ${at.join('.')}`)
    expect(inSchemas.length).toBeGreaterThan(60)
    expect(inTable.sort()).toEqual(inSchemas.sort())
  })

  it('is of a kind that is such a track, and may stand in no folder in which that one may not', () => {
    const folders = new Map(KINDS.map((kind) => [kind.name, kind.folders as readonly string[]]))
    for (const { name, of, does } of fields) {
      expect(
        TRACK_FIELDS.get(of)?.some((one) => one.does === 'is' && one.of === of),
        `${name} ${of}`,
      ).toBe(true)
      if (does === 'acts')
        for (const folder of folders.get(name) ?? []) expect(folders.get(of), `${name} ${of}`).toContain(folder)
    }
  })
})

describe('what a member wrote who may write in one part alone', () => {
  it('has an effect on no track of another part, of any kind, and its key is sealed as it was', () => {
    const tried = new Set<string>()
    for (const { kind, body } of EXAMPLES) {
      const acting = TRACK_FIELDS.get(kind.name)?.find(({ does }) => does !== 'tells')
      const track = EXAMPLES.find((one) => one.kind.name === acting?.of)
      const key = acting?.at.length === 1 && (body as Record<string, string>)[acting.at[0] ?? '']
      const [keyAt] = TRACK_FIELDS.get(track?.kind.name ?? '')?.[0]?.at ?? []
      const of = KINDS.find(({ name }) => name === track?.kind.name)
      const [home, ...others] = of?.folders ?? []
      const folder = kind.folders.find((one) => others.includes(one))
      if (!track || !key || keyAt === undefined || home === undefined || !folder) continue
      tried.add(kind.name)
      const begun = entryOf(track.kind, { ...(track.body as object), [keyAt]: key }, { folder: home })
      const over = { by: mira.member, folder, found: { writes: [folder] } }
      const other = entryOf(kind, body as never, over)
      const file = fileOf(begun, other)
      const now = file.entries.find(({ id }) => id === other.id)
      const keys = file.entries.map((one) =>
        (one.id === begun.id ? [keyAt] : acting.at).map((at) => read(one.body, at)),
      )
      expect(new Set(keys.flat()).size, kind.name).toBe(2)
      expect(now?.found?.apart, kind.name).toEqual([home])
      const sealed = sealedIds(file.entries)
      for (const one of file.entries) {
        const was = one.id === begun.id ? begun : other
        expect(
          withReferences(one, (id) => sealed.get(id) ?? id),
          kind.name,
        ).toEqual(was.body)
      }
      const both = { ...other, found: { writes: [home, folder] } }
      expect(fileOf(begun, both).entries.every((one) => one === begun || one === both)).toBe(true)
    }
    expect(tried.size).toBeGreaterThan(18)
  })
})

const read = (body: unknown, at: string) => (body as Record<string, unknown>)[at]
