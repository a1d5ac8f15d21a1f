import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { arben, besa, drita, mira } from '../../../../test/support/people.ts'
import { aVisit, says } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { MemberId } from '../../entry/ids.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { p13OutsideTheLine, readersOutsideTheLine } from '../../rules/rights/p13-outside-the-line.ts'
import { visit } from '../follow-up/visit.ts'
import { focalPoints, focalPointsOf } from './focal-points.ts'
import { safeguardingReport } from './safeguarding-report.ts'
import { safeguardingStep } from './safeguarding-step.ts'

const today = day('2026-03-02')
const report = entryOf(safeguardingReport, {
  what: ['told-secrets'],
  about: [{ member: drita.member }],
  childSafeNow: 'not-known',
  toldBy: 'child',
  mayBeNamed: 'no',
  words: 'He said that she tells the neighbours.',
})

describe('an allegation about staff', () => {
  it('is refused in a child’s file, where the accused would read it, and nothing of a child is written in its own', () => {
    const draft = { kind: 'safeguarding-report', at: today, body: report.body }
    expect(decide(KINDS, fileOf(entryOf(visit, aVisit())), draft, today)).toEqual({
      ok: false,
      code: 'wrong-file',
      detail: {},
    })
    expect(decide(KINDS, fileOf(), draft, today)).toMatchObject({ ok: true })
    expect(decide(KINDS, fileOf(report), { kind: 'visit', at: today, body: aVisit() }, today)).toMatchObject({
      code: 'wrong-file',
    })
    expect(fileTypeOf(KINDS, fileOf(report))).toBe('safeguarding')
  })

  it('has no place for the number of a child’s file', () => {
    expect(safeguardingReport.schema.safeParse({ ...report.body, file: 'x' }).success).toBe(false)
  })

  it('is given neither to the accused, nor to who supervises them, nor to who holds the child’s folders, nor to somebody of whom that is not known', () => {
    const reader = (
      member: typeof mira.member,
      supervises: (typeof mira.member)[] = [],
      holdsChildsFolders: boolean | undefined = false,
    ) => p13OutsideTheLine(report.body.about, { member, supervises, holdsChildsFolders }).answer
    expect(reader(drita.member)).toBe('refused')
    expect(reader(besa.member, [drita.member])).toBe('refused')
    expect(reader(mira.member, [], true)).toBe('refused')
    expect(
      p13OutsideTheLine(report.body.about, { member: mira.member, supervises: [], holdsChildsFolders: undefined }),
    ).toEqual({ rule: 'P13', answer: 'refused', missing: ['focal-point-outside-the-line'] })
    expect(reader(arben.member)).toBe('allowed')
  })

  it('may be read by the focal points outside the line, the first of them first: by the second where the first is concerned, and by nobody where both are', () => {
    const free = (member: typeof mira.member) => ({ member, supervises: [], holdsChildsFolders: false })
    const points = [mira.member, arben.member]
    expect(readersOutsideTheLine(points, report.body.about, free)).toEqual([mira.member, arben.member])
    expect(readersOutsideTheLine(points, [{ member: mira.member }], free)).toEqual([arben.member])
    expect(readersOutsideTheLine(points, [{ member: mira.member }, { member: arben.member }], free)).toEqual([])
    const without = (member: MemberId) => (member === mira.member ? undefined : free(member))
    expect(readersOutsideTheLine(points, [], without)).toEqual([arben.member])
  })

  it('has at least two of them, and nobody twice', () => {
    expect(focalPoints.schema.safeParse({ points: [mira.member] }).success).toBe(false)
    expect(focalPoints.schema.safeParse({ points: [mira.member, mira.member] }).success).toBe(false)
    expect(focalPointsOf(fileOf(entryOf(focalPoints, { points: [mira.member, arben.member] })))).toEqual([
      mira.member,
      arben.member,
    ])
  })

  it('reminds nobody who does not hold the steps', () => {
    expect(due(KINDS, { ...fileOf(report), held: ['card', 'care'] }, today)).toEqual([])
  })

  it('is answered the next day, looked at each week, and rests when it is closed', () => {
    const step = (name: 'child-made-safe' | 'closed', at: string) =>
      entryOf(
        safeguardingStep,
        { step: name, by: { member: arben.member }, words: 'done', childSays: says('Good.') },
        { at: day(at) },
      )
    expect(due(KINDS, fileOf(report), today)).toEqual([
      { what: 'safeguarding-answer', on: '2026-03-02', entry: report.id },
    ])
    expect(due(KINDS, fileOf(report, step('child-made-safe', '2026-03-02')), today)).toMatchObject([
      { on: '2026-03-09' },
    ])
    expect(
      due(KINDS, fileOf(report, step('child-made-safe', '2026-03-02'), step('closed', '2026-03-20')), today),
    ).toEqual([])
  })
})
