import { describe, expect, it } from 'vitest'
import { day, entryOf } from '../../../test/support/entries.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { besa, drita, idFrom, mira } from '../../../test/support/people.ts'
import { says } from '../../../test/support/work.ts'
import type { CaseFile } from '../file/case-file.ts'
import { fold } from '../file/fold.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type Folder, type MemberId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { handOver } from '../kinds/any/hand-over.ts'
import { handOverAnswer } from '../kinds/any/hand-over-answer.ts'
import { memberStopped } from '../kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '../kinds/follow-up/stop-answered.ts'
import { task } from '../kinds/follow-up/task.ts'
import { courtDate } from '../kinds/rights/court-date.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { carriedByNobody, carries, dueTo } from './who-carries.ts'

const today = day('2026-03-02')
const file = (
  entries: readonly Entry[],
  over: Partial<CaseFile> = {},
  held: readonly Folder[] = FOLDERS,
): CaseFile => ({
  ...fold(
    KINDS,
    entries.filter((entry) => held.includes(entry.folder)),
    held,
  ),
  supervisors: [besa.member],
  ...over,
})
const holds = (member: MemberId, by: MemberId = member) => entryOf(caseHolder, { member, as: 'caseworker' }, { by })
const toDo = (member: MemberId) =>
  entryOf(
    task,
    { task: 'a', what: 'Blood test', who: { member }, by: today, status: 'open' },
    { folder: 'health', by: member },
  )
const asksMira = entryOf(handOver, {
  from: drita.member,
  to: mira.member,
  overlapUntil: day('2026-04-01'),
  childTold: { told: 'yes', on: today, childSays: says('Good') },
  goodbye: { visit: 'made' },
})
const carriers = (given: CaseFile) =>
  [drita, mira, besa].filter(({ member }) => carries(given, member)).map(({ name }) => name)

