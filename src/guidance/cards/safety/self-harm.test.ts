import { describe, expect, it } from 'vitest'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { born, opened, risk, TODAY } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { me } from '../../../../test/support/work.ts'
import { CARDS } from '../../cards.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { SELF_HARM } from './self-harm.ts'

type Open = Extract<BodyOf<typeof selfHarm>, { is: 'open' }>
const night = (...signs: Open['signs']) =>
  entryOf(selfHarm, { is: 'open', crisis: 'march', signs, hurtNow: 'no', stays: [me] }, { at: day('2026-03-10') })
const over = (at: string) =>
  entryOf(selfHarm, { is: 'over', crisis: 'march', found: 'She slept.', decidedWith: [me] }, { at: day(at) })

const danger = (at: string) => ({ ...risk('self-harm'), at: day(at) })
const another = (at: string) => {
  const entry = over(at)
  return { ...entry, body: { ...entry.body, crisis: 'february' } }
}

proveCards(
  SELF_HARM,
  {
    'self-harm-tonight': near([], [night('worry-without-words')], [over('2026-03-10')]),
    'self-harm-no-night-plan': near([risk('self-harm')], [], [night('speaks-of-dying')]),
    'self-harm-to-bear-it': near([], [night('hurt-on-purpose')], [night('hurt-on-purpose', 'speaks-of-dying')]),
    'self-harm-weeks-after': near([], [over('2026-02-01')], [over('2025-12-01')]),
  },
  [
    // A night that was over before the danger was written, or on that day, answers nothing.
    ['self-harm-no-night-plan', near([over('2026-03-01')], [danger('2026-03-01')], [danger('2026-02-28')])],
    ['self-harm-no-night-plan', near([danger('2025-12-01')], [over('2026-01-08')], [over('2026-01-09')])],
    ['self-harm-weeks-after', near([another('2026-02-01')], [over('2026-03-09')], [night('tried')])],
  ],
)

const ages = ['2019-05-01', '2013-05-01', '2009-05-01', '2004-05-01']

describe('a child who may die', () => {
  it.each(ages)('born on %s has the card of tonight at the top, whatever else the file holds', (birthday) => {
    const file = fileOf(opened('2025-06-01'), born(birthday), risk('no-documents'), night('tried'))
    const { applicable } = guidanceFor(CARDS, file, TODAY)
    expect(applicable[0]?.card.id).toBe('self-harm-tonight')
  })

  it('has no card of a plan that is made once, of one who stands on their own feet, or of a night that is over', () => {
    const file = fileOf(opened(), born('2011-05-01'), night('speaks-of-dying'))
    const spoken = guidanceFor(CARDS, file, TODAY).applicable.map(({ card }) => card.id)
    expect(spoken).not.toContain('self-harm-weeks-after')
    expect(spoken).not.toContain('crisis-safety-plan')
    expect(spoken).not.toContain('crisis-few-things')
  })

  it('is asked for no score and no pledge, and is never locked in', () => {
    const words = SELF_HARM.flatMap(({ text, points = [], offers = [] }) => [
      text,
      ...points,
      ...offers.map((o) => o.what),
    ])
    expect(words.filter((line) => /sign|points|shut/.test(line))).toEqual([
      'Do not have the child sign a promise or fill in a test with points. Do not shut the child in, and blame nobody.',
    ])
  })

  it('is told nothing as a finding that no publication of the library holds', () => {
    expect(SELF_HARM.flatMap(({ sources }) => sources).filter(({ is }) => is === 'finding')).toEqual([])
  })
})
