import type { Entry } from '../entry/entry.ts'
import { startOf, type When } from '../entry/plain-date.ts'
import { approvedFrom, NEEDS_APPROVAL } from '../file/approvals.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { closesByOwnWish } from '../file/case-status.ts'
import type { Kind } from '../file/kind.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'

/** Kinds with one value for each key of which every value is an act of its own: a risk that is assessed again was assessed twice, and whoever says no after a yes answered twice. */
const ACTS: readonly string[] = ['risk-assessment', 'family-assessment', 'consent']

/**
 * What figures count of the notes of one kind: of a thing that changes its state (a missing episode, a concern, a
 * referral) the note with which it began, in the period of that note; of everything else each note. A value that was
 * corrected on its own day counts once; a note that has no effect not at all (`countsFrom`).
 */
export function notesIn(file: CaseFile, kind: Kind, period: Period): readonly Entry[] {
  const written = (file.byKind[kind.name] ?? []).flatMap((entry) => {
    const from = isCorrected(file, kind, entry) ? undefined : countsFrom(file, entry)
    return from === undefined ? [] : [{ entry, from }]
  })
  const key = ACTS.includes(kind.name) ? undefined : kind.single?.key
  const thing = ({ entry }: { readonly entry: Entry }): string =>
    entry.kind === 'return-plan' ? returnOf(file, entry) : key ? key(entry.body) : entry.id
  const counted = [...Map.groupBy(written, thing).values()].map((of) => of.toSorted(byDay)[0])
  return counted.flatMap((one) => (one && isWithin(period, one.from) ? [one.entry] : []))
}

const byDay = (a: { readonly from: When }, b: { readonly from: When }) =>
  startOf(a.from) === startOf(b.from) ? 0 : startOf(a.from) < startOf(b.from) ? -1 : 1

/**
 * From when a note counts. A decision of two people does from the second yes, and never without it; what the law asks to
 * be reported does once somebody reported it, and not where it was found not to be required.
 */
export function countsFrom(file: CaseFile, entry: Entry): When | undefined {
  if ((NEEDS_APPROVAL as readonly string[]).includes(entry.kind) && !closesByOwnWish(entry))
    return isCalledOff(entry) ? undefined : approvedFrom(file, entry)
  if (entry.kind !== 'report-by-law') return entry.at
  return (entry.body as { stands: string }).stands === 'reported' ? entry.at : undefined
}

const isCalledOff = ({ kind, body }: Entry): boolean =>
  kind === 'return-plan' && (body as { stage: string }).stage === 'called-off'

/** A return goes through stages, each a note: the one with which it began, which names it. */
function returnOf(file: CaseFile, entry: Entry): EntryId {
  const before = new Set<EntryId>()
  for (let stage: Entry | undefined = entry; stage && !before.has(stage.id); ) {
    before.add(stage.id)
    const { replaces }: Entry = stage
    stage = (file.byKind['return-plan'] ?? []).find(({ id, body }) => replaces.includes(id) && !isEnded(body))
  }
  return [...before].at(-1) ?? entry.id
}
const isEnded = (body: unknown): boolean => ['received', 'called-off'].includes((body as { stage: string }).stage)

/** Replaced by another value of the same day, which has effect where it is a decision of two people. */
export function isCorrected(file: CaseFile, kind: Kind, { id, at }: Entry): boolean {
  const by = file.replaced[id] ?? []
  return (file.byKind[kind.name] ?? []).some(
    (other) =>
      by.includes(other.id) &&
      startOf(other.at) === startOf(at) &&
      (other.kind === 'report-by-law' || countsFrom(file, other) !== undefined),
  )
}