describe('whose day it is', () => {
  it('is of whoever does it, though she holds one part of the file and carries nothing', () => {
    const hers = file([holds(drita.member), toDo(mira.member)], {}, ['card', 'health'])
    const [item] = due(KINDS, hers, today)
    if (!item) throw new Error('something is due')
    expect(dueTo(hers, item, mira.member)).toBe('mine')
    expect(dueTo(hers, item, drita.member)).toBe('another-does')
    expect(dueTo(hers, item, besa.member)).toBeNull()
  })

  it('is of whoever works in a part alone where it is due there and nobody is named: not of who only reads the part, nor of who works in another', () => {
    const hearing = entryOf(courtDate, {
      date: idFrom('hearing'),
      sort: 'hearing',
      stands: 'planned',
      on: today,
      childComes: 'yes',
      prepared: 'yes',
      goesWith: [],
    })
    const lawyers = file([holds(drita.member), hearing], {}, ['card', 'justice'])
    const [item] = due(KINDS, lawyers, today)
    if (!item) throw new Error('something is due')
    const to = (rights: Parameters<typeof dueTo>[3]) => dueTo(lawyers, item, mira.member, rights)
    expect(to(undefined)).toBeNull()
    expect(to({ card: 'read', justice: 'read' })).toBeNull()
    expect(to({ card: 'read', justice: 'read', health: 'write' })).toBeNull()
    // Who reads along in the case leaves it to whoever carries it.
    expect(to({ card: 'write', care: 'write', justice: 'write' })).toBeNull()
    expect(to({ card: 'read', justice: 'write' })).toBe('mine')
    const named = file([holds(drita.member), toDo(drita.member)], {}, ['card', 'health'])
    const [theirs] = due(KINDS, named, today)
    expect(theirs && dueTo(named, theirs, mira.member, { card: 'read', health: 'write' })).toBeNull()
  })

  it('is of no specialist in what everybody who works with the child writes in', () => {
    const [plan, test] = [ofKind('safety-plan'), toDo(besa.member)]
    const theirs = file([holds(drita.member), plan, test])
    const to = (entry: Entry) =>
      dueTo(theirs, { entry: entry.id }, mira.member, { whereabouts: 'write', health: 'write' })
    expect(to(test)).toBe('mine')
    expect(to(plan)).toBeNull()
  })

  it('falls to whoever carries the case where the one who was to do it has left the agency, or handed the case over', () => {
    const entries = [holds(drita.member), toDo(mira.member)]
    const [item] = due(KINDS, file(entries), today)
    if (!item) throw new Error('something is due')
    expect(dueTo(file(entries, { gone: [mira.member] }), item, drita.member)).toBe('mine')
    const given = entryOf(handOver, { ...asksMira.body, from: mira.member, to: drita.member }, { by: mira.member })
    const yes = entryOf(handOverAnswer, { handOver: given.id, answer: 'takes-over' })
    expect(dueTo(file([...entries, given, yes]), item, drita.member)).toBe('mine')
  })

  it('is of both workers until the one who was asked has answered', () => {
    const yes = entryOf(handOverAnswer, { handOver: asksMira.id, answer: 'takes-over' }, { by: mira.member })
    const no = entryOf(handOverAnswer, { handOver: asksMira.id, answer: 'cannot' }, { by: mira.member })
    const first = holds(drita.member)
    expect(carriers(file([first, asksMira]))).toEqual(['Drita Kola', 'Mira Hoxha'])
    expect(carriers(file([first, asksMira, no]))).toEqual(['Drita Kola'])
    expect(carriers(file([first, asksMira, yes, { ...holds(mira.member), replaces: [first.id] }]))).toEqual([
      'Mira Hoxha',
    ])
  })

  it('stays with whoever names another for a case, until that person has written something', () => {
    const named = holds(drita.member, besa.member)
    expect(carriers(file([named]))).toEqual(['Drita Kola', 'Besa Leka'])
    expect(carriers(file([named, toDo(drita.member)]))).toEqual(['Drita Kola'])
  })

  it('is of the supervisors where nobody who is named for the case is in the agency any more', () => {
    const gone = file([holds(drita.member)], { gone: [drita.member] })
    expect(carriers(gone)).toEqual(['Besa Leka'])
    expect(carriedByNobody(gone)).toBe(true)
    expect(carriedByNobody(file([holds(drita.member)]))).toBe(false)
  })

  it('is of the supervisors where the one who carries the case was stopped on the file, until the stop is lifted', () => {
    const stop = entryOf(memberStopped, { member: drita.member, asked: mira.member }, { by: besa.member })
    const lifted = entryOf(stopAnswered, { stop: stop.id, answer: 'lifted' }, { by: mira.member })
    const confirmed = entryOf(stopAnswered, { stop: stop.id, answer: 'confirmed' }, { by: mira.member })
    for (const entries of [[stop], [stop, confirmed]]) {
      const stopped = file([holds(drita.member), ...entries])
      expect(carriers(stopped)).toEqual(['Besa Leka'])
      expect(carriedByNobody(stopped)).toBe(true)
    }
    expect(carriers(file([holds(drita.member), stop, lifted]))).toEqual(['Drita Kola'])
    const [hers] = due(KINDS, file([toDo(drita.member)]), today)
    if (!hers) throw new Error('something is due')
    expect(dueTo(file([holds(drita.member), toDo(drita.member), stop]), hers, besa.member)).toBe('mine')
  })

  it('is of the supervisors where the key was taken from the one who carries the case', () => {
    const without = file([holds(drita.member)], { careReaders: [besa.member] })
    expect(carriers(without)).toEqual(['Besa Leka'])
    expect(carriers(file([holds(drita.member)], { careReaders: [drita.member, besa.member] }))).toEqual(['Drita Kola'])
  })

  it('stays with the worker for what the supervisor would look at, where no supervisor holds the file', () => {
    const wish = { what: 'answer-to-risk', on: today, forSupervisor: true } as const
    const alone = file([holds(drita.member)], { careReaders: [drita.member] })
    expect(dueTo(alone, wish, drita.member)).toBe('mine')
    expect(
      dueTo(file([holds(drita.member)], { careReaders: [drita.member, besa.member] }), wish, drita.member),
    ).toBeNull()
  })
})

describe('a case that nobody carries', () => {
  const opening = ofKind('file-opened', {}, { by: drita.member })

  it('is one whose caseworkers are gone, or who opened it where none is named', () => {
    const gone = { gone: [drita.member] }
    expect(carriedByNobody(file([holds(drita.member)], gone))).toBe(true)
    expect(carriedByNobody(file([holds(drita.member), holds(mira.member)], gone))).toBe(false)
    expect(carriedByNobody(file([opening], gone))).toBe(true)
    expect(carriedByNobody(file([opening]))).toBe(false)
    expect(carriedByNobody(file([opening, holds(mira.member)], gone))).toBe(false)
    expect(carriedByNobody(file([], gone))).toBe(false)
  })

  it('is one that its caseworker may not read any more', () => {
    expect(carriedByNobody(file([holds(drita.member)], { careReaders: [mira.member] }))).toBe(true)
    expect(carriedByNobody(file([holds(drita.member)], { careReaders: [drita.member] }))).toBe(false)
  })
})
