import { all, current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryOf } from '../file/kind.ts'
import { communityAssessment } from '../kinds/assessment/community-assessment.ts'
import { familyAssessment } from '../kinds/assessment/family-assessment.ts'
import { RISK_FINDINGS, riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { nextLookAfterReturn } from '../kinds/care/after-return.ts'
import { returnPlan } from '../kinds/care/return-plan.ts'
import { holdingDecisions } from '../kinds/planning/best-interests.ts'
import { views } from '../kinds/planning/views.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { r08Return } from '../rules/r08-return.ts'
import type { Ruling } from '../entry/ruling.ts'

export interface JointRisk {
  readonly leading: EntryOf<typeof riskAssessment> | null
  /** Sides that have given their view; a look from one side alone is incomplete. */
  readonly heard: readonly ('where-the-child-is' | 'where-the-child-would-go')[]
  /** The two sides came to different findings, or two assessments clash: both are shown, never averaged. */
  readonly differ: boolean
  /** The most worried of all current findings. */
  readonly mostWorried: (typeof RISK_FINDINGS)[number] | null
}

/** Everything that a return is based on, on one page: for the two people who decide it and for the person who receives the child. */
export interface ReturnView {
  readonly ruling: Ruling
  readonly risk: JointRisk
  readonly family: EntryOf<typeof familyAssessment> | null
  readonly community: EntryOf<typeof communityAssessment> | null
  readonly decisions: ReturnType<typeof holdingDecisions>
  /** What the child said about it, newest first: all of it, since a later view does not cancel an earlier one. */
  readonly childsViews: readonly EntryOf<typeof views>[]
  readonly plan: EntryOf<typeof returnPlan> | null
  readonly nextLook: PlainDate | null
}

export function returnView(file: CaseFile): ReturnView {
  return {
    ruling: r08Return(file),
    risk: jointRisk(file),
    family: current(file, familyAssessment, 'family')[0] ?? null,
    community: current(file, communityAssessment)[0] ?? null,
    decisions: holdingDecisions(file, ['return', 'family-reunification', 'durable-solution-alone']),
    childsViews: all(file, views)
      .filter((entry) => entry.body.matter === 'return')
      .toReversed(),
    plan: current(file, returnPlan)[0] ?? null,
    nextLook: nextLookAfterReturn(file)?.on ?? null,
  }
}

function jointRisk(file: CaseFile): JointRisk {
  const standing = current(file, riskAssessment, 'return')
  const sides = standing.flatMap((entry) => entry.body.sides ?? [])
  const findings = [...standing.map((entry) => entry.body.finding), ...sides.map((side) => side.finds)]
  return {
    leading: standing[0] ?? null,
    heard: [...new Set(sides.map((side) => side.from))].sort(),
    differ:
      new Set(sides.length > 1 ? sides.map((side) => side.finds) : standing.map((entry) => entry.body.finding)).size >
      1,
    mostWorried: RISK_FINDINGS.find((finding) => findings.includes(finding)) ?? null,
  }
}
