import type { Bytes } from '#bytes.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { type HeadStatement, judgeHead, readHead, writeHead } from '#sealing/directory/head-statement.ts'
import { base32 } from '#sealing/primitives/code.ts'
import { idText } from '#sealing/primitives/id.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { memberNames } from '../../files/folds/member-names.ts'
import { setsWordsAside } from '../../files/state/speaks.ts'
import { deviceText, memberText } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { ListsCompared, SplitView } from '../api.ts'
import type { Sync } from '../sync.ts'

/** After so many whole rounds in which the way to a later head was not shown, the person is told. */
const ENOUGH_ROUNDS = 2
/** Codes of devices that are not known here; whoever shows more of them takes no room. */
const MOST_UNKNOWN = 8

/** See `Delivery.ownHead`. */
export async function ownHead(open: Sync): Promise<Result<string, Refusal>> {
  const { org, device, directory, platform } = open
  if (deviceAt(directory, device.id)?.standing !== 'certified') return refuse('not-entitled')
  return accept(await writeHead({ org, device, head: directory.head, at: platform.clock() }))
}

/** What an outbox that is carried by hand says of this device's directory: nothing before every app of the agency can read it there. */
export async function headToCarry(open: Sync): Promise<string | undefined> {
  const head = setsWordsAside(open) ? await ownHead(open) : undefined
  return head?.ok ? head.value : undefined
}

/**
 * See `Delivery.compareHead`. `member`: whose code it is said to be; nobody is named where it came in a file. `underWay`: a
 * round with the server runs, which may have asked for the directory before.
 */
export async function compareHead(
  open: Sync,
  turn: Turn,
  { code, member, underWay }: { code: string; member?: MemberId; underWay: boolean },
): Promise<Result<ListsCompared, 'code-mistyped' | 'app-too-old'>> {
  const read = await readHead(code)
  if (!read.ok) return read
  const judged = await judgeHead(open.directory, read.value)
  const is = judged.ok ? judged.value : judged.code
  const { device, head, at } = read.value
  const signer = deviceAt(open.directory, device)?.member
  // A code of a device that was taken off is its owner's, too, and not the code of whoever's page is open. Where it is not
  // known who signed, nobody is named.
  const isSigned = judged.ok || judged.code === 'author-revoked'
  const isOther = isSigned && member !== undefined && signer !== undefined && memberText(signer) !== member
  const memberName = await signerName(open, turn, read.value)
  const compared = { is: isOther ? 'other-member' : is, memberName, at, number: head.seq } as const
  if (is !== 'later' && is !== 'differs' && is !== 'author-unknown') return accept(compared)
  const row = rowOf(read.value)
  if (await open.rows.getSound('seenhead', row)) return accept(compared)
  const dropped = judged.ok ? [] : await oldestUnknown(open)
  const kept = { code, known: judged.ok, seenAt: open.platform.clock(), rounds: underWay ? -1 : 0 }
  await open.rows.persist(turn, [await open.rows.put('seenhead', row, kept), ...dropped], 'durable')
  return accept(compared)
}

/** After a whole round: what is here now is forgotten, and of the rest it is counted how often it was not shown. */
export async function checkHeads(open: Sync): Promise<void> {
  await open.mutex.run(async (turn) => {
    const changes: RowChange[] = []
    for (const { row, value } of await open.rows.list('seenhead')) {
      const read = await readHead(value.code)
      const judged = read.ok && (await judgeHead(open.directory, read.value, value.known ? 'before' : 'now'))
      if (judged && !judged.ok && judged.code === 'author-unknown') continue
      if (!judged || !judged.ok || judged.value === 'fits') changes.push(open.rows.drop('seenhead', row))
      else changes.push(await open.rows.put('seenhead', row, { ...value, known: true, rounds: value.rounds + 1 }))
    }
    if (changes.length > 0 && open.alive) await open.rows.persist(turn, changes, 'relaxed')
  })
}

/** See `Delivery.splitViews`. */
export async function splitViews(open: Sync, turn: Turn): Promise<readonly SplitView[]> {
  const views: SplitView[] = []
  for (const { row, value } of await open.rows.list('seenhead')) {
    const read = await readHead(value.code)
    const judged = read.ok && (await judgeHead(open.directory, read.value, value.known ? 'before' : 'now'))
    if (!read.ok || !judged || !judged.ok) continue
    const { head, at } = read.value
    const differs = judged.value === 'differs'
    if (!differs && !(judged.value === 'later' && value.rounds >= ENOUGH_ROUNDS)) continue
    const own = differs ? head.seq : open.directory.head.seq
    const record = open.directoryRecords[own - 1]
    views.push({
      id: row,
      is: differs ? 'differs' : 'not-shown',
      memberName: await signerName(open, turn, read.value),
      at,
      theirs: { number: head.seq, print: printOf(head.hash) },
      own: { number: own, print: record ? printOf(await hashRecord(record)) : '' },
    })
  }
  return views
}

/** See `Delivery.leaveSplitView`. */
export async function leaveSplitView(open: Sync, turn: Turn, id: string): Promise<Result<true, Refusal>> {
  await open.rows.persist(turn, [open.rows.drop('seenhead', id)], 'durable')
  return accept(true)
}

/** Ten bytes of a hash, written as a fingerprint. */
const printOf = (hash: Bytes): string => (base32(hash.slice(0, 10)).match(/.{4}/g) ?? []).join('-')

const rowOf = ({ device, head }: HeadStatement): string => `${deviceText(device)}.${idText(head.hash.slice(0, 16))}`

async function signerName(open: Sync, turn: Turn, { device }: HeadStatement): Promise<string> {
  const known = deviceAt(open.directory, device)
  return known ? ((await memberNames(open, turn)).get(memberText(known.member)) ?? '') : ''
}

async function oldestUnknown(open: Sync): Promise<readonly RowChange[]> {
  const unknown = (await open.rows.list('seenhead')).filter(({ value }) => !value.known)
  return unknown
    .sort((one, other) => other.value.seenAt - one.value.seenAt)
    .slice(MOST_UNKNOWN - 1)
    .map(({ row }) => open.rows.drop('seenhead', row))
}
