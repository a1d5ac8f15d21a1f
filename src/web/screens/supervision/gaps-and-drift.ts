import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { drift, type DriftSign } from '#domain/supervision/drift.ts'
import { GAPS, quality, type QualityGap } from '#domain/supervision/quality.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/**
 * One gap over all files that a member holds: which files have it, and for which it cannot be told from the parts that
 * the member holds. Which other parts would tell is in the file itself, behind the touch.
 */
export interface GapOverFiles {
  readonly gap: QualityGap
  readonly lacking: readonly { readonly child: KnownChild; readonly next: string }[]
  readonly notTold: readonly KnownChild[]
}

/** Gap by gap, the gravest for the children first; a gap that no file has, and that can be told for all, is left out. */
export function gapsOverFiles(children: readonly KnownChild[], today: PlainDate): readonly GapOverFiles[] {
  const read = children.map((child) => ({ child, quality: quality(child.line.line, today) }))
  return GAPS.map(
    (gap): GapOverFiles => ({
      gap,
      lacking: read.flatMap(({ child, quality: { missing } }) =>
        missing.flatMap((one) => (one.gap === gap ? [{ child, next: one.next }] : [])),
      ),
      notTold: read.flatMap(({ child, quality: { notJudged } }) =>
        notJudged.some((one) => one.gap === gap) ? [child] : [],
      ),
    }),
  ).filter(({ lacking, notTold }) => lacking.length + notTold.length > 0)
}

export interface DriftOverFiles {
  readonly drifting: readonly { readonly child: KnownChild; readonly signs: readonly DriftSign[] }[]
  /** Files for which nobody here can tell whether they drift. */
  readonly notTold: readonly KnownChild[]
}

export function driftOverFiles(children: readonly KnownChild[], today: PlainDate): DriftOverFiles {
  const read = children.map((child) => ({ child, drift: drift(child.line.line, today) }))
  return {
    drifting: read
      .filter(({ drift: { signs } }) => signs.length > 0)
      .map(({ child, drift: { signs } }) => ({ child, signs })),
    notTold: read.flatMap(({ child, drift: { unread } }) => (unread.length > 0 ? [child] : [])),
  }
}
