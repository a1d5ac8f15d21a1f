import { describe, expect, it } from 'vitest'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import type { HowItIs } from '#domain/vocabulary/integration-level.ts'
import { day, entryOf, fileOf } from '../../../../../test/support/entries.ts'
import { setbacksOf } from './setbacks.ts'

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

describe('a setback in the journey', () => {
  it('is none where a level stays, goes up, or is not known', () => {
    expect(
      setbacksOf(
        fileOf(
          look('2026-04-01', 'hard'),
          look('2026-05-01', 'hard'),
          look('2026-06-01', 'not-known'),
          look('2026-07-01', 'fair'),
        ),
      ).size,
    ).toBe(0)
  })

  it('is seen over a look that did not know', () => {
    const fell = look('2026-07-01', 'hard')
    expect(setbacksOf(fileOf(look('2026-04-01', 'good'), look('2026-06-01', 'not-known'), fell)).get(fell.id)).toEqual({
      levels: ['community'],
      before: null,
    })
  })

  it('tells of an earlier one only once that one has passed', () => {
    const first = look('2026-05-01', 'hard')
    const deeper = look('2026-06-01', 'very-hard')
    const again = look('2026-09-01', 'hard')
    const found = setbacksOf(fileOf(look('2026-04-01', 'good'), first, deeper, look('2026-08-01', 'good'), again))
    expect(found.get(first.id)?.before).toBeNull()
    expect(found.get(deeper.id)?.before).toBeNull()
    expect(found.get(again.id)?.before).toBe('2026-06-01')
  })
})
