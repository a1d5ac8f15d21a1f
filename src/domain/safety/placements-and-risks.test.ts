import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { drita } from '../../../test/support/people.ts'
import { aLook } from '../../../test/support/safety.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { CARE_ARRANGEMENTS, CARE_CHANGE_REASONS } from '../vocabulary/care/care-arrangement.ts'

const today = day('2026-03-10')
const looks = (...entries: Entry[]) =>
  due(KINDS, fileOf(...entries), today).flatMap(({ what, on }) =>
    what.startsWith('safety-look') ? [`${what} ${on}`] : [],
  )

const placements = CARE_ARRANGEMENTS.flatMap((arrangement) =>
  [undefined, ...CARE_CHANGE_REASONS.filter((why) => why !== 'first-known')].map((why) => ({ arrangement, why })),
)
const placed = ({ arrangement, why }: (typeof placements)[number]) =>
  entryOf(
    careArrangement,
    { arrangement, with: [], ...(why && { whyChanged: [why] }) },
    { at: day('2026-03-08'), by: drita.member },
  )

const risks = EXAMPLES.flatMap(({ kind, body }) =>
  kind.name === riskAssessment.name ? [riskAssessment.schema.parse(body)] : [],
)
const looked = ({ of, assessedBy, observation, restsOn }: (typeof risks)[number]) => ({
  of,
  assessedBy,
  observation,
  restsOn,
})
const accepted = risks.slice(0, 1).flatMap((body) => [
  { ...looked(body), finding: 'acceptable-with-measures' as const, measures: ['The aunt is told.'] },
  { ...looked(body), finding: 'not-known' as const },
])

describe('a review of safety is due', () => {
  it('after every placement, with a reason and without, whether or not somebody had looked before', () => {
    for (const one of placements) {
      const entry = placed(one)
      expect(looks(entry), JSON.stringify(one)).toEqual(['safety-look-now 2026-03-08'])
      expect(looks(aLook(fileOf(), 'safe', { againBy: day('2026-09-01') }, { at: day('2026-03-01') }), entry)).toEqual([
        'safety-look-now 2026-03-08',
      ])
    }
    expect(placements.length).toBeGreaterThan(100)
  })

  it('after every risk that was accepted, and within a month of the look that saw it', () => {
    expect(accepted.length).toBe(2)
    for (const body of accepted) {
      const risk = entryOf(riskAssessment, body, { at: day('2026-03-08') })
      expect(looks(risk), body.finding).toEqual(['safety-look-now 2026-03-08'])
      const look = aLook(fileOf(risk), 'safe-with-care', { againBy: day('2026-09-01') }, { at: day('2026-03-09') })
      expect(looks(risk, look), body.finding).toEqual(['safety-look-again 2026-04-08'])
    }
  })
})
