import type { CaseFile } from '#domain/file/case-file.ts'
import { service, type Service, type ServiceStage } from '#domain/kinds/services/service.ts'
import { voicesOnHelp } from '#domain/kinds/services/what-helped.ts'
import { tracks, type Track } from '#domain/file/tracks.ts'
import { clusterOf } from '#domain/vocabulary/services/service-answer.ts'
import { AREA_CODES, DID_NOT_HELP, GAP_REASON_CODES } from '#evidence/record/codes.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'

export type ServiceFields = Pick<
  EvidenceRecord,
  'needed' | 'offered' | 'accepted' | 'received' | 'declined' | 'gaps' | 'gapReasons' | 'helped'
>

/** What was needed, offered, answered and given, area by area. One offer has one answer, its last: a *no* that became a yes says so, and leaves its reason out. */
export function servicesOf(file: CaseFile): ServiceFields {
  const needs = tracks(file, service).map(needOf)
  const entries = needs.flatMap(({ history }) => history)
  const inAreas = (areas: readonly string[]) => AREA_CODES.filter((area) => areas.includes(area))
  const areasWith = (...stages: readonly ServiceStage[]) =>
    inAreas(entries.flatMap(({ stage, category }) => (stages.includes(stage) ? [category] : [])))
  const gaps = new Map<string, string>()
  const reasons = new Set<string>()
  for (const body of entries) {
    if (body.stage !== 'absent' && body.stage !== 'unfit') continue
    // Of two needs of one area the greater gap leads, in whatever order they were written.
    if (gaps.get(body.category) !== 'absent') gaps.set(body.category, body.stage)
    for (const reason of body.gap) reasons.add(reason)
  }
  return {
    needed: inAreas(entries.map(({ category }) => category)),
    offered: areasWith('offered', 'understood', 'declined', ...TAKEN),
    accepted: inAreas(needs.flatMap(({ category, isTaken }) => (isTaken ? [category] : []))),
    received: areasWith(...GIVEN),
    declined: declinedIn(needs),
    gaps: paired(gaps),
    gapReasons: GAP_REASON_CODES.filter((reason) => reasons.has(reason)),
    helped: helpedIn(file, entries),
  }
}

const GIVEN: readonly ServiceStage[] = ['in-progress', 'completed', 'discontinued']
const TAKEN: readonly ServiceStage[] = ['accepted', 'waitlisted', ...GIVEN]

interface Need {
  readonly category: string
  /** Oldest first. */
  readonly history: readonly Service[]
  /** The last answer is a yes, or help was given. */
  readonly isTaken: boolean
  /** The last answer is a *no*. */
  readonly isDeclined: boolean
}

function needOf({ now, history: entries }: Track<Service>): Need {
  const history = entries.map(({ body }) => body)
  const leads = now[0]?.body
  const isAnswer = ({ stage }: Service) => stage === 'declined' || TAKEN.includes(stage)
  // What nobody replaced is last, whatever else was written on its day.
  const last = leads && isAnswer(leads) ? leads : history.findLast(isAnswer)
  const isDeclined = last?.stage === 'declined'
  return {
    category: leads?.category ?? history[0]?.category ?? '',
    history,
    isDeclined,
    isTaken: (last !== undefined && !isDeclined) || history.some(({ stage }) => GIVEN.includes(stage)),
  }
}

function declinedIn(needs: readonly Need[]): readonly string[] {
  const declined = new Map<string, string>()
  const stand = needs.filter(({ isDeclined }) => isDeclined)
  for (const body of stand.flatMap(({ history }) => history)) {
    if (body.stage !== 'declined' || declined.has(body.category)) continue
    const [first] = body.reasons
    if (first !== undefined) declined.set(body.category, clusterOf(first))
  }
  for (const { category, history, isDeclined } of needs) {
    if (!isDeclined && !declined.has(category) && history.some(({ stage }) => stage === 'declined'))
      declined.set(category, 'then-accepted')
  }
  return paired(declined)
}

/** What each voice said of the help, and what was written of help that ended. */
function helpedIn(file: CaseFile, entries: readonly Service[]): readonly string[] {
  const said = [
    ...voicesOnHelp(file).map(({ category, helped }) => ({
      category,
      yes: helped === 'helped' || helped === 'helped-in-part',
      no: helped === 'changed-nothing' || helped === 'made-it-harder',
    })),
    ...entries.flatMap((body) =>
      body.stage === 'completed' || body.stage === 'discontinued'
        ? [{ category: body.category, yes: body.helped !== undefined, no: body.didNotHelp !== undefined }]
        : [],
    ),
  ]
  return [
    ...AREA_CODES.filter((area) => said.some(({ category, yes }) => yes && category === area)),
    ...AREA_CODES.filter((area) => said.some(({ category, no }) => no && category === area)).map(
      (area) => `${area}.${DID_NOT_HELP}`,
    ),
  ]
}

const paired = (map: ReadonlyMap<string, string>) =>
  AREA_CODES.flatMap((area) => (map.has(area) ? [`${area}.${map.get(area) ?? ''}`] : []))
