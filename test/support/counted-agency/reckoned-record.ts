import { daysFrom, type CountedLife, type Day } from './counted-life.ts'
import { ageOn, bandOn, daysBand, phaseOn, planFrom, turnsOf } from './reckoned.ts'

/** Why a life gives no record on a day; null where it gives one. In the crisis nothing is said of agreements. */
export function reckonedWhyNot(life: CountedLife, today: Day): string | null {
  if (life.opened > today) return 'not-opened'
  if (life.movedIn?.looked === null) return 'not-looked-at'
  if (phaseOn(life, today) === 'crisis') return 'crisis'
  if (life.phases.length === 0 && daysFrom(life.opened, today) < 92) return 'crisis'
  const last = (by: string) => life.said.filter((one) => one.by === by).at(-1)
  const [mother, child, uncle] = [last('mother'), last('child'), last('uncle')]
  const grown = life.born !== null && ageOn(life.born, today) >= 18
  const counted = [
    ...(mother && !grown ? [{ answer: mother.answer, decides: true }] : []),
    ...(child && (!grown || child.own || child.answer !== 'yes') ? [{ answer: child.answer, decides: child.own }] : []),
  ]
  if (counted.length === 0) {
    if (mother ?? child) return 'own-answer-missing'
    return uncle ? 'may-not-agree' : 'not-asked'
  }
  for (const answer of ['withdrawn', 'no', 'later']) if (counted.some((one) => one.answer === answer)) return answer
  return counted.some(({ decides }) => decides) ? null : 'child-agrees-alone'
}

const SOURCE = {
  school: 'school',
  child: 'child-or-family',
  police: 'police-or-justice',
  'community-leader': 'community',
  hotline: 'hotline-or-outreach',
} as const
const SEX = { female: 'female', male: 'male', 'trans-female': 'other' } as const
const FORM_ORDER = ['forced-labour', 'sexual-exploitation', 'forced-marriage', 'forced-begging']
/** In the order of the code list. */
const AREA_ORDER = ['accommodation-care', 'medical', 'education-early-childhood', 'legal-justice']
const inOrder = (areas: readonly string[]) => AREA_ORDER.filter((area) => areas.includes(area))

/** The record of a life, field by field. */
export function reckonedRecord(life: CountedLife): Readonly<Record<string, string | readonly string[]>> {
  const { opened } = life
  const last = turnsOf(life).at(-1)
  const closed = last?.to === 'closed' ? last : null
  const help = reckonedHelp(life)
  return {
    month: opened.slice(0, 7),
    ageBand: fineBandOn(life),
    sex: life.sex ? SEX[life.sex] : 'not-known',
    district: life.district ?? 'not-known',
    childGroups: life.group ? [life.group] : [],
    forms: FORM_ORDER.filter((form) => life.forms.some((one) => one === form)),
    pathway: pathwayOf(life, help),
    source: SOURCE[life.source],
    ...help,
    times: timesOf(life),
    phases: phasesOf(life, closed?.on ?? null),
    levelsAtStart: life.looks.slice(0, 1).map(({ family }) => `family.${family}`),
    levelsLatest: life.looks.length > 1 ? life.looks.slice(-1).map(({ family }) => `family.${family}`) : [],
    outcomes: [],
    documents:
      life.birth.length === 0
        ? []
        : [
            `birth-registration.${!life.birth.at(-1)?.registered ? 'open' : life.birth[0]?.registered ? 'had-it' : 'resolved'}`,
          ],
    schooling: schoolingOf(life),
    placementMoves: movesOf(life),
    closure: closed?.reason ?? 'open',
  }
}

function fineBandOn(life: CountedLife): string {
  const years = life.born === null ? -1 : ageOn(life.born, life.opened)
  for (const [from, to] of [
    [6, 8],
    [9, 11],
    [18, 20],
    [21, 23],
  ] as const)
    if (years >= from && years <= to) return `${String(from)}-${String(to)}`
  return years === 24 ? '24' : bandOn(life, life.opened)
}

