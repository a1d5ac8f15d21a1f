import type { CaseFile } from '#domain/file/case-file.ts'
import { service, type ServiceStage } from '#domain/kinds/services/service.ts'
import { voicesOnHelp } from '#domain/kinds/services/what-helped.ts'
import { tracks } from '#domain/file/tracks.ts'
import { clusterOf } from '#domain/vocabulary/services/service-answer.ts'
import { AREA_CODES, GAP_REASON_CODES } from '#evidence/record/codes.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'

export type ServiceFields = Pick<
  EvidenceRecord,
  'needed' | 'offered' | 'accepted' | 'received' | 'declined' | 'gaps' | 'gapReasons' | 'helped'
>

/** What was needed, offered, answered and given, area by area, over the whole way of every need: what was declined and later accepted counts as both. */
export function servicesOf(file: CaseFile): ServiceFields {
  const entries = tracks(file, service).flatMap((track) => track.history)
  const areasWith = (...stages: readonly ServiceStage[]) => {
    const found = new Set<string>(entries.flatMap(({ body }) => (stages.includes(body.stage) ? [body.category] : [])))
    return AREA_CODES.filter((area) => found.has(area))
  }
  const declined = new Map<string, string>()
  const gaps = new Map<string, string>()
  const reasons = new Set<string>()
  for (const { body } of entries) {
    if (body.stage === 'declined') {
      const [first] = body.reasons
      if (first !== undefined && !declined.has(body.category)) declined.set(body.category, clusterOf(first))
    }
    if (body.stage === 'absent' || body.stage === 'unfit') {
      gaps.set(body.category, body.stage)
      for (const reason of body.gap) reasons.add(reason)
    }
  }
  const helped = new Set<string>(
    voicesOnHelp(file).flatMap(({ category, helped: said }) =>
      said === 'helped' || said === 'helped-in-part' ? [category] : [],
    ),
  )
  const given = areasWith('in-progress', 'completed', 'discontinued')
  return {
    needed: AREA_CODES.filter((area) => entries.some(({ body }) => body.category === area)),
    offered: areasWith(
      'offered',
      'understood',
      'accepted',
      'declined',
      'waitlisted',
      'in-progress',
      'completed',
      'discontinued',
    ),
    accepted: areasWith('accepted', 'waitlisted', 'in-progress', 'completed', 'discontinued'),
    received: given,
    declined: paired(declined),
    gaps: paired(gaps),
    gapReasons: GAP_REASON_CODES.filter((reason) => reasons.has(reason)),
    helped: AREA_CODES.filter((area) => helped.has(area)),
  }
}

const paired = (map: ReadonlyMap<string, string>) =>
  AREA_CODES.flatMap((area) => (map.has(area) ? [`${area}.${map.get(area) ?? ''}`] : []))
