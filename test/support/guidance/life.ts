import type { BodyOf } from '../../../src/domain/file/kind.ts'
import type { careArrangement } from '../../../src/domain/kinds/care/care-arrangement.ts'
import type { identificationStatus } from '../../../src/domain/kinds/experience/identification-status.ts'
import type { victimsChild } from '../../../src/domain/kinds/experience/victims-child.ts'
import type { safetyLook } from '../../../src/domain/kinds/assessment/safety-look.ts'
import type { parentChanged } from '../../../src/domain/kinds/registration/parent-changed.ts'
import type { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import type { nonPunishment } from '../../../src/domain/kinds/rights/non-punishment.ts'
import type { ServiceStage } from '../../../src/domain/kinds/services/service.ts'
import { CHILD_GROUPS } from '../../../src/domain/vocabulary/child-group.ts'
import { FORMS, RECRUITED_BY, RECRUITED_HOW, WORK } from '../../../src/domain/vocabulary/exploitation.ts'
import { LIVED_THROUGH, TOLD_CHILD } from '../../../src/domain/vocabulary/experience.ts'
import { PROTECTIVE_AREAS, RISK_AREAS } from '../../../src/domain/vocabulary/risk-area.ts'
import { SERVICE_CATEGORIES, type ServiceCategory } from '../../../src/domain/vocabulary/services/service-category.ts'
import { drawing, drawn } from './drawing.ts'
import { furtherLife, type FurtherLife } from './further-life.ts'
import { officeLife, type OfficeLife } from './office-life.ts'

type How = 'very-hard' | 'hard' | 'fair' | 'good'
type Risk = (typeof RISK_AREAS)[number]
type Strength = (typeof PROTECTIVE_AREAS)[number]

/** What is true of an invented child today. A file is written from it (`life-as-entries.ts`), and titles are held against it (`title-oracle.ts`). */
export interface Life {
  readonly n: number
  readonly age: number
  readonly openFor: number
  readonly group: (typeof CHILD_GROUPS)[number]
  /** What stands now; what stood before is in the file, too, and was replaced. */
  readonly lived: BodyOf<typeof victimsChild>['livedThrough']
  readonly livedWhen: BodyOf<typeof victimsChild>['period']
  readonly told: BodyOf<typeof victimsChild>['toldChild']
  readonly risks: ReadonlySet<Risk>
  /** Dangers that are written and are over, each with the entry that says so. */
  readonly risksOver: ReadonlySet<Risk>
  /** Dangers whose last day is past and of which nobody said that they are over. */
  readonly risksPastTheirDay: ReadonlySet<Risk>
  readonly strengths: ReadonlySet<Strength>
  readonly help: ReadonlyMap<ServiceCategory, ServiceStage>
  readonly helpBegan: boolean
  readonly interpreter: 'not-needed' | 'needed' | 'found'
  readonly school: 'goes' | 'out' | 'unwritten'
  /** A danger “out of school” that nobody ended when the child went to school. */
  readonly schoolStale: boolean
  readonly idPaper: boolean
  readonly parent: readonly BodyOf<typeof parentChanged>['what'][]
  readonly motherKnown: boolean
  readonly motherAlive: boolean
  readonly places: readonly BodyOf<typeof careArrangement>['arrangement'][]
  readonly corrections: number
  readonly levels: Readonly<Record<'with-parent' | 'family' | 'community' | 'society', How>> | null
  readonly familyWants: 'yes' | 'in-part' | 'no' | null
  readonly communityLooked: boolean
  readonly involved: 'mother' | 'uncle-at-home' | 'employer' | null
  readonly involvedAs: 'profits' | 'recruiter' | 'father-through-exploitation'
  readonly safety: BodyOf<typeof safetyLook>['answer'] | null
  readonly selfHarm: 'open' | 'over' | null
  readonly missing: 'missing' | 'known-elsewhere' | 'back' | null
  readonly goals: readonly ('open' | 'reached' | 'dropped')[]
  readonly views: boolean
  readonly closing: 'asked' | 'reopened' | null
  readonly identified: BodyOf<typeof identificationStatus>['status'] | null
  readonly courtIn: number | null
  readonly blamed: BodyOf<typeof nonPunishment>['stands'] | null
  readonly form: (typeof FORMS)[number] | null
  readonly work: (typeof WORK)[number]
  readonly recruitedBy: (typeof RECRUITED_BY)[number]
  readonly recruitedHow: (typeof RECRUITED_HOW)[number]
  readonly registered: BodyOf<typeof birthRegistration>['state'] | null
  readonly childConsents: boolean
  readonly carerConsents: boolean
  readonly limitsTold: boolean
  readonly represented: boolean
  readonly further: FurtherLife
  readonly offices: OfficeLife
}

/** One invented life. What contradicts itself is not drawn: a child who goes to school is not in danger of being out of it. */
export function lifeOf(seed: number, n: number): Life {
  const next = drawn(seed * 7919 + n)
  const { chance, one, some } = drawing(next)
  const school = one(['goes', 'out', 'unwritten'] as const)
  const safety = one(['safe', 'safe-with-care', 'not-safe', 'not-known', null] as const)
  const idPaper = chance(0.3)
  const risks = new Set<Risk>(some(RISK_AREAS, 4).filter((area) => area !== 'out-of-school' && area !== 'no-documents'))
  if (school === 'out') risks.add('out-of-school')
  const strengths = new Set<Strength>(
    some(PROTECTIVE_AREAS, 4).filter((area) => area !== 'in-school-or-training' && area !== 'documents-in-order'),
  )
  if (school === 'goes' && chance(0.5)) strengths.add('in-school-or-training')
  const help = new Map(
    some(Object.keys(SERVICE_CATEGORIES) as ServiceCategory[], 5)
      .filter((area) => area !== 'education-early-childhood' || school !== 'unwritten')
      .map((area) => [area, one(STAGES)] as const),
  )
  return {
    n,
    age: Math.floor(next() * 24),
    openFor: Math.floor(next() * 700),
    group: one(CHILD_GROUPS),
    lived: some(LIVED_THROUGH, 4).filter((code) => code !== 'stayed-in-school' || school !== 'unwritten'),
    livedWhen: one(['before', 'while-parent-was-trafficked', 'after'] as const),
    told: one(TOLD_CHILD),
    risks,
    risksOver: new Set(some(RISK_AREAS, 2).filter((area) => !risks.has(area) && area !== 'out-of-school')),
    strengths,
    help,
    helpBegan: [...help.values()].some((stage) =>
      ['accepted', 'in-progress', 'completed', 'discontinued', 'unfit'].includes(stage),
    ),
    interpreter: one(['not-needed', 'needed', 'found'] as const),
    school,
    schoolStale: school === 'goes' && chance(0.4),
    idPaper,
    parent: some(
      ['left', 'came-back', 'taken-back-into-exploitation', 'new-partner', 'had-a-child', 'seriously-ill'] as const,
      3,
    ),
    motherKnown: chance(0.8),
    motherAlive: chance(0.9),
    places: some(PLACES, 4),
    corrections: Math.floor(next() * 3),
    levels: chance(0.7)
      ? { 'with-parent': one(HOWS), family: one(HOWS), community: one(HOWS), society: one(HOWS) }
      : null,
    familyWants: one(['yes', 'in-part', 'no', null] as const),
    communityLooked: chance(0.3),
    involved: one(['mother', 'uncle-at-home', 'employer', null] as const),
    involvedAs: one(['profits', 'recruiter', 'father-through-exploitation'] as const),
    safety,
    selfHarm: one(['open', 'over', null, null] as const),
    missing: one(['missing', 'known-elsewhere', 'back', null, null] as const),
    goals: some(['open', 'reached', 'dropped'] as const, 2),
    views: chance(0.5),
    closing: one(['asked', 'reopened', null, null] as const),
    identified: one(['formally-identified', 'suspected', 'not-identified', null] as const),
    courtIn: chance(0.4) ? Math.floor(next() * 60) - 20 : null,
    blamed: one(['not-raised', 'raised', 'accepted', 'punished', null] as const),
    form: one([...FORMS, null]),
    work: one(WORK),
    recruitedBy: one(RECRUITED_BY),
    recruitedHow: one(RECRUITED_HOW),
    registered: one(['registered', 'not-registered', 'not-known', 'registered-abroad-only', null] as const),
    childConsents: chance(0.4),
    carerConsents: chance(0.6),
    limitsTold: chance(0.6),
    represented: chance(0.5),
    further: furtherLife(next),
    offices: officeLife(next),
    risksPastTheirDay: new Set(chance(0.1) ? [one(RISK_AREAS)].filter((area) => !risks.has(area)) : []),
  }
}

const HOWS: readonly How[] = ['very-hard', 'hard', 'fair', 'good']
const STAGES: readonly ServiceStage[] = [
  'needed',
  'offered',
  'understood',
  'accepted',
  'declined',
  'absent',
  'unfit',
  'waitlisted',
  'in-progress',
  'completed',
  'discontinued',
]
const PLACES = [
  'parents',
  'one-parent',
  'kin',
  'foster',
  'residential',
  'emergency-centre',
  'informal-fostering',
  'adult-sibling',
  'with-husband-or-his-family',
  'none',
  'detention',
] as const
