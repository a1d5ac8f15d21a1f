import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { besa, uncle } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { urgentLines } from '../../urgent/urgent-lines.ts'
import { urgentNeeds } from '../../urgent/urgent-needs.ts'
import { doNot } from '../registration/do-not.ts'
import { selfHarm } from './self-harm.ts'

const today = day('2026-03-01')
const tomorrow = day('2026-03-02')
const supervisor = { member: besa.member }
type Open = Extract<BodyOf<typeof selfHarm>, { is: 'open' }>
const tonight = (over: Partial<Open> = {}): Open => ({
  is: 'open',
  crisis: 'march',
  signs: ['speaks-of-dying'],
  hurtNow: 'no',
  stays: [],
  ...over,
})
const over = { is: 'over', crisis: 'march', found: 'She slept, and wants to see her friend.' } as const
const write = (body: unknown, file = fileOf()) => decide(KINDS, file, { kind: 'self-harm', at: today, body }, today)
const dues = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today).map(({ what, on, time }) => [what, on, time].filter(Boolean).join(' '))

describe('a child who may hurt themselves', () => {
  it.each([
    ['no sign', tonight({ signs: [] })],
    ['a score', { ...tonight(), score: 7 }],
    ['a promise to sign', { ...tonight(), promised: true }],
    ['an hour that no clock has', tonight({ checkOn: today, checkAt: '25:00' })],
    ['an end that one person alone decided', { ...over, decidedWith: [] }],
  ])('is not written with %s', (_, body) => {
    expect(write(body)).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('is written with a sign alone, and what is missing of the night is due at once', () => {
    expect(write(tonight())).toMatchObject({ ok: true, value: { folder: 'care' } })
    expect(dues(entryOf(selfHarm, tonight()))).toEqual(['check-tonight 2026-03-01', 'who-stays-tonight 2026-03-01'])
  })

  it('is not left to itself: the child alone is nobody who stays', () => {
    expect(dues(entryOf(selfHarm, tonight({ stays: [{ person: 'child' }] })))).toContain('who-stays-tonight 2026-03-01')
    expect(dues(entryOf(selfHarm, tonight({ stays: [{ person: 'child' }, supervisor] })))).not.toContain(
      'who-stays-tonight 2026-03-01',
    )
  })

  it('is not left for the night with a person whom a mark bars', () => {
    const file = fileOf(entryOf(doNot, { person: uncle, called: 'the uncle', never: ['hand-over'], numbers: [] }))
    const trusted = write(tonight({ stays: [supervisor] }), file)
    const barred = write(tonight({ stays: [{ person: uncle }] }), file)
    expect(trusted.ok && trusted.value.wentAround).toEqual([])
    expect(barred.ok && barred.value.wentAround.length).toBeGreaterThan(0)
  })

  it('is checked at the agreed hour, and at most a day later, whatever day was typed', () => {
    const stays = [supervisor]
    const at = (checkOn: string, checkAt?: string) =>
      dues(entryOf(selfHarm, tonight({ stays, checkOn: day(checkOn), ...(checkAt !== undefined && { checkAt }) })))
    expect(at('2026-03-01', '22:00')).toEqual(['check-tonight 2026-03-01 22:00'])
    expect(at('2026-03-02', '07:30')).toEqual(['check-tonight 2026-03-02 07:30'])
    expect(at('2026-03-03', '07:30')).toEqual(['check-tonight 2026-03-02'])
    expect(dues(entryOf(selfHarm, tonight({ stays, checkAt: '22:00' })))).toEqual(['check-tonight 2026-03-01 22:00'])
    expect(at('2062-03-01')).toEqual(['check-tonight 2026-03-02'])
  })

  it('is urgent on every day until two say that it is over, with the hour of the next check', () => {
    const first = entryOf(selfHarm, tonight({ stays: [supervisor], checkOn: today, checkAt: '22:00' }))
    expect(urgentNeeds(fileOf(first))).toMatchObject([
      { need: 'safety', opens: 'care', check: { on: today, time: '22:00' } },
    ])
    const second = entryOf(
      selfHarm,
      tonight({ crisis: 'other', stays: [supervisor], checkOn: today, checkAt: '21:00' }),
    )
    expect(urgentNeeds(fileOf(first, second))).toMatchObject([{ check: { on: today, time: '21:00' } }])
    const ended = entryOf(selfHarm, { ...over, decidedWith: [supervisor] }, { replaces: [first.id] })
    expect(urgentNeeds(fileOf(first, ended))).toEqual([])
    expect(dues(first, ended)).toEqual([])
    // Two people wrote at the same time: the danger leads.
    expect(urgentNeeds(fileOf(first, { ...ended, replaces: [] }))).toMatchObject([{ need: 'safety' }])
  })

  it('who is hurt, or may be, is urgent for health, too', () => {
    for (const hurtNow of ['yes', 'not-known'] as const)
      expect(urgentNeeds(fileOf(entryOf(selfHarm, tonight({ hurtNow })))).map(({ need }) => need)).toEqual([
        'safety',
        'health',
      ])
  })

  it('told to a psychologist reaches the team as a line that says neither what nor when', () => {
    const told = entryOf(selfHarm, tonight({ words: 'On the bridge.' }), { folder: 'therapy' })
    const [line] = urgentLines(fileOf(), fileOf(told), today)
    expect(line).toMatchObject({ kind: 'urgent-need', folder: 'care', body: { need: 'safety', opens: 'therapy' } })
    expect(JSON.stringify(line)).not.toContain('bridge')
    expect(due(KINDS, fileHolding(['care'], told), tomorrow)).toEqual([])
    expect(due(KINDS, fileOf(told), today)[0]).toMatchObject({ also: [{ member: told.by }] })
  })
})
