import type { ProblemCode } from '#contract/problem.ts'
import type { ParsedGroup } from './parsed.ts'
import type { Leaves } from './world.ts'

/** A group that was judged: accepted with what it leaves, or refused at one item. */
export type Judged =
  | { readonly ok: true; readonly group: ParsedGroup & { ok: true }; readonly leaves: Leaves }
  | { readonly ok: false; readonly group: ParsedGroup; readonly at: number; readonly code: ProblemCode }
