import { fromBytes, toBytes } from '#contract/codec.ts'
import { SyncAnswer, type Row } from '#contract/sync.ts'
import type { Alarm, Refusal } from '#device/api.ts'
import { fromCbor } from '#sealing/primitives/cbor.ts'
import { equal, type Bytes } from '#sealing/primitives/bytes.ts'
import { erasedRecord, grantedRecord } from '#sealing/access/access-record.ts'
import { newId } from '#sealing/primitives/id.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { hashRecord, parseRecord, signRecord } from '#sealing/primitives/record.ts'
import { dropEntry, NO_SEGMENT, parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { asDevice, foundingRecords, newPerson, type Person } from './agency.ts'
import { organisationKeys, newOrganisationSecret } from '#sealing/members/organisation-secret.ts'
import { type Answer, type EvilLine, framed } from './evil-line.ts'
import { buildReceipt } from '../vectors/one-receipt.ts'
import { buildSegment } from '../vectors/one-segment.ts'

const CARE = 2
const HEALTH = 3

/** What the operator of the server has in hand, and about which file. */
export interface Scene {
  readonly evil: EvilLine
  readonly file: Bytes
  /** Rows of another file that this device may open too. */
  readonly otherRows: readonly Row[]
  readonly org: Bytes
  /** The access stream of `file`, as the honest server has it. */
  readonly access: readonly Bytes[]
  /** Keys of the operator's own, certified by nobody. */
  readonly stranger: Person
  /** A round with the honest server. */
  readonly syncHonestly: () => Promise<void>
}

export interface Attack {
  readonly name: string
  /** Arms the line; the device then syncs. */
  readonly arm: (scene: Scene) => Promise<void> | void
  /** What the device says: a round that fails, or an alarm about the file. */
  readonly says: { readonly problem: Refusal } | { readonly alarm: Alarm['what'] } | 'nothing'
  /** The unsent words may not count as delivered. */
  readonly unsent?: true
  /** Somebody new was certified meanwhile, so that there are records of the directory to bend. */
  readonly newcomer?: true
}

/** Attacks on an answer of `/sync` or `/pull`, each on a device that has not seen the last three rows of `file` and holds one unsent entry. */
export const ATTACKS: readonly Attack[] = [
  // ── The directory
  {
    name: 'puts its own key in the place of a member’s',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, (records) => swapKey(records, scene.stranger)),
    says: { problem: 'directory-broken' },
    unsent: true,
  },
  {
    name: 'changes one bit of a certificate',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, ([first, ...rest]) => [...(first ? [flipped(first, 60)] : []), ...rest]),
    says: { problem: 'directory-broken' },
    unsent: true,
  },
  {
    name: 'leaves out a record of the directory',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, (records) => records.slice(1)),
    says: { problem: 'directory-broken' },
    unsent: true,
  },
  {
    name: 'rolls the directory back to records that stood before',
    arm: (scene) => bendDirectory(scene, () => oldDirectory(scene)),
    says: { problem: 'directory-broken' },
    unsent: true,
  },
  {
    name: 'puts another organisation in the place of this one',
    arm: (scene) => bendDirectory(scene, () => foreignDirectory(scene)),
    says: { problem: 'directory-broken' },
    unsent: true,
  },
  // ── Who may open a file
  {
    name: 'grants the file to a key that does not chain to the root',
    arm: async (scene) => addAccess(scene, [...scene.access, await strangersGrant(scene)]),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'shows the access of the file as it stood before',
    arm: (scene) => addAccess(scene, scene.access.slice(0, 1)),
    says: { alarm: 'server-older' },
  },
  {
    name: 'shows another history of who may open the file',
    arm: async (scene) => addAccess(scene, [await strangersGrant(scene), ...scene.access.slice(1)]),
    says: { alarm: 'fork' },
  },
  {
    name: 'says that two people erased the file',
    arm: async (scene) => addAccess(scene, [await strangersErasure(scene)], scene.access.length + 1),
    says: { alarm: 'signature-wrong' },
  },
  // ── What stands in a folder
  {
    name: 'changes one bit of a ciphertext',
    arm: (scene) =>
      bendRows(scene, (rows) =>
        rows.map(({ segment, ...row }) => ({ ...row, segment: flipped(segment, segment.length - 40) })),
      ),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'puts the ciphertext of another entry in the place of one',
    arm: (scene) => bendRows(scene, swapCiphertexts),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'takes out the words of an entry that nobody took out',
    arm: (scene) => bendRows(scene, (rows) => rows.map(emptied)),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'names a suite that does not exist',
    arm: (scene) =>
      bendRows(scene, (rows) => rows.map(({ segment, ...row }) => ({ ...row, segment: flipped(segment, 4) }))),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'leaves out a segment in the middle',
    arm: (scene) => bendRows(scene, ([first, , third]) => [first, third].filter((row) => row !== undefined)),
    says: { alarm: 'server-older' },
  },
  {
    name: 'gives the segments in another order',
    arm: (scene) =>
      bendRows(scene, ([first, second, third]) => [first, third, second].filter((row) => row !== undefined)),
    says: { alarm: 'server-older' },
  },
  {
    name: 'gives segments the places of others',
    arm: (scene) => bendRows(scene, exchangePlaces),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'signs receipts with a key of its own',
    arm: (scene) => bendRows(scene, (rows) => Promise.all(rows.map((row) => forgeReceipt(scene, row)))),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'changes one bit of the newest receipt’s signature',
    arm: (scene) =>
      bendRows(scene, (rows) =>
        rows.map((row, at) => (at === rows.length - 1 ? { ...row, receipt: flipped(row.receipt, 150) } : row)),
      ),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'shows a row of one folder in another',
    arm: (scene) =>
      scene.evil.alterSync((answer) => ({
        ...answer,
        folders: answer.folders.map((one) => (isCare(scene, one) ? inHealth(one) : one)),
      })),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'shows rows of one file in another',
    arm: (scene) =>
      scene.evil.alterSync((answer) => ({
        ...answer,
        folders: answer.folders.map((one) =>
          equal(one.file, scene.file)
            ? { ...one, rows: scene.otherRows.map((row, at) => ({ ...row, seq: one.from + 1 + at })) }
            : one,
        ),
      })),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'shows a row of another organisation',
    arm: (scene) => bendRows(scene, async (rows) => [await foreignRow(scene), ...rows.slice(1)]),
    says: { alarm: 'signature-wrong' },
  },
  {
    name: 'says that a folder is shorter than it was',
    arm: (scene) => bendFolder(scene, { seq: 0, head: new Uint8Array(32), rows: [], from: 0 }),
    says: { alarm: 'server-older' },
  },
  {
    name: 'shows another history of a folder',
    arm: (scene) => bendFolder(scene, { seq: 1, head: newHash(), rows: [], from: 1 }),
    says: { alarm: 'server-older' },
  },
  { name: 'replays an answer that it gave before', arm: replayOld, says: { alarm: 'server-older' }, unsent: true },
  // ── Receipts for what was sent
  {
    name: 'gives a receipt that it signed itself',
    arm: (scene) => bendReceipts(scene, (receipt) => resigned(scene, receipt)),
    says: { problem: 'server-refused' },
    unsent: true,
  },
  {
    name: 'gives the receipt of a segment that a colleague wrote into the same folder',
    arm: (scene) => bendReceipts(scene, (_, answer) => careRowsOf(answer, scene.file)[0]?.receipt ?? new Uint8Array()),
    says: { problem: 'server-refused' },
    unsent: true,
  },
  {
    name: 'gives the receipt of a segment of another file',
    arm: (scene) => bendReceipts(scene, () => scene.otherRows[0]?.receipt ?? new Uint8Array()),
    says: { problem: 'server-refused' },
    unsent: true,
  },
  {
    name: 'says “delivered” and gives no receipt',
    arm: (scene) =>
      scene.evil.alterSync((answer) => ({
        ...answer,
        outcomes: answer.outcomes.map((outcome) => (outcome.ok ? { ...outcome, receipts: [] } : outcome)),
      })),
    says: { problem: 'server-refused' },
    unsent: true,
  },
  // ── Pulled ranges
  {
    name: 'cuts the stream of pulled rows in the middle of a frame',
    arm: (scene) => pulling(scene, (frames) => framed(frames).subarray(0, -30)),
    says: { problem: 'server-refused' },
  },
  {
    name: 'pulls no rows and says that it did',
    arm: (scene) => pulling(scene, (frames) => framed(frames.map((frame) => ({ ...frame, rows: [], done: true })))),
    says: { problem: 'server-refused' },
  },
  {
    name: 'changes one bit in a pulled row',
    arm: (scene) =>
      pulling(scene, (frames) =>
        framed(
          frames.map((frame) => ({
            ...frame,
            rows: frame.rows.map((row) => ({ ...row, segment: flipped(row.segment, row.segment.length - 40) })),
          })),
        ),
      ),
    says: { alarm: 'signature-wrong' },
  },
  // ── No answer at all
  {
    name: 'answers with something else than the contract says',
    arm: ({ evil }) => evil.alter('/v1/sync', () => toBytes({ v: 1, everything: 'fine' })),
    says: { problem: 'server-refused' },
    unsent: true,
  },
  {
    name: 'answers with a page that asks for the passphrase',
    arm: ({ evil }) =>
      evil.alter(
        '/v1/sync',
        () => new Response('<form action="https://elsewhere.example">Your passphrase?</form>', { status: 502 }),
      ),
    says: { problem: 'no-network' },
    unsent: true,
  },
  {
    name: 'answers nothing',
    arm: ({ evil }) => evil.alter('/v1/sync', () => new Uint8Array()),
    says: { problem: 'server-refused' },
    unsent: true,
  },
]

