import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { Due } from '../file/due.ts'
import { currentByKey } from '../file/values.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { CARE_SERVICES, service } from '../kinds/services/service.ts'
import { careInDispute, childsOwnNo, twoSayOfCare } from '../rules/rights/n04-in-dispute.ts'

/**
 * Answers about care that contradict each other, and the child's own *no*: talk about it today, and do not interrupt
 * what is under way (N4). The care itself is not named (N5).
 */
export function careToTalkAbout(file: CaseFile, today: PlainDate): readonly Due[] {
  const disputed = careInDispute(file, today).flatMap(([leads]): readonly Due[] =>
    leads ? [{ what: 'consent-to-talk-about', on: today, entry: leads.id }] : [],
  )
  return [
    ...disputed,
    ...childsOwnNo(file).map(({ id }): Due => ({ what: 'childs-no-to-talk-about', on: today, entry: id })),
  ]
}

/** Help of which two people wrote different things. */
export function servicesInDispute(file: CaseFile, today: PlainDate): readonly Due[] {
  const ofCare = [...currentByKey(file, service).values()].filter((standing) =>
    standing.some(({ body }) => CARE_SERVICES.includes(body.category)),
  )
  return isUnderWay(file) ? twoSayOfCare(ofCare, ({ stage }) => stage, today) : []
}

/** Matters of health of which two people wrote different things. */
export const healthMattersInDispute = (file: CaseFile, today: PlainDate): readonly Due[] =>
  isUnderWay(file) ? twoSayOfCare(currentByKey(file, healthMatter).values(), ({ stands }) => stands, today) : []
