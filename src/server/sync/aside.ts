import type { ProblemCode } from '#contract/problem.ts'
import type { AsideRow } from '#store/segments/appended.ts'
import { toHex } from '#store/database/hex.ts'
import { ASIDE_LIMIT, asideOf } from '#store/segments/quarantine.ts'
import type { RoleTransaction } from '#store/database/role.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { Judged } from './judged.ts'
import type { ParsedSegment } from './parsed.ts'

/**
 * Refusals after which the author cannot write the same again, so that the words would be lost. All others are resolved
 * on the device.
 */
const NO_WAY_BACK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['author-revoked', 'not-entitled', 'grant-ended'])

export interface Aside {
  readonly rows: readonly AsideRow[]
  /** Refused groups all of whose segments are now in quarantine. */
  readonly kept: ReadonlySet<Judged>
}

/** Stores refused segments that a once-certified device signed, up to a limit, for the members who keep the file. */
export async function asideRows(
  tx: RoleTransaction,
  session: SessionRow,
  judged: readonly Judged[],
  at: number,
): Promise<Aside> {
  const rows: AsideRow[] = []
  const kept = new Set<Judged>()
  const used = new Map<string, { items: number; bytes: number }>()
  for (const group of judged) {
    if (group.ok || !group.group.ok || !(session.revoked || NO_WAY_BACK.has(group.code))) continue
    const segments = group.group.items.filter((item): item is ParsedSegment => item.is === 'segment')
    if (segments.length === 0 || segments.some((item) => item.signed !== true)) continue
    if (!(await fits(tx, session, segments, used))) continue
    kept.add(group)
    const why = session.revoked ? 'author-revoked' : group.code
    rows.push(...segments.map((item) => rowOf(item, why, at)))
  }
  return { rows, kept }
}

async function fits(
  tx: RoleTransaction,
  { org }: SessionRow,
  segments: readonly ParsedSegment[],
  used: Map<string, { items: number; bytes: number }>,
): Promise<boolean> {
  for (const { segment, bytes } of segments) {
    const key = toHex(segment.device)
    const before = used.get(key) ?? (await asideOf(tx, org, segment.device))
    const after = { items: before.items + 1, bytes: before.bytes + bytes.length }
    if (after.items > ASIDE_LIMIT.items || after.bytes > ASIDE_LIMIT.bytes) return false
    used.set(key, after)
  }
  return true
}

function rowOf({ segment, bytes, id }: ParsedSegment, code: ProblemCode, at: number): AsideRow {
  return { file: segment.file, folder: segment.folder, device: segment.device, at, code, id, segment: bytes }
}
