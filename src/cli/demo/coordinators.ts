import { createHash } from 'node:crypto'
import type { Device } from '#device/api.ts'
import { encountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { AREA_CODES, DECLINE_CLUSTERS, DID_NOT_HELP, MET, type AreaCode } from '#evidence/record/codes.ts'
import { EvidenceRecord, recordOfMeeting } from '#evidence/record/evidence-record.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { putEvidence } from '#store/evidence/records.ts'
import { foundedOrganisation } from '#store/people/organisation.ts'
import type { Store } from '#store/database/role.ts'
import { answered } from '../device/answered.ts'
import type { InventedMember } from './scene/cast.ts'
import { enrol, type Enrolled } from './scene/found-agency.ts'

/** Two, because every release needs a second person. */
export const COORDINATORS: readonly InventedMember[] = [
  {
    name: 'Ilir Prifti',
    roles: ['coordinator'],
    does: 'coordinator, figures and what leaves, no file',
    passphrase: 'dalomi ruketa senavo',
  },
  {
    name: 'Ana Gjoka',
    roles: ['coordinator'],
    does: 'coordinator, looks at it a second time',
    passphrase: 'pirato melusa konevi',
  },
]

export async function enrolCoordinators(keeper: Device, newDevice: () => Device): Promise<readonly Enrolled[]> {
  const enrolled: Enrolled[] = []
  for (const who of COORDINATORS) enrolled.push(await enrol(keeper, newDevice(), who))
  return enrolled
}

const CHILDREN = 480
const MONTHS = 22
const MEETINGS = 210

/**
 * Coded records of invented children of earlier years, whose files were closed long ago, and of meetings without a file: a table of three dozen would be hidden almost entirely. They are uploaded as devices would upload them.
 */
export async function putEarlierRecords(store: Store, today: PlainDate): Promise<void> {
  const org = await foundedOrganisation(store)
  if (!org) throw new Error('an agency is founded first')
  const rows = [...earlierRecords(today), ...earlierMeetings(today)].map(({ id, household: _, ...record }) => {
    const own = fromBase64url(id)
    if (!own) throw new Error('an id is base64url')
    return { id: own, household: null, record: JSON.stringify(record) }
  })
  await putEvidence(store, org, rows, [])
}

/** The same records every time for the same day. Correlations are kept: sexually exploited children are mostly older, begging children mostly younger. */
export function earlierRecords(today: PlainDate): readonly EvidenceRecord[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  return Array.from({ length: CHILDREN }, (_, child) => {
    const chance = chanceOf(child)
    const back = 2 + Math.floor(chance('month') * MONTHS)
    const at = year * 12 + month - 1 - back
    const ageBand = weighted(chance('age'), { '6-11': 24, '12-14': 36, '15-17': 34, '3-5': 4, '18-24': 2 })
    const older = ageBand === '15-17' || ageBand === '18-24'
    const sex = weighted(chance('sex'), { female: 58, male: 41, 'not-known': 1 })
    const form = weighted(
      chance('form'),
      older && sex === 'female'
        ? { 'sexual-exploitation': 62, 'forced-labour': 14, 'forced-begging': 14, 'forced-marriage': 10 }
        : { 'forced-begging': 52, 'street-vending': 22, 'child-labour': 18, 'sexual-exploitation': 8 },
    )
    const group = weighted(chance('group'), {
      'trafficked-child': 74,
      'trafficked-with-parent': 12,
      'left-behind': 10,
      'born-of-trafficking': 4,
    })
    const pathway = weighted(chance('pathway'), {
      'identified-fully-assisted': 30,
      'identified-partly-assisted': 42,
      'identified-declined': 8,
      'identified-unassisted': 6,
      'never-identified': 12,
      'not-known': 2,
    })
    const needed = AREA_CODES.filter((area) => chance(`need ${area}`) < NEED[area])
    const state = (area: AreaCode) =>
      weighted(chance(`help ${area}`), { received: 58, offered: 8, declined: 14, absent: 14, unfit: 6 })
    const inState = (...states: readonly string[]) => needed.filter((area) => states.includes(state(area)))
    const closed = chance('closed') < 0.6
    const contact = weighted(chance('contact'), { '0-1-days': 44, '2-7-days': 38, '8-14-days': 18 })
    return EvidenceRecord.parse({
      id: idOf(child),
      month: `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
      ageBand,
      sex,
      district: weighted(chance('district'), {
        'AL-11': 26,
        'AL-03': 17,
        'AL-02': 16,
        'AL-12': 12,
        'AL-04': 10,
        'AL-01': 8,
        'AL-06': 6,
        'AL-07': 3,
        'not-known': 2,
      }),
      childGroups: [group],
      forms: [group === 'left-behind' ? 'not-known' : form],
      pathway,
      source: weighted(chance('source'), {
        'police-or-justice': 34,
        'state-social-work': 24,
        school: 12,
        'shelter-or-ngo': 14,
        'hotline-or-outreach': 10,
        community: 6,
      }),
      needed,
      offered: inState('received', 'offered', 'declined'),
      accepted: inState('received'),
      received: inState('received'),
      declined: inState('declined').map(
        (area) =>
          `${area}.${DECLINE_CLUSTERS[Math.floor(chance(`why ${area}`) * DECLINE_CLUSTERS.length)] ?? 'not-told'}`,
      ),
      gaps: needed.flatMap((area) => (['absent', 'unfit'].includes(state(area)) ? [`${area}.${state(area)}`] : [])),
      gapReasons:
        inState('absent', 'unfit').length > 0
          ? [weighted(chance('gap'), { 'none-in-reach': 50, full: 30, 'none-for-this-age': 20 })]
          : [],
      times: [
        // Only whoever was met before the opening waited for it.
        `registration.${contact === '0-1-days' ? weighted(chance('registered'), { '0-1-days': 62, '2-7-days': 26, '8-14-days': 12 }) : '0-1-days'}`,
        `first-contact.${contact}`,
        `plan.${weighted(chance('plan'), { '8-14-days': 20, '15-30-days': 46, '31-90-days': 24, 'not-yet': 10 })}`,
      ],
      phases: [`crisis.${weighted(chance('crisis'), { 'under-1-month': 30, '1-3-months': 52, '3-6-months': 18 })}`],
      levelsAtStart: [`family.${weighted(chance('family'), { 'very-hard': 36, hard: 44, fair: 20 })}`],
      levelsLatest: [`family.${weighted(chance('family later'), { hard: 24, fair: 46, good: 30 })}`],
      outcomes: [`learning.${weighted(chance('learning'), { better: 56, same: 34, worse: 10 })}`],
      documents: [`birth-registration.${weighted(chance('birth'), { 'had-it': 60, resolved: 28, open: 12 })}`],
      schooling: weighted(chance('school'), {
        'began-or-went-back': 46,
        'in-school-throughout': 24,
        stopped: 14,
        'not-in-school': 14,
        'not-known': 2,
      }),
      placementMoves: weighted(chance('moves'), { '0': 40, '1': 34, '2': 18, '3-or-more': 8 }),
      closure: closed
        ? weighted(chance('closure'), {
            'goals-met': 58,
            moved: 14,
            'refused-services': 12,
            lost: 10,
            'came-of-age-with-plan': 6,
          })
        : 'open',
      helped: [
        ...inState('received').filter((area) => chance(`helped ${area}`) < 0.7),
        ...inState('received')
          .filter((area) => chance(`helped ${area}`) > 0.85)
          .map((area) => `${area}.${DID_NOT_HELP}`),
      ],
    })
  })
}

/** Meetings, of which only the counted fields are left: some outreach by bus stations and markets. */
function earlierMeetings(today: PlainDate): readonly EvidenceRecord[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: MEETINGS }, (_, meeting) => {
    const chance = chanceOf(CHILDREN + meeting)
    const at = months - 4 - Math.floor(chance('month') * (MONTHS - 4))
    const ended = weighted(chance('ended'), { 'met-took-help': 54, 'met-said-no': 12, 'met-went-away': 34 })
    const district = weighted(chance('district'), { 'AL-11': 44, 'AL-02': 26, 'AL-03': 18, 'not-known': 12 })
    return {
      id: idOf(CHILDREN + meeting),
      ...recordOfMeeting({
        month: `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
        district,
        ended: MET.find((code) => code === ended) ?? 'met-went-away',
      }),
    }
  })
}

