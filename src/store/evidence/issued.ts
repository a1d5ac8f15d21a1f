import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf, toHex } from '../database/hex.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'
import { writeAccessLine } from '../people/access-log.ts'

export interface TokensAsked {
  readonly org: Bytes
  readonly member: Bytes
  readonly device: Bytes
  readonly at: number
  readonly epoch: number
  readonly kind: string
  /** Blinded: nothing leads from one to what it stands for. */
  readonly elements: readonly Bytes[]
  /** Files in which the member may write in this folder are the most that `kind` needs, or `atOne` where there is any; or a fixed number. */
  readonly most: { readonly filesWith: number; readonly atOne?: number } | number
}

/** Any number that no other lock of this database uses. */
const LOCK = 2_114_021

/**
 * Counts the elements that a member is given tokens for, and logs who, how many and when, in one transaction. Elements
 * that were given in this epoch before are given again and count nothing; of the others only as many as are left. Returns
 * how many of the first ones may be evaluated.
 */
export function issueTokens(store: Store, asked: TokensAsked): Promise<number> {
  const { org, member, epoch, kind, elements } = asked
  return inRole(store, { as: 'clerk', org }, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${toHex(member)}))`.execute(tx)
    await tx
      .deleteFrom('homeward.evidence_issued')
      .where('org', '=', org)
      .where('epoch', '<', epoch - 1)
      .execute()
    const given = () =>
      tx
        .selectFrom('homeward.evidence_issued')
        .where('org', '=', org)
        .where('epoch', '=', epoch)
        .where('member', '=', member)
        .where('kind', '=', kind)
    const { used } = await given()
      .select((of) => of.fn.countAll<string>().as('used'))
      .executeTakeFirstOrThrow()
    const again = new Set(
      (
        await given()
          .select('element')
          .where(sql<boolean>`element = ${anyOf(elements)}`)
          .execute()
      ).map(({ element }) => toHex(element)),
    )
    const most = typeof asked.most === 'number' ? asked.most : await mostBy(tx, org, member, asked.most)
    let room = Math.max(0, most - Number(used))
    let may = 0
    const fresh: Bytes[] = []
    for (const element of elements) {
      if (!again.has(toHex(element))) {
        if (room === 0) break
        room -= 1
        fresh.push(element)
      }
      may += 1
    }
    if (fresh.length > 0)
      await tx
        .insertInto('homeward.evidence_issued')
        .values(fresh.map((element) => ({ org, epoch, member, kind, element })))
        .execute()
    const { at, device } = asked
    const line = { at, member, device, file: null, folder: null }
    if (fresh.length > 0)
      await writeAccessLine(tx, org, { ...line, action: `evidence-${kind}:${String(fresh.length)}`, outcome: 'ok' })
    if (may < elements.length)
      await writeAccessLine(tx, org, {
        ...line,
        action: `evidence-${kind}:${String(elements.length - may)}`,
        outcome: 'not-entitled',
      })
    return may
  })
}

async function mostBy(
  tx: RoleTransaction,
  org: Bytes,
  member: Bytes,
  { filesWith: folder, atOne }: Exclude<TokensAsked['most'], number>,
): Promise<number> {
  const files = await filesWith(tx, org, member, folder)
  return files > 0 ? (atOne ?? files) : 0
}

const WRITE = 2

async function filesWith(tx: RoleTransaction, org: Bytes, member: Bytes, folder: number): Promise<number> {
  const { files } = await tx
    .selectFrom('homeward.grants')
    .select((of) => of.fn.count<string>('file').distinct().as('files'))
    .where('org', '=', org)
    .where('member', '=', member)
    .where('folder', '=', folder)
    .where('rights', '>=', WRITE)
    .executeTakeFirstOrThrow()
  return Number(files)
}
