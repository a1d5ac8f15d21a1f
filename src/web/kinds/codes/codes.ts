import type { MessageDescriptor } from '@lingui/core'
import { answersCodes } from './answers.ts'
import { assessmentCodes } from './assessment.ts'
import { beforeCodes } from './before.ts'
import { careCodes } from './care.ts'
import { countryCodes } from './country.ts'
import { dutiesCodes } from './duties.ts'
import { directoryCodes } from './directory.ts'
import { experienceCodes } from './experience.ts'
import { addCodes } from './first-codes.ts'
import { familyCodes } from './family.ts'
import { followUpCodes } from './follow-up.ts'
import { helpCodes } from './help.ts'
import { instrumentCodes } from './instruments.ts'
import { justiceCodes } from './justice.ts'
import { peopleCodes } from './people.ts'
import { registrationCodes } from './registration.ts'
import { returnCodes } from './return.ts'
import { rightsCodes } from './rights.ts'
import { servicesCodes } from './services.ts'
import { stocktakingCodes } from './stocktaking.ts'
import { supervisionCodes } from './supervision.ts'

/** Words for every code of the domain; a test walks the schemas and fails on one without words. */
export const CODES: Readonly<Record<string, MessageDescriptor>> = {
  ...beforeCodes,
  ...rightsCodes,
  ...justiceCodes,
  ...dutiesCodes,
  ...answersCodes,
  ...assessmentCodes,
  ...careCodes,
  ...countryCodes,
  ...directoryCodes,
  ...experienceCodes,
  ...familyCodes,
  ...followUpCodes,
  ...helpCodes,
  ...instrumentCodes,
  ...peopleCodes,
  ...registrationCodes,
  ...returnCodes,
  ...servicesCodes,
  ...stocktakingCodes,
  ...supervisionCodes,
}

addCodes(CODES)