/** Meetings are counted only after the agency decided it; here it decided so and gave the reason. */
export async function countMeetings(keeper: Device, today: PlainDate): Promise<void> {
  const { file } = answered(await keeper.team(), 'the team’s file')
  answered(
    await keeper.write([
      {
        file,
        draft: {
          kind: encountersCounted.name,
          at: today,
          body: { counted: true, because: 'The ministry plans outreach by it.' },
        },
      },
    ]),
    'what the agency decided',
  )
  answered(await keeper.sync(), 'the sync of Arben')
}

/** How often each kind of help is needed; kinds not named are seldom needed. */
const NEED: Readonly<Record<AreaCode, number>> = {
  'accommodation-care': 0.42,
  'basic-needs-material': 0.5,
  medical: 0.46,
  'psychological-psychosocial': 0.68,
  'education-early-childhood': 0.6,
  'vocational-life-skills': 0.24,
  'economic-livelihood': 0.3,
  'legal-justice': 0.34,
  'administrative-documentation': 0.36,
  'family-work': 0.56,
  'safety-security': 0.22,
  'return-transfer': 0.14,
  'case-management-monitoring': 0.4,
  'family-member-support': 0.26,
  'mentoring-peer': 0.12,
  'spiritual-recreation': 0.1,
}

const digestOf = (words: string) => createHash('sha256').update(`homeward demonstration\0earlier\0${words}`).digest()
const idOf = (child: number) =>
  digestOf(`id ${String(child)}`)
    .subarray(0, 16)
    .toString('base64url')
const chanceOf = (child: number) => (what: string) => digestOf(`${String(child)} ${what}`).readUInt32BE(0) / 2 ** 32

/** Picks a value by its weight. */
function weighted(chance: number, weights: Readonly<Record<string, number>>): string {
  const entries = Object.entries(weights)
  let left = chance * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  return entries.at(-1)?.[0] ?? ''
}
