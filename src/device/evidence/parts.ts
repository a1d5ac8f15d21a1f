import { TOKENS_AT_ONCE } from '#contract/evidence.ts'

const IDS = 1_000

/** What goes into each request, within what one may hold (`SendEvidence`): everything in one of them, nothing in two. None where there is nothing to say. */
export function inParts<Record, Back>(
  records: readonly Record[],
  back: readonly Back[],
): readonly { readonly records: readonly Record[]; readonly back: readonly Back[] }[] {
  const count = Math.max(Math.ceil(records.length / TOKENS_AT_ONCE), Math.ceil(back.length / IDS))
  return Array.from({ length: count }, (_, at) => ({
    records: records.slice(at * TOKENS_AT_ONCE, (at + 1) * TOKENS_AT_ONCE),
    back: back.slice(at * IDS, (at + 1) * IDS),
  }))
}
