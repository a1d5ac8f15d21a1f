import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { grandmother, mother } from '../../../test/support/people.ts'
import {
  aBestInterests,
  aFamilyAssessment,
  aRiskAssessment,
  aView,
  me,
  says,
  strike,
  yesTo,
} from '../../../test/support/work.ts'
import type { BodyOf } from '../file/kind.ts'
import { familyAssessment } from '../kinds/assessment/family-assessment.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { views } from '../kinds/planning/views.ts'
import { placements } from './placements.ts'
import { returnView } from './return-view.ts'

const today = day('2026-12-01')
const lives = (at: string, over: Partial<BodyOf<typeof careArrangement>> = {}) =>
  entryOf(
    careArrangement,
    {
      arrangement: 'kin',
      with: [grandmother],
      decidedBy: 'family',
      whyChanged: ['first-known'],
      siblings: 'together',
      childSays: says('Fine.'),
      ...over,
    },
    { at: day(at) },
  )

describe('where a child has lived', () => {
  it('is nothing where nobody wrote it, and not yet what begins tomorrow', () => {
    expect(placements(fileOf(), today)).toMatchObject({ all: [], now: null, movesInYear: 0, siblings: 'not-known' })
    expect(placements(fileOf(lives('2026-12-02')), today).now).toBeNull()
  })

  it('counts moves of the last twelve months; the first known place and a second note about the same are none', () => {
    const file = fileOf(
      lives('2025-01-01'),
      lives('2025-06-01', { arrangement: 'foster', whyChanged: ['poverty'] }),
      lives('2026-03-01', { whyChanged: ['child-wished-it'] }),
      lives('2026-05-01', { siblings: 'apart' }),
    )
    const seen = placements(file, today)
    expect(seen.all.map(({ arrangement, since, until }) => [arrangement, since, until])).toEqual([
      ['kin', '2025-01-01', '2025-06-01'],
      ['foster', '2025-06-01', '2026-03-01'],
      ['kin', '2026-03-01', null],
    ])
    expect(seen).toMatchObject({ movesInYear: 1, movesTheChildWished: 1, siblings: 'apart', now: { days: 275 } })
  })

  it('counts a move to other people in the same sort of care, and leaves out what was struck', () => {
    const second = lives('2026-03-01', { with: [mother] })
    expect(placements(fileOf(lives('2026-01-01'), second), today).movesInYear).toBe(1)
    expect(placements(fileOf(lives('2026-01-01'), second, strike(second)), today).movesInYear).toBe(0)
  })

  it('counts a move of the day after this day a year ago, and none of that day itself', () => {
    const moved = (at: string) => placements(fileOf(lives('2025-01-01'), lives(at, { with: [mother] })), today)
    expect(moved('2025-12-01').movesInYear).toBe(0)
    expect(moved('2025-12-02').movesInYear).toBe(1)
  })
})

const here = { from: 'where-the-child-is', by: me, finds: 'acceptable', words: 'She longs for it.' } as const
const there = {
  from: 'where-the-child-would-go',
  by: { named: 'The office there' },
  finds: 'not-known',
  words: 'Nobody has been to the house.',
} as const
const risk = (sides: BodyOf<typeof riskAssessment>['sides']) =>
  entryOf(riskAssessment, { ...aRiskAssessment('acceptable-with-measures'), ...(sides && { sides }) })

describe('what a return rests on', () => {
  it('says with R8 what is missing, and that it cannot judge without a folder', () => {
    expect(returnView(fileOf())).toMatchObject({
      ruling: { answer: 'refused' },
      plan: null,
      childsViews: [],
      risk: { leading: null, heard: [], mostWorried: null },
    })
    expect(returnView(fileHolding(['identity'])).ruling).toMatchObject({ answer: 'cannot-judge' })
  })

  it('shows two sides that differ, leads with the more worried, and knows a look from one side for half', () => {
    expect(returnView(fileOf(risk([here]))).risk).toMatchObject({ heard: ['where-the-child-is'], differ: false })
    expect(returnView(fileOf(risk([here, there]))).risk).toMatchObject({
      heard: ['where-the-child-is', 'where-the-child-would-go'],
      differ: true,
      mostWorried: 'not-known',
    })
  })

  it('brings together assessment, decision and everything that the child said', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    const file = fileOf(
      risk([here]),
      entryOf(familyAssessment, aFamilyAssessment()),
      asked,
      yesTo(asked),
      entryOf(views, aView(), { at: day('2026-02-01') }),
      entryOf(views, aView(), { at: day('2026-02-20') }),
    )
    const seen = returnView(file)
    expect(seen.ruling).toMatchObject({ answer: 'allowed' })
    expect(seen.childsViews.map(({ at }) => at)).toEqual(['2026-02-20', '2026-02-01'])
    expect(seen.decisions).toEqual([asked])
  })
})
