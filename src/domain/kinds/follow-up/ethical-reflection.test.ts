import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aReflection, me } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { ethicalReflection, reflections, type EthicalReflection } from './ethical-reflection.ts'

const today = day('2026-03-02')
const write = (body: unknown) => decide(KINDS, fileOf(), { kind: 'ethical-reflection', at: today, body }, today)
const decided: Extract<EthicalReflection, { state: 'decided' }> = {
  ...aReflection(),
  state: 'decided',
  chosen: 1,
  because: 'She asked for time, and there is time.',
  decidedBy: [me],
  lessenHarm: ['see her every week'],
}

describe('an ethical reflection', () => {
  it.each([
    ['one principle alone', { principles: ['do-no-harm'] }],
    ['one way alone', { ways: aReflection().ways.slice(0, 1) }],
    ['no day to look back', { reviewOn: undefined }],
    ['nobody who decided', { decidedBy: [] }],
    ['no reason', { because: ' ' }],
    ['a choice among ways that were not weighed', { chosen: 7 }],
  ])('is refused with %s', (_, wrong) => {
    expect(write({ ...decided, ...wrong })).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('is saved while people still think, and when they decided', () => {
    expect(write(aReflection())).toMatchObject({ ok: true, value: { folder: 'care' } })
    expect(write(decided)).toMatchObject({ ok: true })
  })

  it('asks to be looked back on, until somebody has', () => {
    const first = entryOf(ethicalReflection, decided)
    const back = entryOf(
      ethicalReflection,
      {
        ...aReflection(),
        state: 'looked-back',
        chosen: 1,
        because: decided.because,
        decidedBy: [me],
        whatCame: 'She spoke by herself.',
        wouldAgain: 'yes',
      },
      { replaces: [first.id] },
    )
    expect(due(KINDS, fileOf(first), today)).toMatchObject([{ what: 'ethics-review', on: '2026-04-01' }])
    expect(due(KINDS, fileOf(first, back), today)).toEqual([])
  })

  it('leads as still open where two people say different things of it', () => {
    const open = entryOf(ethicalReflection, aReflection())
    expect(reflections(fileOf(entryOf(ethicalReflection, decided), open))[0]?.body.state).toBe('still-thinking')
  })

  it('says nothing in a reminder where it stands in health', () => {
    expect(due(KINDS, fileOf(entryOf(ethicalReflection, aReflection(), { folder: 'health' })), today)).toEqual([])
  })
})
