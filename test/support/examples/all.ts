import { beforeExamples } from './before.ts'
import { countryExamples } from './country.ts'
import { directoryExamples } from './directory.ts'
import { ethicsExamples } from './ethics.ts'
import { experienceExamples } from './experience.ts'
import { familyExamples } from './family.ts'
import { justiceExamples } from './justice.ts'
import { planExamples } from './plan.ts'
import { registrationExamples } from './registration.ts'
import { stocktakingExamples } from './stocktaking.ts'
import { servicesExamples } from './services.ts'
import { rightsExamples } from './rights.ts'
import { workExamples } from './work.ts'

/** At least one complete body for every kind. */
export const EXAMPLES = [
  ...countryExamples,
  ...ethicsExamples,
  ...directoryExamples,
  ...stocktakingExamples,
  ...registrationExamples,
  ...experienceExamples,
  ...familyExamples,
  ...planExamples,
  ...servicesExamples,
  ...rightsExamples,
  ...justiceExamples,
  ...beforeExamples,
  ...workExamples,
]