function flipped(bytes: Bytes, at: number): Bytes {
  const bent = new Uint8Array(bytes)
  bent[at] = (bent[at] ?? 0) ^ 1
  return bent
}

const newHash = () => crypto.getRandomValues(new Uint8Array(32))

type Folder = Answer['folders'][number]
const isCare = ({ file }: Pick<Scene, 'file'>, { file: of, folder }: Folder) => equal(of, file) && folder === CARE
const inHealth = (one: Folder): Folder => ({
  ...one,
  folder: HEALTH,
  from: 0,
  rows: one.rows.map((row, at) => ({ ...row, seq: at + 1 })),
})
export const careRowsOf = (answer: Answer, file: Bytes): readonly Row[] =>
  answer.folders.find((one) => isCare({ file }, one))?.rows ?? []

function bendRows(scene: Scene, bend: (rows: readonly Row[]) => Promise<Row[]> | Row[]): void {
  scene.evil.alterSync(async (answer) => ({
    ...answer,
    folders: await Promise.all(
      answer.folders.map(async (one) => (isCare(scene, one) ? { ...one, rows: await bend(one.rows) } : one)),
    ),
  }))
}

function bendFolder(scene: Scene, over: Partial<Folder>): void {
  scene.evil.alterSync((answer) => ({
    ...answer,
    folders: answer.folders.map((one) => (isCare(scene, one) ? { ...one, ...over } : one)),
  }))
}

