import { all, current } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import { familyAssessment } from '../kinds/assessment/family-assessment.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { bestInterests, holdingDecisions } from '../kinds/planning/best-interests.ts'
import { views } from '../kinds/planning/views.ts'
import type { Ruling } from '../entry/ruling.ts'
import { wasAsked } from '../entry/say.ts'

/** Best-interests matters that decide a return. */
const DECIDES = ['return', 'family-reunification', 'durable-solution-alone'] as const

type Found = { readonly missing: readonly string[]; readonly lookedFor: readonly Folder[] }

/**
 * R8: no return without a risk assessment and a family assessment, a best-interests decision that holds, and the
 * child's own view. A finding of *not acceptable*, *not suitable* or *not known* is not sufficient. What was not found
 * in the held folders may be in one that is not: then the rule cannot judge. It never answers "allowed" without
 * everything.
 */
export function r08Return(file: CaseFile): Ruling {
  const found = [risk(file), family(file), decision(file), view(file)]
  const missing = found
    .filter((part) => part.lookedFor.every((folder) => holds(file, folder)))
    .flatMap((part) => part.missing)
  if (missing.length > 0) return { rule: 'R8', answer: 'refused', missing }

  const dependsOn = found.flatMap((part) => part.lookedFor.filter((folder) => !holds(file, folder)))
  return dependsOn.length > 0
    ? { rule: 'R8', answer: 'cannot-judge', dependsOn: [...new Set(dependsOn)].sort() }
    : { rule: 'R8', answer: 'allowed' }
}

function risk(file: CaseFile): Found {
  // A folder that is not held may contain a worse finding, so even a good one does not settle it.
  const [leads] = current(file, riskAssessment, 'return')
  if (!leads) return { missing: ['risk-assessment'], lookedFor: riskAssessment.folders }
  const enough = leads.body.finding === 'acceptable' || leads.body.finding === 'acceptable-with-measures'
  return enough
    ? { missing: [], lookedFor: riskAssessment.folders }
    : { missing: ['risk-acceptable'], lookedFor: [leads.folder] }
}

function family(file: CaseFile): Found {
  const [leads] = current(file, familyAssessment, 'family')
  const enough = leads?.body.finding === 'suitable' || leads?.body.finding === 'suitable-with-support'
  return {
    missing: leads ? (enough ? [] : ['family-suitable']) : ['family-assessment'],
    lookedFor: familyAssessment.folders,
  }
}

function decision(file: CaseFile): Found {
  const holding = holdingDecisions(file, DECIDES)
  if (holding.some((entry) => entry.body.options[entry.body.chosen]?.means !== 'goes'))
    return { missing: ['best-interests-for-return'], lookedFor: [] }
  // A folder that is not held may contain a decision against it.
  if (holding.length > 0) return { missing: [], lookedFor: bestInterests.folders }
  const asked = all(file, bestInterests).some((entry) => (DECIDES as readonly string[]).includes(entry.body.trigger))
  return {
    missing: [asked ? 'best-interests-approval' : 'best-interests-decision'],
    lookedFor: asked ? [] : bestInterests.folders,
  }
}

function view(file: CaseFile): Found {
  const asked = all(file, views).some((entry) => entry.body.matter === 'return' && wasAsked(entry.body.say))
  return asked ? { missing: [], lookedFor: [] } : { missing: ['childs-own-view'], lookedFor: views.folders }
}
