import type { PlainDate } from '../../entry/plain-date.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { currentByKey } from '../../file/values.ts'
import { medicineToGive } from '../../kinds/care/medicine-to-give.ts'
import { healthMatter } from '../../kinds/rights/health-matter.ts'
import { CARE_SERVICES, service } from '../../kinds/services/service.ts'
import { twoSayOfCare } from './n04-in-dispute.ts'

/** Help, matters of health and medicine of which two people wrote different things. */
export const helpInDispute = (file: CaseFile, today: PlainDate): readonly Due[] => [
  ...servicesInDispute(file, today),
  ...healthMattersInDispute(file, today),
  ...medicinesInDispute(file, today),
]

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

/** Medicine of which two people wrote different hours or amounts. */
export const medicinesInDispute = (file: CaseFile, today: PlainDate): readonly Due[] =>
  isUnderWay(file)
    ? twoSayOfCare(currentByKey(file, medicineToGive).values(), (body) => JSON.stringify(body), today)
    : []