function reckonedHelp({ needs, voices }: CountedLife) {
  const reached = (...stages: readonly string[]) =>
    inOrder(needs.flatMap(({ area, steps }) => (steps.some(({ stage }) => stages.includes(stage)) ? [area] : [])))
  const given = ['in-progress', 'completed']
  const each = needs.map(({ area, steps }) => ({
    area,
    answers: steps.flatMap(({ stage }) =>
      stage === 'declined' ? ['no'] : ['accepted', ...given].includes(stage) ? ['yes'] : [],
    ),
  }))
  const standsNo = each.filter(({ answers }) => answers.at(-1) === 'no').map(({ area }) => area)
  const turned = each
    .filter(({ answers }) => answers.includes('no') && answers.at(-1) === 'yes')
    .map(({ area }) => area)
  const gaps = AREA_ORDER.flatMap((area) => {
    const written = needs.filter((one) => one.area === area).flatMap(({ steps }) => steps.map(({ stage }) => stage))
    const gap = (['absent', 'unfit'] as const).find((stage) => written.includes(stage))
    return gap ? [`${area}.${gap}`] : []
  })
  return {
    needed: inOrder(needs.map(({ area }) => area)),
    offered: reached('offered', 'declined', 'accepted', ...given),
    accepted: inOrder(each.filter(({ answers }) => answers.at(-1) === 'yes').map(({ area }) => area)),
    received: reached(...given),
    declined: AREA_ORDER.flatMap((area) =>
      standsNo.some((one) => one === area)
        ? [`${area}.social-context`]
        : turned.some((one) => one === area)
          ? [`${area}.then-accepted`]
          : [],
    ),
    gaps,
    gapReasons: gaps.length > 0 ? ['full'] : [],
    helped: [
      ...inOrder(voices.filter(({ helped }) => helped === 'helped').map(({ area }) => area)),
      ...inOrder(voices.filter(({ helped }) => helped === 'made-it-harder').map(({ area }) => area)).map(
        (area) => `${area}.did-not-help`,
      ),
    ],
  }
}

function pathwayOf(life: CountedLife, help: ReturnType<typeof reckonedHelp>): string {
  const status = life.statuses.at(-1)?.status
  if (status === undefined) return turnsOf(life).at(-1)?.to === 'closed' ? 'never-identified' : 'under-way'
  if (status === 'not-identified' || status === 'screened-no-sign') return 'never-identified'
  if (status === 'person-did-not-want') return 'identified-declined'
  if (status === 'suspected') return 'under-way'
  if (help.accepted.length + help.received.length === 0)
    return help.declined.length > 0 ? 'identified-declined' : 'identified-unassisted'
  return help.needed.every((area) => help.received.includes(area))
    ? 'identified-fully-assisted'
    : 'identified-partly-assisted'
}

function timesOf(life: CountedLife): readonly string[] {
  const met = [
    ...(life.metBefore ? [life.metBefore] : []),
    ...(life.fedOnDay0 || life.source === 'child' ? [life.opened] : []),
    ...life.visits.flatMap(({ how, on }) => (how === 'seen' || how === 'called' ? [on] : [])),
    ...life.said.flatMap(({ by, on }) => (by === 'child' ? [on] : [])),
  ].sort()[0]
  const step = (name: string, on: Day | undefined | null) => [`${name}.${on ? daysBand(life.opened, on) : 'not-yet'}`]
  return [
    ...(met ? [`registration.${daysBand(met, life.opened)}`] : []),
    ...step('first-contact', met),
    ...step('assessment', life.looks[0]?.on),
    ...step('plan', planFrom(life)),
  ]
}

function phasesOf({ phases }: CountedLife, closedOn: Day | null): readonly string[] {
  return ['crisis', 'transition', 'inclusion'].flatMap((phase) => {
    const own = phases.flatMap((one, at) =>
      one.phase === phase ? [{ since: one.on, until: phases[at + 1]?.on ?? closedOn }] : [],
    )
    if (own.length === 0) return []
    let days = 0
    for (const { since, until } of own) {
      if (until === null) return [`${phase}.still-running`]
      days += Math.max(0, daysFrom(since, until))
    }
    const months = days / 30.44
    if (months < 1) return [`${phase}.under-1-month`]
    if (months < 3) return [`${phase}.1-3-months`]
    if (months < 6) return [`${phase}.3-6-months`]
    return [`${phase}.${months < 12 ? '6-12-months' : months < 24 ? '12-24-months' : '24-months-or-more'}`]
  })
}

function schoolingOf({ school }: CountedLife): string {
  const goes = school.map(({ stands }) => stands === 'goes-to-school' || stands === 'catches-up')
  if (school.length === 0) return 'not-known'
  if (school.at(-1)?.stands === 'too-young-for-school') return 'not-of-school-age'
  if (goes.at(-1)) return goes.every(Boolean) ? 'in-school-throughout' : 'began-or-went-back'
  return goes.some(Boolean) ? 'stopped' : 'not-in-school'
}

/** Where the child went from one place to another; a slip that was corrected on its day is no move. */
function movesOf({ places }: CountedLife): string {
  if (places.length === 0) return 'not-known'
  return places.length > 3 ? '3-or-more' : String(places.length - 1)
}
