import type { AccessHeadRow, Appended, FolderHeadRow, GrantRow, LogRow } from '#store/segments/appended.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { Aside } from './aside.ts'
import type { Judged } from './judged.ts'
import type { SignReceipt } from './sign-receipts.ts'
import { withoutEntry } from './without-entry.ts'
import type { Leaves } from './world.ts'

/**
 * Everything that the accepted groups store, and a line of the access log for each act that was accepted or refused.
 */
export function gather(
  session: SessionRow,
  judged: readonly Judged[],
  aside: Aside,
  receiptOf: SignReceipt,
  at: number,
): Appended {
  const leaves = judged.flatMap((group) => (group.ok ? [group.leaves] : []))
  const line = (part: Pick<LogRow, 'action' | 'file' | 'folder'>, outcome: string): LogRow => ({
    at,
    member: session.member,
    device: session.device,
    ...part,
    outcome,
  })
  const done = leaves.flatMap((each) => each.log.map((part) => line(part, 'ok')))
  const refused = judged.flatMap((group) =>
    group.ok ? [] : [line({ action: 'refused', ...placeOf(group) }, group.code)],
  )
  return {
    org: session.org,
    segments: leaves.flatMap((each) => each.segments.map((row) => ({ ...row, receipt: receiptOf(row.receipt) }))),
    heads: [...newest<FolderHeadRow>(leaves.map((each) => each.heads)).values()],
    records: leaves.flatMap((each) => each.records),
    accessHeads: [...headsOf(leaves).values()],
    grants: [...newest<GrantRow>(leaves.map((each) => each.grants)).values()],
    bars: leaves.flatMap((each) => each.bars),
    agreed: leaves.flatMap((each) => each.agreed),
    redactions: leaves.flatMap((each) =>
      each.redactions.map(({ hash, ...row }) => ({
        ...row,
        drop: (segment: Uint8Array) => withoutEntry(segment, row.entry, hash),
      })),
    ),
    withheld: leaves.flatMap((each) => each.withheld),
    withheldEnds: leaves.flatMap((each) => each.withheldEnds),
    broughtBack: leaves.flatMap((each) => each.broughtBack),
    fileSteps: leaves.flatMap((each) => each.fileSteps),
    erasures: leaves.flatMap((each) => each.erasures.map((erasure) => ({ ...erasure, at }))),
    aside: aside.rows,
    log: [...done, ...refused],
  }
}

function newest<Row>(maps: readonly ReadonlyMap<string, Row>[]): Map<string, Row> {
  return new Map(maps.flatMap((map) => [...map]))
}

function headsOf(leaves: readonly Leaves[]): Map<string, AccessHeadRow> {
  const heads = new Map<string, AccessHeadRow>()
  for (const each of leaves) {
    for (const [key, head] of each.accessHeads)
      heads.set(key, { ...head, isNew: head.isNew || heads.get(key)?.isNew === true })
  }
  return heads
}

function placeOf(judged: Judged & { ok: false }): Pick<LogRow, 'file' | 'folder'> {
  const item = judged.group.ok ? judged.group.items[judged.at] : undefined
  if (!item) return { file: null, folder: null }
  return item.is === 'segment'
    ? { file: item.segment.file, folder: item.segment.folder }
    : { file: item.file, folder: null }
}
