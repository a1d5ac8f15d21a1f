import { all, current } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { Folder } from '../entry/ids.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { openGoals } from '../kinds/planning/goal.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { views } from '../kinds/planning/views.ts'
import { birthsOf } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { isListAlone } from '../kinds/before/moved-in-looked.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { wasToldLimits } from '../kinds/registration/limits-told.ts'
import { safeContact } from '../kinds/registration/safe-contact.ts'
import { tiesOf } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { birthRegistrationOf } from '../kinds/rights/birth-registration.ts'
import { isSurelyBaby } from '../questions/protective-band.ts'
import { r03Represented } from '../rules/r03-represented.ts'

/** What a file may lack. Each code has a text on why it matters to this child. */
export const MISSING_CODES = [
  'nobody-named',
  'no-safe-contact',
  'nobody-looked-at-safety',
  'limits-not-told',
  'age-not-written',
  'language-not-written',
  'siblings-not-asked',
  'no-care-arrangement',
  'ties-not-checked',
  'nobody-represents',
  'birth-registration-not-checked',
  'levels-never-looked-at',
  'childs-view-not-written',
  'no-plan-agreed',
  'goals-not-in-childs-words',
] as const
export type MissingCode = (typeof MISSING_CODES)[number]

export interface MissingItem {
  readonly code: MissingCode
  /** The kind whose form adds it. */
  readonly next: string
}

export interface Quality {
  readonly missing: readonly MissingItem[]
  /** What cannot be said without these folders: neither missing nor present. */
  readonly notJudged: readonly { readonly code: MissingCode; readonly dependsOn: readonly Folder[] }[]
}

interface Look {
  readonly reads: readonly Folder[]
  readonly next: string
  readonly lacks: (file: CaseFile, today: PlainDate) => boolean
}

const LOOKS: Readonly<Record<MissingCode, Look>> = {
  'nobody-named': { reads: ['card'], next: 'case-holder', lacks: (file) => holdersOf(file, 'caseworker').length === 0 },
  'no-safe-contact': {
    reads: ['card'],
    next: 'safe-contact',
    lacks: (file) => current(file, safeContact).length === 0,
  },
  'nobody-looked-at-safety': {
    reads: ['care'],
    next: 'safety-look',
    lacks: (file) => current(file, safetyLook).every(({ body }) => body.how === 'not-looked'),
  },
  'limits-not-told': { reads: ['care'], next: 'limits-told', lacks: (file) => !wasToldLimits(file, 'child') },
  'age-not-written': {
    reads: ['identity'],
    next: 'birth',
    lacks: (file) => birthsOf(file).every(({ body }) => body.born.known === 'nothing'),
  },
  'language-not-written': {
    reads: ['card'],
    next: 'card',
    lacks: (file) => (cardOf(file)?.body.languages.length ?? 0) === 0,
  },
  'siblings-not-asked': {
    reads: ['care'],
    next: 'file-opened',
    lacks: (file) => ['not-asked', undefined].includes(openingOf(file)?.body.askedAboutOthers),
  },
  'no-care-arrangement': {
    reads: ['care'],
    next: 'care-arrangement',
    lacks: (file) => current(file, careArrangement).length === 0,
  },
  'ties-not-checked': {
    reads: ['identity'],
    next: 'tie',
    lacks: (file) => tiesOf(file).some(({ body }) => body.livesWithChild === 'yes' && body.checked === undefined),
  },
  'nobody-represents': {
    reads: ['status'],
    next: 'guardianship',
    lacks: (file, today) => r03Represented(file, today).answer === 'refused',
  },
  'birth-registration-not-checked': {
    reads: ['status'],
    next: 'birth-registration',
    lacks: (file) => ['not-known', undefined].includes(birthRegistrationOf(file)?.body.state),
  },
  'levels-never-looked-at': {
    reads: ['care'],
    next: 'level-assessment',
    lacks: (file) => all(file, levelAssessment).length === 0,
  },
  'childs-view-not-written': { reads: ['care'], next: 'views', lacks: (file) => all(file, views).length === 0 },
  'no-plan-agreed': { reads: ['care'], next: 'plan-agreed', lacks: (file) => current(file, planAgreed).length === 0 },
  'goals-not-in-childs-words': {
    reads: ['care'],
    next: 'goal',
    lacks: (file) => openGoals(file).some(({ body }) => body.wish.answer === 'not-asked'),
  },
}

/** Of a child who can be told something, and answer. */
const OF_WHO_SPEAKS: readonly MissingCode[] = [
  'limits-not-told',
  'childs-view-not-written',
  'goals-not-in-childs-words',
]

/**
 * What is missing in a file, the gravest for the child first. It is a list and never a score: a file of a child whom
 * somebody met yesterday lacks much, as it should. Nothing is missing in a closed file.
 */
export function quality(file: CaseFile, today: PlainDate): Quality {
  if (!isUnderWay(file) || isListAlone(file)) return { missing: [], notJudged: [] }
  const asked = MISSING_CODES.filter((code) => !OF_WHO_SPEAKS.includes(code) || !isSurelyBaby(file, today))
  const read = asked.filter((code) => holds(file, ...LOOKS[code].reads))
  return {
    missing: read.filter((code) => LOOKS[code].lacks(file, today)).map((code) => ({ code, next: LOOKS[code].next })),
    notJudged: asked
      .filter((code) => !read.includes(code))
      .map((code) => ({ code, dependsOn: LOOKS[code].reads.filter((folder) => !holds(file, folder)) })),
  }
}
