import type { Entry } from '../entry/entry.ts'
import { startOf } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'

/** Kinds with one value for each key of which every value is an act of its own: a risk that is assessed again was assessed twice, and whoever says no after a yes answered twice. */
const ACTS: readonly string[] = ['risk-assessment', 'family-assessment', 'consent']

/**
 * What figures count of the notes of one kind: of a thing that changes its state (a missing episode, a concern, a
 * referral) the note with which it began, in the period of that note; of everything else each note. A value that was
 * corrected on its own day counts once.
 */
export function notesIn(file: CaseFile, kind: Kind, period: Period): readonly Entry[] {
  const written = (file.byKind[kind.name] ?? []).filter((entry) => !isCorrected(file, kind, entry))
  const key = ACTS.includes(kind.name) ? undefined : kind.single?.key
  const counted = key ? [...Map.groupBy(written, ({ body }) => key(body)).values()].map(([began]) => began) : written
  return counted.filter((entry) => entry !== undefined && isWithin(period, entry.at)) as readonly Entry[]
}

/** Replaced by another value of the same day. */
export function isCorrected(file: CaseFile, kind: Kind, { id, at }: Entry): boolean {
  const by = file.replaced[id] ?? []
  return (file.byKind[kind.name] ?? []).some((other) => by.includes(other.id) && startOf(other.at) === startOf(at))
}