function bendReceipts(scene: Scene, bend: (receipt: Bytes, answer: Answer) => Promise<Bytes> | Bytes): void {
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

function bendDirectory(scene: Scene, bend: (records: readonly Bytes[]) => Promise<Bytes[]> | Bytes[]): void {
  scene.evil.alterSync(async (answer) => ({ ...answer, directory: await bend(answer.directory) }))
}

function addAccess(scene: Scene, records: readonly Bytes[], seq = records.length): void {
  scene.evil.alterSync(async (answer) => {
    const last = records.at(-1)
    if (!last) throw new Error('there are records')
    const change = { file: scene.file, head: { seq, hash: await hashRecord(last) }, records: [...records] }
    return { ...answer, access: [...answer.access.filter(({ file }) => !equal(file, scene.file)), change] }
  })
}

/** Makes the device pull what it would have been given at once, and bends what it pulls. */
function pulling(scene: Scene, bend: Parameters<EvilLine['alterPull']>[0]): void {
  scene.evil.alterSync((answer) => ({ ...answer, folders: answer.folders.map((one) => ({ ...one, rows: [] })) }))
  scene.evil.alterPull(bend)
}

async function replayOld({ evil, file, syncHonestly }: Scene): Promise<void> {
  const old = evil.heard.find(
    ({ path, bytes }) =>
      path === '/v1/sync' && fromBytes(SyncAnswer, bytes)?.folders.some((one) => isCare({ file }, one)),
  )
  if (!old) throw new Error('the file was heard of')
  await syncHonestly()
  let times = 0
  evil.alter('/v1/sync', () => ((times += 1) === 1 ? old.bytes : new Response(null, { status: 502 })))
}

function swapKey(records: readonly Bytes[], stranger: Person): Promise<Bytes[]> {
  return Promise.all(
    records.map(async (bytes) => {
      const record = parseRecord(bytes)
      const body = record && (fromCbor(record.body) as Record<string, unknown>)
      if (!record || !body || !('x' in body)) return bytes
      return signRecord('directory', { by: record.by, key: stranger.e }, { ...body, x: stranger.x.publicKey })
    }),
  )
}

function oldDirectory({ evil }: Scene): Bytes[] {
  const heard = evil.heard.flatMap(({ path, bytes }) =>
    path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes)?.directory ?? []) : [],
  )
  if (heard.length === 0) throw new Error('no record of the directory was heard')
  return heard.slice(0, 2)
}

