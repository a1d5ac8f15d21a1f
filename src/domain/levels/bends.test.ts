import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import type { HowItIs } from '../vocabulary/integration-level.ts'
import { bendsOf } from './bends.ts'

const look = (at: string, levels: Readonly<Record<string, HowItIs | 'not-known'>>) =>
  entryOf(
    levelAssessment,
    {
      levels: Object.fromEntries(
        Object.entries(levels).map(([name, level]) => [
          name,
          level === 'not-known' ? { level, because: 'away' } : { level, view: 'child', observation: `she is ${level}` },
        ]),
      ),
    },
    { at: day(at) },
  )

describe('where a level changed', () => {
  it('is nowhere after one assessment, and nowhere while a level stays the same', () => {
    expect(bendsOf(fileOf(look('2026-04-01', { family: 'hard' })))).toEqual([])
    expect(bendsOf(fileOf(look('2026-04-01', { family: 'hard' }), look('2026-06-01', { family: 'hard' })))).toEqual([])
  })

  it('compares each level with its own last assessment, also where one between left it out', () => {
    const file = fileOf(
      look('2026-04-01', { family: 'hard', community: 'fair' }),
      look('2026-06-01', { community: 'fair' }),
      look('2026-08-01', { family: 'good', community: 'hard' }),
    )
    expect(bendsOf(file)).toMatchObject([
      { level: 'family', on: '2026-08-01', from: 'hard', to: 'good', turn: 'up', why: 'she is good' },
      { level: 'community', on: '2026-08-01', from: 'fair', to: 'hard', turn: 'setback', why: 'she is hard' },
    ])
  })

  it('does not say that *not known* is better or worse', () => {
    const file = fileOf(
      look('2026-04-01', { family: 'hard' }),
      look('2026-06-01', { family: 'not-known' }),
      look('2026-08-01', { family: 'very-hard' }),
    )
    expect(bendsOf(file)).toMatchObject([
      { to: 'not-known', turn: null, why: 'away' },
      { from: 'not-known', to: 'very-hard', turn: null },
    ])
  })
})
