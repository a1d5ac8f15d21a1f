import { toBytes } from '#contract/codec.ts'
import type { Alarm } from '#device/kept/row-types.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { framed } from './evil-line.ts'
import {
  type Scene,
  bendDirectory,
  flipped,
  addAccess,
  bendRows,
  swapCiphertexts,
  emptied,
  exchangePlaces,
  isCare,
  inHealth,
  bendFolder,
  newHash,
  replayOld,
  bendReceipts,
  careRowsOf,
  pulling,
} from './bent-answers.ts'
import {
  swapKey,
  oldDirectory,
  foreignDirectory,
  strangersGrant,
  strangersErasure,
  forgeReceipt,
  foreignRow,
  resigned,
} from './forgeries.ts'
import type { Refusal } from '#device/platform/refusals.ts'

export interface Attack {
  readonly name: string
  /** Arms the attack; the device then syncs. */
  readonly arm: (scene: Scene) => Promise<void> | void
  /** What the device reports: a failed round, or an alarm about the file. */
  readonly says: { readonly problem: Refusal } | { readonly alarm: Alarm['what'] } | 'nothing'
  /** The unsent entries may not count as delivered. */
  readonly unsent?: true
  /** The unsent entries are delivered all the same: nothing in the altered answer has to be verified for them. */
  readonly delivered?: true
  /** A new member was certified meanwhile, so that there are records of the directory to alter. */
  readonly newcomer?: true
}

/**
 * Attacks on an answer of `/sync` or `/pull`, each on a device that has not seen the last three rows of `file` and
 * holds one unsent entry.
 */
export const ATTACKS: readonly Attack[] = [
  // ── The directory
  {
    name: 'puts its own key in the place of a member’s',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, (records) => swapKey(records, scene.stranger)),
    says: { problem: 'directory-broken' },
    delivered: true,
  },
  {
    name: 'changes one bit of a certificate',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, ([first, ...rest]) => [...(first ? [flipped(first, 60)] : []), ...rest]),
    says: { problem: 'directory-broken' },
    delivered: true,
  },
  {
    name: 'leaves out a record of the directory',
    newcomer: true,
    arm: (scene) => bendDirectory(scene, (records) => records.slice(1)),
    says: { problem: 'directory-broken' },
    delivered: true,
  },
  {
    name: 'rolls the directory back to records that stood before',
    arm: (scene) => bendDirectory(scene, () => oldDirectory(scene)),
    says: { problem: 'directory-broken' },
    delivered: true,
  },
  {
    name: 'puts another organisation in the place of this one',
    arm: (scene) => bendDirectory(scene, () => foreignDirectory(scene)),
    says: { problem: 'directory-broken' },
    delivered: true,
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
  // ── The rows of a folder
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
