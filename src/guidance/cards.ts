import { SCHOOL_AGE } from './cards/ages/school-age.ts'
import { SMALL_CHILDREN } from './cards/ages/small-children.ts'
import { YOUTH } from './cards/ages/youth.ts'
import { CHILDREN_OF_VICTIMS } from './cards/children-of-victims/any-group.ts'
import { BORN_OF_TRAFFICKING } from './cards/children-of-victims/born-of-trafficking.ts'
import { BORN_OF_TRAFFICKING_IN_LAW } from './cards/children-of-victims/born-of-trafficking-in-law.ts'
import { LEFT_BEHIND } from './cards/children-of-victims/left-behind.ts'
import { WITH_PARENT } from './cards/children-of-victims/with-parent.ts'
import { BY_PHASE } from './cards/phases.ts'
import { CHECKS_AND_CONCERNS } from './cards/safety/checks-and-concerns.ts'
import { COURT_AND_BLAME } from './cards/safety/court-and-blame.ts'
import { HARM_AT_HOME } from './cards/safety/harm-at-home.ts'
import { HARM_OUTSIDE } from './cards/safety/harm-outside.ts'
import { WHEN_A_PARENT_CHANGES } from './cards/safety/parent-changes.ts'
import { SELF_HARM } from './cards/safety/self-harm.ts'
import { FAMILY_RETURN_AND_CASE } from './cards/services/family-return-and-case.ts'
import { LAW_AND_SAFETY } from './cards/services/law-and-safety.ts'
import { LEARNING_AND_EARNING } from './cards/services/learning-and-earning.ts'
import { LIVING_AND_HEALTH } from './cards/services/living-and-health.ts'
import { COMMUNITY_AND_CONTACT } from './cards/situations/community-and-contact.ts'
import { DOORS_THAT_OPEN } from './cards/situations/doors-that-open.ts'
import { HELP_OFFERED } from './cards/situations/help-offered.ts'
import { HOME_AND_KIN } from './cards/situations/home-and-kin.ts'
import { LAW_AND_OFFICES } from './cards/situations/law-and-offices.ts'
import { MOVED_AND_RETURNED } from './cards/situations/moved-and-returned.ts'
import { SEARCHES_AND_DECISIONS } from './cards/situations/searches-and-decisions.ts'
import { TOLD_AND_GIVEN } from './cards/situations/told-and-given.ts'
import { BEGINNING } from './cards/steps/beginning.ts'
import { GOING_ON } from './cards/steps/going-on.ts'
import { LOOKING_WIDER } from './cards/steps/looking-wider.ts'
import { CRIME_WAR_AND_SALE } from './cards/trafficked-children/crime-war-and-sale.ts'
import { SEXUAL_AND_MARRIAGE } from './cards/trafficked-children/sexual-and-marriage.ts'
import { WORK_AND_STREET } from './cards/trafficked-children/work-and-street.ts'
import type { GuidanceCard } from './engine/card.ts'

/** Every card, grouped by topic; `guidanceFor` decides the order in which they are shown. */
export const CARDS: readonly GuidanceCard[] = [
  ...SELF_HARM,
  ...CHECKS_AND_CONCERNS,
  ...HARM_AT_HOME,
  ...HARM_OUTSIDE,
  ...WHEN_A_PARENT_CHANGES,
  ...COURT_AND_BLAME,
  ...LEFT_BEHIND,
  ...WITH_PARENT,
  ...BORN_OF_TRAFFICKING,
  ...BORN_OF_TRAFFICKING_IN_LAW,
  ...CHILDREN_OF_VICTIMS,
  ...WORK_AND_STREET,
  ...SEXUAL_AND_MARRIAGE,
  ...CRIME_WAR_AND_SALE,
  ...SMALL_CHILDREN,
  ...SCHOOL_AGE,
  ...YOUTH,
  ...BEGINNING,
  ...GOING_ON,
  ...LOOKING_WIDER,
  ...BY_PHASE,
  ...LIVING_AND_HEALTH,
  ...LEARNING_AND_EARNING,
  ...LAW_AND_SAFETY,
  ...FAMILY_RETURN_AND_CASE,
  ...HOME_AND_KIN,
  ...MOVED_AND_RETURNED,
  ...SEARCHES_AND_DECISIONS,
  ...TOLD_AND_GIVEN,
  ...HELP_OFFERED,
  ...LAW_AND_OFFICES,
  ...COMMUNITY_AND_CONTACT,
  ...DOORS_THAT_OPEN,
]
