import { all } from '#domain/file/values.ts'
import { holds, type CaseFile } from '#domain/file/case-file.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { districtOf } from '#domain/kinds/care/whereabouts.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { identificationOf } from '#domain/kinds/experience/identification-status.ts'
import { formsOf } from '#domain/kinds/experience/own-experience.ts'
import { groupsOf } from '#domain/kinds/registration/child-group.ts'
import { openedFirst } from '#domain/kinds/registration/file-opened.ts'
import { startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { type NotInStatistics, whyNoRecord } from '#domain/sharing/in-statistics.ts'
import { whoIsThis, type WhoIsThis } from '#domain/questions/who-is-this.ts'
import type { Gender } from '#domain/vocabulary/person.ts'
import type { ReferralSource } from '#domain/vocabulary/services/referral-source.ts'
import { coarseBand, fineBand, UNKNOWN } from '#evidence/record/codes.ts'
import { MONTH, type RecordFields } from '#evidence/record/evidence-record.ts'
import { servicesOf, type ServiceFields } from './services-of.ts'
import { wayOf, type WayFields } from './way-of.ts'

/**
 * The record that a file gives to statistics: codes only, and only while `whyNoRecord` names no reason. Folders that are
 * not held give "not known" or nothing. Where age is unsure the youngest possible band counts, on the day of the opening.
 */
export function recordOf(
  file: CaseFile,
  today: PlainDate,
): { readonly fields: RecordFields } | { readonly none: NotInStatistics } {
  const why = whyNoRecord(file, today)
  if (why) return { none: why }
  const opening = openedFirst(file)
  if (!opening) throw new Error('a file that gives a record was opened')
  const opened = startOf(opening.at)
  const month = opened.slice(0, 7)
  const who = whoIsThis(file, opened)
  const services: ServiceFields = servicesOf(file)
  const way: WayFields = wayOf(file, opened)
  return {
    fields: {
      // A year of another century is a slip of who typed it.
      month: MONTH.test(month) ? month : UNKNOWN,
      ageBand: ageOf(who),
      sex: SEX[who.gender],
      // Only where somebody chose the code: the district is never guessed from free text.
      district: districtOf(file) ?? UNKNOWN,
      childGroups: [...new Set(groupsOf(file).map(({ group }) => group))],
      forms: formsOf(file),
      pathway: pathwayOf(file, services),
      source: SOURCE[opening.body.source],
      ...services,
      ...way,
      closure: closureOf(file),
    },
  }
}

/** The finer band where the youngest possible age is known and is the one that protects. */
function ageOf({ ages, ageBand }: WhoIsThis): string {
  const youngest = ages?.youngest ?? null
  const fine = youngest === null ? undefined : fineBand(youngest)
  return fine !== undefined && coarseBand(fine) === ageBand ? fine : ageBand
}

/** A rare gender is a person who can be found: what is not female or male alone is `other`. */
const SEX: Readonly<Record<Gender, string>> = {
  female: 'female',
  male: 'male',
  'trans-female': 'other',
  'trans-male': 'other',
  'non-conforming': 'other',
  other: 'other',
  'not-said': UNKNOWN,
  'not-known': UNKNOWN,
}

const SOURCE: Readonly<Record<ReferralSource, string>> = {
  child: 'child-or-family',
  family: 'child-or-family',
  'friend-or-neighbour': 'community',
  'community-leader': 'community',
  'faith-group': 'community',
  school: 'school',
  'hospital-or-clinic': 'health',
  police: 'police-or-justice',
  'court-or-prosecutor': 'police-or-justice',
  'border-or-consular': 'border-or-consular',
  'child-protection-unit': 'state-social-work',
  'local-authority': 'state-social-work',
  ministry: 'state-social-work',
  'state-institution': 'state-social-work',
  'labour-inspection': 'state-social-work',
  shelter: 'shelter-or-ngo',
  ngo: 'shelter-or-ngo',
  'international-organisation': 'international-organisation',
  hotline: 'hotline-or-outreach',
  outreach: 'hotline-or-outreach',
  'parents-own-case': 'parents-own-case',
  'data-import': UNKNOWN,
  'not-known': UNKNOWN,
  other: 'other',
}

/** How the child was identified and how far help went. Where neither is known to the reader it is not guessed. */
function pathwayOf(file: CaseFile, { needed, accepted, received, declined }: ServiceFields): string {
  if (!holds(file, 'origins') && !holds(file, 'justice')) return UNKNOWN
  const [leads] = identificationOf(file)
  if (!leads) return caseStatus(file).is === 'closed' ? 'never-identified' : 'under-way'
  const { status } = leads.body
  if (status === 'not-identified' || status === 'screened-no-sign') return 'never-identified'
  if (status === 'person-did-not-want') return 'identified-declined'
  if (status !== 'formally-identified' && status !== 'presumed') return 'under-way'
  if (received.length === 0 && accepted.length === 0)
    return declined.length > 0 ? 'identified-declined' : 'identified-unassisted'
  return needed.every((area) => received.includes(area)) ? 'identified-fully-assisted' : 'identified-partly-assisted'
}

function closureOf(file: CaseFile): string {
  const status = caseStatus(file)
  if (status.is !== 'closed') return 'open'
  const closings = [...all(file, closure), ...all(file, lightClosure)].filter((entry) => status.by.includes(entry.id))
  const reason = closings.at(-1)?.body.reason ?? 'open'
  // The records have one code for an end by one's own wish.
  return reason === 'own-wish-of-age' ? 'withdrew-consent' : reason
}
