import type { Bytes } from '#bytes.ts'
import type { CompareAnswer, CompareRequest, DifferingPart } from '#contract/compare.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { partHash } from '#sealing/segments/held.ts'
import { bytesFromHex, toHex } from '#store/database/hex.ts'
import { inRoleAtOneMoment, type RoleTransaction } from '#store/database/role.ts'
import { directoryTip } from '#store/people/directory.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import { folderHeadsOf, grantedOf, heldBetween } from '#store/segments/compared.ts'
import { accessStreams } from '#store/segments/stored.ts'
import type { Deps } from '../http/env.ts'
import { cursorNow } from './changes.ts'
import { takenBack } from './taken-back.ts'

/** A part of at most this many files is answered with its files. */
const FEW = 64
/** Bytes of access records in one answer. */
const MOST_BYTES = 512 * 1024
const DIGITS = 32

interface Held {
  readonly file: Bytes
  readonly hash: Bytes
  readonly name: string
}

/** What differs between what a device says it holds and what is stored for its member; undefined without a directory. */
export async function compared(
  deps: Deps,
  session: SessionRow,
  ask: CompareRequest,
): Promise<CompareAnswer | undefined> {
  const { org, member } = session
  // Before anything is read, so that nothing is missed that is written meanwhile.
  const cursor = ask.parts.some(({ under }) => under === '') ? await cursorNow(deps, session) : undefined
  const told = await inRoleAtOneMoment(deps.store, { as: 'member', org, member }, async (tx) => {
    const directory = await directoryTip(tx, org)
    return (
      directory && {
        directory,
        parts: await differing(tx, session, ask.parts),
        ...(await inFull(tx, session, ask.files)),
      }
    )
  })
  if (!told) return undefined
  const { takenFrom, ...rest } = told
  return {
    v: 1,
    ...rest,
    access: [...rest.access, ...(await takenBack(deps, session, takenFrom))],
    ...(cursor && { cursor }),
  }
}

async function differing(
  tx: RoleTransaction,
  session: SessionRow,
  parts: CompareRequest['parts'],
): Promise<DifferingPart[]> {
  const bounds = parts.map(({ under }) => under).sort()
  const [first, last] = [bounds[0], bounds.at(-1)]
  if (first === undefined || last === undefined) return []
  const widest =
    bounds
      .map((under) => under.padEnd(DIGITS, 'f'))
      .sort()
      .at(-1) ?? last
  const rows = await heldBetween(tx, session, bytesFromHex(first.padEnd(DIGITS, '0')), bytesFromHex(widest))
  const held = rows.map((row): Held => ({ ...row, name: toHex(row.file) }))
  const answers: DifferingPart[] = []
  for (const { under, hash } of parts) {
    const here = held.filter(({ name }) => name.startsWith(under))
    if (equal(await partHash(here), hash)) continue
    answers.push(
      here.length <= FEW
        ? { under, below: [], files: here.map(({ file, hash: of }) => ({ file, hash: of })) }
        : { under, below: await below(here, under.length + 1), files: [] },
    )
  }
  return answers
}

const below = (held: readonly Held[], digits: number): Promise<DifferingPart['below']> =>
  Promise.all(
    [...Map.groupBy(held, ({ name }) => name.slice(0, digits))].map(async ([under, files]) => ({
      under,
      hash: await partHash(files),
    })),
  )

/** The access streams and the heads of folders of these files. What the member was never granted is answered like what does not exist. */
async function inFull(
  tx: RoleTransaction,
  session: SessionRow,
  files: readonly Bytes[],
): Promise<Pick<CompareAnswer, 'access' | 'folders' | 'gone'> & { readonly takenFrom: readonly Bytes[] }> {
  const granted = await grantedOf(tx, session, files)
  const held = granted.filter((one) => one.held)
  const streams = Map.groupBy(
    await accessStreams(
      tx,
      session.org,
      held.map(({ file }) => file),
    ),
    ({ file }) => toHex(file),
  )
  const access: CompareAnswer['access'] = []
  let bytes = 0
  for (const { file, seq, hash } of held) {
    const records = (streams.get(toHex(file)) ?? []).map(({ record }) => record)
    bytes += records.reduce((sum, record) => sum + record.length, 0)
    if (bytes > MOST_BYTES && access.length > 0) break
    access.push({ file, head: { seq, hash }, records })
  }
  const heads = await folderHeadsOf(
    tx,
    session,
    access.map(({ file }) => file),
  )
  const among = (list: readonly { readonly file: Bytes }[], file: Bytes) => list.some((one) => equal(one.file, file))
  return {
    access,
    folders: [...heads],
    gone: files.filter((file) => !among(held, file)),
    takenFrom: granted.filter((one) => !one.held).map(({ file }) => file),
  }
}
