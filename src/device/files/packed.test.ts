import { describe, expect, it } from 'vitest'
import { fold } from '#domain/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { entryOf } from '../../../test/support/entries.ts'
import { aVisit } from '../../../test/support/work.ts'
import { lineOf, pack, unpack } from './packed.ts'

const long = 'x'.repeat(1500)
const wrong = entryOf(visit, aVisit({ saw: long }))
const right = entryOf(visit, aVisit({ saw: 'short' }))
const strike = entryOf(superseded, { entry: wrong.id, because: 'It was her sister.' })
const file = fold(KINDS, [wrong, right, strike], ['card', 'care'])

describe('A folded file as it is kept', () => {
  it('comes back as it was, each entry once', () => {
    const kept = JSON.parse(JSON.stringify(pack(file))) as ReturnType<typeof pack>
    expect(unpack(kept)).toEqual(JSON.parse(JSON.stringify(file)))
  })

  it('gives a line with what stands, long words cut and codes whole', () => {
    const line = lineOf(fold(KINDS, [wrong], ['card', 'care']))
    const [entry] = line.byKind['visit'] ?? []
    expect((entry?.body as { saw: string }).saw).toHaveLength(200)
    expect(entry).toMatchObject({ id: wrong.id, at: wrong.at, body: { place: 'school' } })
    expect(lineOf(file).entries.every((standing) => !(standing.id in file.struck))).toBe(true)
  })
})
