import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { day, entryId, entryOf } from '../../../../test/support/entries.ts'
import { besa } from '../../../../test/support/people.ts'
import { aVisit } from '../../../../test/support/work.ts'
import { lineOfFile, pack, unpack } from './packed.ts'

const long = 'x'.repeat(1500)
const wrong = entryOf(visit, aVisit({ saw: long }))
const right = entryOf(visit, aVisit({ saw: 'short' }))
const strike = entryOf(superseded, { entry: wrong.id, because: 'It was her sister.' })
const file = fold(KINDS, [wrong, right, strike], ['card', 'care'])

/** Entries of one or several acts: of known and unknown kinds, some struck, replaced, taken over from another, or two under one id. */
const steps = fc.array(
  fc.record({
    at: fc.constantFrom(day('2026-01-05'), day('2026-02-01'), { from: day('2026-01-01'), to: day('2026-03-01') }),
    recordedAt: fc.constantFrom('2026-02-01T08:00:00.000Z', '2026-02-01T08:00:00+02:00'),
    by: fc.constantFrom(undefined, besa.member),
    act: fc.constantFrom(undefined, { id: entryId(), parts: 2 }, { id: entryId(), parts: 3 }),
    is: fc.constantFrom('visit', 'unknown', 'strike', 'again', 'other-words', 'adopted'),
    names: fc.nat(20),
    replaces: fc.boolean(),
  }),
  { maxLength: 20 },
)

function entriesOf(work: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never): readonly Entry[] {
  const made: Entry[] = []
  for (const { at, recordedAt, by, act, is, names, replaces } of work) {
    const named = made[names % Math.max(1, made.length)]
    const over = {
      at,
      recordedAt,
      ...(by && { by }),
      ...(act && { act }),
      replaces: replaces && named ? [named.id] : [],
    }
    if (is === 'strike' && named)
      made.push(entryOf(superseded, { entry: named.id, because: 'It was her sister.' }, over))
    else if (is === 'again' && named) made.push(named)
    else if (is === 'other-words' && named)
      made.push({ ...entryOf(visit, aVisit({ saw: 'other words' }), over), id: named.id })
    else if (is === 'unknown') made.push({ ...entryOf(visit, aVisit({}), over), kind: 'not-yet-invented' })
    else if (is === 'adopted')
      made.push(entryOf(visit, aVisit({}), { ...over, adopted: { by: besa.member, device: wrong.device, recordedAt } }))
    else made.push(entryOf(visit, aVisit({ saw: long }), over))
  }
  return made
}

describe('A folded file as it is kept', () => {
  it('comes back as it was, whatever was written into it: who, when, what stands and what does not', () => {
    fc.assert(
      fc.property(steps, (work) => {
        const folded = fold(KINDS, entriesOf(work), ['card', 'care'])
        expect(unpack(JSON.parse(JSON.stringify(pack(folded))) as ReturnType<typeof pack>)).toEqual(folded)
        const line = lineOfFile(folded)
        expect(unpack(pack(line))).toEqual(line)
      }),
      { numRuns: 500 },
    )
  })

  it('says once what entries have in common', () => {
    const [first, second] = [entryOf(visit, aVisit({})), entryOf(visit, aVisit({}))]
    const packed = pack(fold(KINDS, [first, second], ['card', 'care']))
    expect(packed.origins).toHaveLength(1)
    expect(packed.moments).toHaveLength(1)
  })

  it('comes back as it was, each entry once', () => {
    const kept = JSON.parse(JSON.stringify(pack(file))) as ReturnType<typeof pack>
    expect(unpack(kept)).toEqual(JSON.parse(JSON.stringify(file)))
  })

  it('gives a line with what stands, long words cut and codes whole', () => {
    const line = lineOfFile(fold(KINDS, [wrong], ['card', 'care']))
    const [entry] = line.byKind['visit'] ?? []
    expect((entry?.body as { saw: string }).saw).toHaveLength(200)
    expect(entry).toMatchObject({ id: wrong.id, at: wrong.at, body: { place: 'school' } })
    expect(lineOfFile(file).entries.every((standing) => !(standing.id in file.struck))).toBe(true)
  })

  it('gives a line with the word of a missing child that was taken back: Today says so', () => {
    const alarm = entryOf(missingEpisode, { is: 'missing', episode: 'e' })
    const back = entryOf(superseded, { entry: alarm.id, because: 'Written by mistake' })
    const line = lineOfFile(fold(KINDS, [wrong, strike, alarm, back], ['card', 'care']))
    expect(line.struck).toEqual({ [alarm.id]: back.id })
    expect(line.entries.map(({ id }) => id).sort()).toEqual([strike.id, alarm.id, back.id].sort())
    expect(Object.keys(line.byKind)).toEqual(['superseded'])
    expect(unpack(pack(line))).toEqual(line)
  })
})
