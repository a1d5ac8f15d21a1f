import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { strike } from '../../../test/support/work.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { levelsOverTime } from './levels-over-time.ts'
import type { HowItIs } from '../vocabulary/integration-level.ts'

const look = (at: string, community: HowItIs | 'not-known') =>
  entryOf(
    levelAssessment,
    {
      levels: {
        community:
          community === 'not-known'
            ? { level: community }
            : { level: community, view: 'child', observation: 'as she says' },
      },
    },
    { at: day(at) },
  )
const community = (...entries: Parameters<typeof fileOf>) => levelsOverTime(fileOf(...entries)).community

describe('the four levels over time', () => {
  it('say nothing of a level that nobody looked at', () => {
    expect(levelsOverTime(fileOf(look('2026-04-01', 'hard'))).society).toEqual({
      points: [],
      direction: null,
      now: null,
    })
  })

  it('keep *not known* as a gap, and give no direction into or out of a single point', () => {
    expect(community(look('2026-04-01', 'hard'))).toMatchObject({ direction: null })
    const series = community(look('2026-04-01', 'hard'), look('2026-06-01', 'not-known'))
    expect(series.points.map((point) => point.level)).toEqual(['hard', 'not-known'])
    expect(series.direction).toBeNull()
  })

  it.each([
    ['up', 'hard', 'fair'],
    ['same', 'hard', 'hard'],
    ['setback', 'good', 'very-hard'],
  ] as const)('say *%s*', (direction, before, after) => {
    expect(community(look('2026-06-01', after), look('2026-04-01', before)).direction).toBe(direction)
  })

  it('compare over a gap with the last that was known', () => {
    expect(
      community(look('2026-04-01', 'hard'), look('2026-06-01', 'not-known'), look('2026-08-01', 'good')).direction,
    ).toBe('up')
  })

  it('leave a struck look out', () => {
    const wrong = look('2026-06-01', 'very-hard')
    expect(community(look('2026-04-01', 'hard'), wrong, strike(wrong)).now?.level).toBe('hard')
  })

  it('hold no number over the levels', () => {
    expect(JSON.stringify(levelsOverTime(fileOf(look('2026-04-01', 'hard'), look('2026-06-01', 'good'))))).not.toMatch(
      /:\s*-?\d/,
    )
  })
})
