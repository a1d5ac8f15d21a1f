import { EvidenceRecord } from '#evidence/record/evidence-record.ts'

/** An evidence record of an invented girl, with what a test changes. */
export function anyRecord(change: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return EvidenceRecord.parse({
    id: 'aaaaaaaaaaaaaaaaaaaaaA',
    month: '2026-02',
    ageBand: '12-14',
    sex: 'female',
    district: 'AL-04',
    childGroups: ['trafficked-child'],
    forms: ['forced-begging'],
    pathway: 'identified-partly-assisted',
    source: 'community',
    needed: ['medical', 'family-work'],
    offered: ['medical'],
    accepted: ['medical'],
    received: ['medical'],
    declined: [],
    gaps: ['family-work.absent'],
    gapReasons: ['none-in-reach'],
    times: ['first-contact.0-1-days', 'assessment.8-14-days', 'plan.not-yet'],
    phases: ['crisis.1-3-months', 'transition.still-running'],
    levelsAtStart: ['family.hard', 'community.hard'],
    levelsLatest: ['family.fair', 'community.hard'],
    outcomes: ['home.better', 'learning.same'],
    documents: ['birth-registration.resolved', 'nationality.open'],
    schooling: 'began-or-went-back',
    placementMoves: '1',
    closure: 'open',
    helped: ['medical'],
    ...change,
  })
}
