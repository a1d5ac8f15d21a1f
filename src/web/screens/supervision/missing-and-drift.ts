import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { drift, type DriftSign } from '#domain/supervision/drift.ts'
import { MISSING_CODES, quality, type MissingCode } from '#domain/supervision/quality.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/**
 * One thing that files lack, over all files that a member holds: which files have it, and for which it cannot be told from the parts that
 * the member holds. Which other parts would tell is in the file itself, behind the touch.
 */
export interface MissingOverFiles {
  readonly code: MissingCode
  readonly lacking: readonly { readonly child: KnownChild; readonly next: string }[]
  readonly notTold: readonly KnownChild[]
}

/** What files lack, the gravest for the children first; left out is what no file lacks and can be told for all. */
export function missingOverFiles(children: readonly KnownChild[], today: PlainDate): readonly MissingOverFiles[] {
  const read = children.map((child) => ({ child, quality: quality(child.line.line, today) }))
  return MISSING_CODES.map(
    (code): MissingOverFiles => ({
      code,
      lacking: read.flatMap(({ child, quality: { missing } }) =>
        missing.flatMap((one) => (one.code === code ? [{ child, next: one.next }] : [])),
      ),
      notTold: read.flatMap(({ child, quality: { notJudged } }) =>
        notJudged.some((one) => one.code === code) ? [child] : [],
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
