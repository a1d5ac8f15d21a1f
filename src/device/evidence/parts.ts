const RECORDS = 64
const IDS = 1_000

/** What goes into each request, within what one may hold (`PutEvidence`): everything in one of them, nothing in two. None where there is nothing to say. */
export function inParts<Record, Back>(
  records: readonly Record[],
  back: readonly Back[],
): readonly { readonly records: readonly Record[]; readonly back: readonly Back[] }[] {
  const count = Math.max(Math.ceil(records.length / RECORDS), Math.ceil(back.length / IDS))
  return Array.from({ length: count }, (_, at) => ({
    records: records.slice(at * RECORDS, (at + 1) * RECORDS),
    back: back.slice(at * IDS, (at + 1) * IDS),
  }))
}