async function foreignDirectory({ org, stranger }: Scene): Promise<Bytes[]> {
  return foundingRecords(
    org,
    await organisationKeys(newOrganisationSecret()),
    stranger,
    (await newPerson()).e.publicKey,
  )
}

async function placeAfter({ org, file, access, stranger }: Scene) {
  const last = access.at(-1)
  if (!last) throw new Error('the file is open')
  return { org, file, head: { seq: access.length, hash: await hashRecord(last) }, at: 1, signer: asDevice(stranger) }
}

async function strangersGrant(scene: Scene): Promise<Bytes> {
  return grantedRecord(await placeAfter(scene), {
    grants: [
      {
        member: scene.stranger.member,
        rights: new Map([[0, 'keep']]),
        wrap: crypto.getRandomValues(new Uint8Array(120)),
      },
    ],
  })
}

async function strangersErasure(scene: Scene): Promise<Bytes> {
  const place = await placeAfter(scene)
  const second = await newPerson()
  return erasedRecord(place, {
    second: await signErasure({
      org: scene.org,
      file: scene.file,
      prev: place.head.hash,
      member: second.member,
      device: second.device,
      deviceKey: second.deviceKey,
    }),
  })
}

/** As the server stores it after a redaction: length 0 in the place of the words. Signature, hash and chain still hold. */
function emptied(row: Row): Row {
  const segment = parseSegment(row.segment)
  if (!segment.ok) throw new Error('an honest row is a segment')
  return { ...row, segment: dropEntry(segment.value, segment.value.first) }
}

/** The ciphertexts of two segments of the same length change places; headers and receipts stay. */
function swapCiphertexts(rows: readonly Row[]): Row[] {
  const tail = (row: Row) => row.segment.subarray(116 + 32 + 64)
  const [first, second, ...rest] = rows
  if (!first || !second) throw new Error('there are three rows')
  const put = (row: Row, from: Row) => ({
    ...row,
    segment: new Uint8Array([...row.segment.subarray(0, 116 + 32 + 64), ...tail(from)]),
  })
  return [put(first, second), put(second, first), ...rest]
}

function exchangePlaces(rows: readonly Row[]): Row[] {
  const [first, second, ...rest] = rows
  if (!first || !second) throw new Error('there are three rows')
  return [{ ...second, seq: first.seq }, { ...first, seq: second.seq }, ...rest]
}

async function forgeReceipt({ org, stranger }: Scene, row: Row): Promise<Row> {
  const segment = parseSegment(row.segment)
  if (!segment.ok) throw new Error('an honest row is a segment')
  const { file, folder } = segment.value
  const body = {
    org,
    file,
    folder,
    segment: await segmentId(segment.value),
    seq: row.seq,
    head: newHash(),
    access: 1,
    directory: 1,
  }
  return { ...row, receipt: await buildReceipt(stranger.deviceKey, body) }
}

async function resigned({ stranger }: Scene, receipt: Bytes): Promise<Bytes> {
  const honest = parseReceipt(receipt)
  if (!honest) throw new Error('an honest row has a receipt')
  return buildReceipt(stranger.deviceKey, honest.body)
}

async function foreignRow({ stranger }: Scene): Promise<Row> {
  const [org, file] = [newId(), newId()]
  const folderKey = crypto.getRandomValues(new Uint8Array(32))
  const built = await buildSegment({
    org,
    file,
    folder: CARE,
    epoch: 1,
    folderKey,
    device: stranger.device,
    deviceKey: stranger.deviceKey,
    first: 1,
    prev: NO_SEGMENT,
    seen: 0,
    entries: [new Uint8Array(300)],
  })
  const receipt = await buildReceipt(stranger.e, {
    org,
    file,
    folder: CARE,
    segment: built.id,
    seq: 2,
    head: newHash(),
    access: 1,
    directory: 1,
  })
  return { seq: 2, segment: built.bytes, receipt }
}
