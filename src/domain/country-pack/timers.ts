import { ANSWER_DEMAND_WITHIN } from '../kinds/follow-up/authority-demand.ts'
import { KEEP_DAYS } from '../kinds/before/encounter.ts'
import { LINK_MONTHS } from '../rules/family/p19-link.ts'
import { OWN_DATA_CONSENT_FROM } from '../rules/consent/consent-by-age.ts'
import { CRISIS_DAYS } from '../rules/consent/n09-no-statistics-in-crisis.ts'
import { ANSWER_WITHIN } from '../rules/r09-high-risk-timer.ts'
import { PLAN_ADULTHOOD_FROM } from '../rules/r14-becoming-an-adult.ts'
import { LOOK_AGAIN_AFTER } from '../rules/r15-look-again.ts'
import { AFTERCARE_MONTHS } from '../rules/r18-aftercare.ts'
import { ANSWER_REQUEST_WITHIN } from '../rules/r20-own-file.ts'
import type { Timer } from '../vocabulary/country-pack/timer-names.ts'

/** Our own times [D], where a pack gives none. */
const OURS: Readonly<Record<Timer, number>> = {
  'crisis-phase-days': CRISIS_DAYS,
  'urgent-risk-days': ANSWER_WITHIN.urgent,
  'high-risk-days': ANSWER_WITHIN.high,
  'look-again-days': LOOK_AGAIN_AFTER['level-assessment'] ?? 90,
  'family-look-again-days': LOOK_AGAIN_AFTER['family-assessment'] ?? 180,
  'aftercare-months': AFTERCARE_MONTHS.usual,
  'aftercare-most-months': AFTERCARE_MONTHS.most,
  'aftercare-first-within-months': AFTERCARE_MONTHS.firstWithin,
  'adulthood-from-years': PLAN_ADULTHOOD_FROM,
  'answer-request-days': ANSWER_REQUEST_WITHIN,
  'answer-demand-days': ANSWER_DEMAND_WITHIN,
  'keep-contact-days': KEEP_DAYS,
  'file-link-months': LINK_MONTHS,
  'data-consent-from-years': OWN_DATA_CONSENT_FROM,
}

/** The time in force: the pack's where it gives one, else ours. */
export const timer = (
  pack: { readonly timers: Readonly<Partial<Record<Timer, { readonly value: number }>>> } | undefined,
  name: Timer,
): number => pack?.timers[name]?.value ?? OURS[name]
