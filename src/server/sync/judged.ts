import type { ProblemCode } from '#contract/problem.ts'
import type { ParsedGroup } from './parsed.ts'
import type { Leaves } from './world.ts'

/** The result for a group: accepted with what it stores, or refused at one item. */
export type Judged =
  | { readonly ok: true; readonly group: ParsedGroup & { ok: true }; readonly leaves: Leaves }
  | { readonly ok: false; readonly group: ParsedGroup; readonly at: number; readonly code: ProblemCode }
