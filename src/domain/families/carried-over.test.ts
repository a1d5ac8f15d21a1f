import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { anasFile, besa, drita, idFrom, mira, mother } from '../../../test/support/people.ts'
import { aGoal, aVisitPlanned, me, supervisor } from '../../../test/support/work.ts'
import type { FileId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { MOST_CARRIED } from '../kinds/registration/crossed-over.ts'
import { goal } from '../kinds/planning/goal.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { addDays } from '../entry/plain-date.ts'
import { carriedBody, carriedOver, toCarry, type Holding, type Packet } from './carried-over.ts'

const today = day('2026-03-02')
const mothersFile = idFrom('file-mother') as FileId
const ids = { from: anasFile, into: mothersFile }
const link = (over: Partial<BodyOf<typeof fileLink>> = {}) =>
  entryOf(fileLink, {
    file: mothersFile,
    person: mother,
    crosses: ['when-we-come'],
    decidedBy: [me, supervisor],
    because: 'We come once.',
    answers: [{ who: 'child', answer: 'yes' }],
    until: day('2026-09-01'),
    stands: true,
    ...over,
  })
const coming = entryOf(visitPlanned, aVisitPlanned())
const linked = link()
const file = fileOf(linked, coming)
const miraThere: Holding = { member: mira.member, rights: { card: 'read', care: 'read' } }
const dritaHere: Holding = { member: drita.member, rights: { card: 'keep', care: 'keep', identity: 'keep' } }
const given = (from: typeof file, ...holders: (typeof mira)[]): Packet => {
  const body = carriedBody(from, anasFile, mothersFile, today, () => 'A visit on Tuesday.')
  if (!body) throw new Error('nothing crosses')
  return { file: idFrom('packet') as FileId, body, holders: holders.map(({ member }) => member) }
}
const standing = (of: typeof file, packets: readonly Packet[] = [], there: readonly Holding[] = [miraThere]) =>
  carriedOver(of, ids, today, { here: [dritaHere], there: [...there, dritaHere], packets }).map(({ member, is }) => [
    member,
    is,
  ])

describe('what a decision lets through', () => {
  it('is nothing without one, after its end, once it was lifted, or where two differ', () => {
    expect(toCarry(fileOf(coming), mothersFile, today)).toBeNull()
    expect(toCarry(fileOf(link({ until: day('2026-03-01') }), coming), mothersFile, today)).toBeNull()
    expect(
      toCarry(
        fileOf(linked, entryOf(fileLink, { ...linked.body, stands: false }, { replaces: [linked.id] }), coming),
        mothersFile,
        today,
      ),
    ).toBeNull()
    expect(toCarry(fileOf(linked, link({ crosses: ['schooling'] }), coming), mothersFile, today)).toBeNull()
  })

  it('is nothing where the decision stands and there is no note that it lets through', () => {
    expect(toCarry(fileOf(linked), mothersFile, today)).toBeNull()
    expect(toCarry(fileOf(linked, coming), mothersFile, today)?.shown.map(({ entry }) => entry.id)).toEqual([coming.id])
  })

  it('goes in words with no more than was let through, and ends when the decision does', () => {
    const body = carriedBody(
      fileOf(
        linked,
        coming,
        entryOf(visitPlanned, aVisitPlanned(), { about: [mother, idFrom('person-x') as typeof mother] }),
      ),
      anasFile,
      mothersFile,
      today,
      () => 'words',
    )
    expect(body).toEqual({
      ...ids,
      links: [linked.id],
      until: '2026-09-01',
      items: [{ entry: coming.id, crossing: 'when-we-come', on: '2026-03-01', words: 'words' }],
    })
  })

  it('takes of a goal its title alone: the wish beside it stands in the child’s own words', () => {
    const agreed = link({ crosses: ['what-is-agreed', 'when-we-come'] })
    const body = carriedBody(
      fileOf(agreed, entryOf(goal, aGoal()), coming),
      anasFile,
      mothersFile,
      today,
      (_, whole) => (whole ? 'all of it' : 'its title'),
    )
    expect(body?.items.map(({ crossing, words }) => [crossing, words]).sort()).toEqual([
      ['what-is-agreed', 'its title'],
      ['when-we-come', 'all of it'],
    ])
  })
})

describe('a long history', () => {
  it('goes with its newest notes, as many as a packet has room for, and agrees with what was given', () => {
    const many = Array.from({ length: MOST_CARRIED + 5 }, (_, at) =>
      entryOf(visitPlanned, aVisitPlanned({ visit: `v${String(at)}` }), { at: addDays(day('2025-06-01'), at) }),
    )
    const long = fileOf(linked, ...many)
    expect(toCarry(long, mothersFile, today)?.shown.map(({ entry }) => entry.id)).toEqual(
      many
        .slice(5)
        .reverse()
        .map(({ id }) => id),
    )
    expect(standing(long, [given(long, mira)])).toEqual([[mira.member, 'as-decided']])
  })
})

describe('a key and the decision behind it', () => {
  it('disagree where it was decided and nobody has it; whoever holds both files needs none', () => {
    expect(standing(file)).toEqual([[mira.member, 'not-given']])
    expect(standing(fileOf(coming))).toEqual([])
    expect(standing(file, [], [{ member: mira.member, rights: { card: 'read' } }])).toEqual([])
  })

  it('agree once it was given', () => {
    expect(standing(file, [given(file, mira)])).toEqual([[mira.member, 'as-decided']])
  })

  it('disagree when more crosses now, when it ends on another day, or when it was given twice', () => {
    const packet = given(file, mira)
    expect(standing(fileOf(linked, coming, entryOf(visitPlanned, aVisitPlanned())), [packet])).toEqual([
      [mira.member, 'out-of-date'],
    ])
    expect(standing(fileOf(link({ until: day('2026-06-01') }), coming), [packet])).toEqual([
      [mira.member, 'out-of-date'],
    ])
    expect(standing(file, [packet, packet])).toEqual([[mira.member, 'out-of-date']])
  })

  it('disagree when the decision ended and somebody still has it, or keeps that file no longer', () => {
    const packet = given(file, mira, besa)
    expect(standing(fileOf(coming), [packet])).toEqual([
      [mira.member, 'ended'],
      [besa.member, 'ended'],
    ])
    expect(standing(file, [packet])).toEqual([
      [mira.member, 'as-decided'],
      [besa.member, 'not-theirs'],
    ])
  })

  it('say nothing of packets from or to other files', () => {
    const packet = given(file, mira)
    expect(standing(file, [{ ...packet, body: { ...packet.body, into: idFrom('file-aunt') as FileId } }])).toEqual([
      [mira.member, 'not-given'],
    ])
  })
})
