import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer, type PulledRow } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { dropEntry, parseSegment } from '#sealing/segments/segment.ts'
import type { Person } from './agency.ts'
import type { Answer, EvilLine } from './evil-line.ts'

export const CARE = 2
const HEALTH = 3

/** What the operator of the server has, and about which file. */
export interface Scene {
  readonly evil: EvilLine
  readonly file: Bytes
  /** Rows of another file that this device may open too. */
  readonly otherRows: readonly PulledRow[]
  readonly org: Bytes
  /** The access stream of `file`, as the honest server has it. */
  readonly access: readonly Bytes[]
  /** Keys of the operator's own, certified by nobody. */
  readonly stranger: Person
  /** A round with the honest server. */
  readonly syncHonestly: () => Promise<void>
}

export function flipped(bytes: Bytes, at: number): Bytes {
  const bent = new Uint8Array(bytes)
  bent[at] = (bent[at] ?? 0) ^ 1
  return bent
}

export const newHash = () => crypto.getRandomValues(new Uint8Array(32))

type Folder = Answer['folders'][number]
export const isCare = ({ file }: Pick<Scene, 'file'>, { file: of, folder }: Folder) =>
  equal(of, file) && folder === CARE
export const inHealth = (one: Folder): Folder => ({
  ...one,
  folder: HEALTH,
  from: 0,
  rows: one.rows.map((row, at) => ({ ...row, seq: at + 1 })),
})
export const careRowsOf = (answer: Answer, file: Bytes): readonly PulledRow[] =>
  answer.folders.find((one) => isCare({ file }, one))?.rows ?? []

export function bendRows(scene: Scene, bend: (rows: readonly PulledRow[]) => Promise<PulledRow[]> | PulledRow[]): void {
  scene.evil.alterSync(async (answer) => ({
    ...answer,
    folders: await Promise.all(
      answer.folders.map(async (one) => (isCare(scene, one) ? { ...one, rows: await bend(one.rows) } : one)),
    ),
  }))
}

export function bendFolder(scene: Scene, over: Partial<Folder>): void {
  scene.evil.alterSync((answer) => ({
    ...answer,
    folders: answer.folders.map((one) => (isCare(scene, one) ? { ...one, ...over } : one)),
  }))
}

export function bendReceipts(scene: Scene, bend: (receipt: Bytes, answer: Answer) => Promise<Bytes> | Bytes): void {
  scene.evil.alterSync(async (answer) => ({
    ...answer,
    outcomes: await Promise.all(
      answer.outcomes.map(async (outcome) =>
        outcome.ok
          ? { ...outcome, receipts: await Promise.all(outcome.receipts.map(async (receipt) => bend(receipt, answer))) }
          : outcome,
      ),
    ),
  }))
}

export function bendDirectory(scene: Scene, bend: (records: readonly Bytes[]) => Promise<Bytes[]> | Bytes[]): void {
  scene.evil.alterSync(async (answer) => ({ ...answer, directory: await bend(answer.directory) }))
}

export function addAccess(scene: Scene, records: readonly Bytes[], seq = records.length): void {
  scene.evil.alterSync(async (answer) => {
    const last = records.at(-1)
    if (!last) throw new Error('there are records')
    const change = { file: scene.file, head: { seq, hash: await hashRecord(last) }, records: [...records] }
    return { ...answer, access: [...answer.access.filter(({ file }) => !equal(file, scene.file)), change] }
  })
}

/** Makes the device pull the rows that it would have received inline, and alters what it pulls. */
export function pulling(scene: Scene, bend: Parameters<EvilLine['alterPull']>[0]): void {
  scene.evil.alterSync((answer) => ({ ...answer, folders: answer.folders.map((one) => ({ ...one, rows: [] })) }))
  scene.evil.alterPull(bend)
}

export async function replayOld({ evil, file, syncHonestly }: Scene): Promise<void> {
  const old = evil.heard.find(
    ({ path, bytes }) =>
      path === '/v1/sync' && fromBytes(SyncAnswer, bytes)?.folders.some((one) => isCare({ file }, one)),
  )
  if (!old) throw new Error('the file was heard of')
  await syncHonestly()
  let times = 0
  evil.alter('/v1/sync', () => ((times += 1) === 1 ? old.bytes : new Response(null, { status: 502 })))
}

/**
 * As the server stores it after a redaction: length 0 in place of the ciphertext. Signature, hash and chain remain
 * valid.
 */
export function emptied(row: PulledRow): PulledRow {
  const segment = parseSegment(row.segment)
  if (!segment.ok) throw new Error('an honest row is a segment')
  return { ...row, segment: dropEntry(segment.value, segment.value.first) }
}

/** Exchanges the ciphertexts of two segments of the same length; headers and receipts stay. */
export function swapCiphertexts(rows: readonly PulledRow[]): PulledRow[] {
  const tail = (row: PulledRow) => row.segment.subarray(116 + 32 + 64)
  const [first, second, ...rest] = rows
  if (!first || !second) throw new Error('there are three rows')
  const put = (row: PulledRow, from: PulledRow) => ({
    ...row,
    segment: new Uint8Array([...row.segment.subarray(0, 116 + 32 + 64), ...tail(from)]),
  })
  return [put(first, second), put(second, first), ...rest]
}

export function exchangePlaces(rows: readonly PulledRow[]): PulledRow[] {
  const [first, second, ...rest] = rows
  if (!first || !second) throw new Error('there are three rows')
  return [{ ...second, seq: first.seq }, { ...first, seq: second.seq }, ...rest]
}
