import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { arben, besa, drita, mira } from '../../../../test/support/people.ts'
import { aVisit, says } from '../../../../test/support/work.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { fold } from '../../file/fold.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { FOLDERS, type MemberId } from '../../entry/ids.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { visit } from '../follow-up/visit.ts'
import { caseHolder } from '../registration/case-holder.ts'
import { handOver, offerNow } from './hand-over.ts'
import { handOverAnswer } from './hand-over-answer.ts'

const today = day('2026-03-02')
const asked = (over: Partial<BodyOf<typeof handOver>> = {}): BodyOf<typeof handOver> => ({
  from: drita.member,
  to: mira.member,
  fromDay: day('2026-03-30'),
  folders: ['care', 'identity'],
  mind: 'School begins on the 11th.',
  overlapUntil: day('2026-04-01'),
  childTold: { told: 'yes', on: day('2026-03-01'), childSays: says('Will she also bring plums?') },
  goodbye: { visit: 'made' },
  ...over,
})
const answer = (to: Entry, says: BodyOf<typeof handOverAnswer>['answer'], by: MemberId = mira.member) =>
  entryOf(handOverAnswer, { handOver: to.id, answer: says }, { by, at: day('2026-03-03') })
const supervised = (...entries: Entry[]): CaseFile => ({ ...fold(KINDS, entries, FOLDERS), supervisors: [besa.member] })
const whatIsDue = (file: CaseFile) => due(KINDS, file, today).map(({ what }) => what)

describe('asking another worker to take over', () => {
  it('is refused before the child was told, and to oneself', () => {
    const write = (body: BodyOf<typeof handOver>) =>
      decide(KINDS, fileOf(), { kind: 'hand-over', at: today, body }, today)
    expect(write(asked({ childTold: { told: 'not-yet' } }))).toMatchObject({
      ok: false,
      detail: { rulings: [{ rule: 'P24', missing: ['child-told-first'] }] },
    })
    expect(write(asked({ to: drita.member }))).toMatchObject({ ok: false, code: 'not-well-formed' })
    expect(write(asked())).toMatchObject({ ok: true })
  })

  it('is not refused where the worker is not there any more: then telling the child is due once another carries the case', () => {
    const body = asked({ how: 'not-there', childTold: { told: 'not-yet' } })
    expect(decide(KINDS, fileOf(), { kind: 'hand-over', at: today, body }, today)).toMatchObject({ ok: true })
    const given = entryOf(handOver, body, { by: besa.member })
    const taken = supervised(given, answer(given, 'takes-over'))
    expect(whatIsDue(taken)).toContain('tell-child-of-hand-over')
    const met = entryOf(visit, aVisit(), { by: mira.member, at: day('2026-03-04') })
    expect(whatIsDue(supervised(given, answer(given, 'takes-over'), met))).not.toContain('tell-child-of-hand-over')
    for (const [by, at] of [
      [drita.member, '2026-03-04'],
      [mira.member, '2026-03-02'],
    ] as const) {
      const another = entryOf(visit, aVisit(), { by, at: day(at) })
      expect(whatIsDue(supervised(given, answer(given, 'takes-over'), another))).toContain('tell-child-of-hand-over')
    }
  })

  it('is due to whoever was asked, to whoever asked and to the supervisors, until that person answers', () => {
    const given = entryOf(handOver, asked())
    expect(due(KINDS, supervised(given), today)).toEqual([
      {
        what: 'hand-over-waits',
        on: '2026-03-01',
        entry: given.id,
        who: { member: mira.member },
        also: [{ member: drita.member }, { member: besa.member }],
      },
    ])
    expect(whatIsDue(supervised(given, answer(given, 'takes-over')))).toEqual(['overlap-ends'])
    expect(whatIsDue(supervised(given, answer(given, 'cannot')))).toEqual(['hand-over-declined'])
  })

  it('is on the day of the agency’s supervisors where the one who supervised this case has left', () => {
    const supervises = entryOf(caseHolder, { member: arben.member, as: 'supervisor' })
    const alsoOf = (over: Partial<CaseFile>) =>
      due(KINDS, { ...supervised(supervises, entryOf(handOver, asked())), ...over }, today)[0]?.also
    expect(alsoOf({})).toEqual([{ member: drita.member }, { member: arben.member }])
    expect(alsoOf({ gone: [arben.member] })).toEqual([{ member: drita.member }, { member: besa.member }])
  })

  it('is answered by nobody but the person who was asked, and called off only by whoever asked or a supervisor', () => {
    const given = entryOf(handOver, asked())
    expect(offerNow(supervised(given, answer(given, 'takes-over', drita.member)))?.stands).toBe('open')
    expect(offerNow(supervised(given, answer(given, 'called-off', arben.member)))?.stands).toBe('open')
    expect(offerNow(supervised(given, answer(given, 'called-off', besa.member)))?.stands).toBe('called-off')
  })

  it('counts for nothing where neither the worker nor a supervisor asked', () => {
    const given = entryOf(handOver, asked(), { by: arben.member })
    expect(offerNow(supervised(given, answer(given, 'takes-over')))).toBeUndefined()
  })

  it('goes on reading a page of version 1, which asked for no answer', () => {
    const typed = {
      who: 'Quick, funny.',
      wants: 'School.',
      neverDo: ['phone the house'],
      promises: [],
      next: 'School.',
    }
    const { fromDay, folders, mind, ...before } = asked()
    const old = entryOf(handOver, { ...before, ...typed }, { version: 1 })
    expect(supervised(old).needsNewerApp).toEqual([])
    expect(whatIsDue(supervised(old))).toEqual([])
  })

  it('makes the good-bye visit due to the one who leaves, until that person has been there', () => {
    const given = entryOf(handOver, asked({ goodbye: { visit: 'planned', on: day('2026-03-25') } }))
    const goodbye = entryOf(visit, aVisit(), { at: day('2026-03-25') })
    const visits = (...entries: Entry[]) =>
      due(KINDS, supervised(...entries), today).filter(({ what }) => what === 'good-bye-visit')
    expect(visits(given)).toEqual([
      { what: 'good-bye-visit', on: '2026-03-25', entry: given.id, also: [{ member: drita.member }] },
    ])
    expect(visits(given, { ...goodbye, by: besa.member })).toHaveLength(1)
    expect(visits(given, goodbye)).toEqual([])
  })
})
