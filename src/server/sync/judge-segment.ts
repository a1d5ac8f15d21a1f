import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { redactionOf } from '#sealing/access/access.ts'
import { fileAside, wordsAsideOf, type Redaction } from '#sealing/access/access-state.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { FIRST_HEAD, nextHead, type ReceiptBody, verifyReceipt } from '#sealing/segments/receipt.ts'
import { checkSegment } from '#sealing/segments/segment-standing.ts'
import { followsOn, hashOf, type Segment } from '#sealing/segments/segment.ts'
import { toHex } from '#store/database/hex.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { hasEnded, mustTurnForEnd } from './days.ts'
import { sha256OfPart } from './digest.ts'
import { isSigned, type ParsedSegment } from './parsed.ts'
import type { WithheldRow } from '#store/segments/appended.ts'
import { withoutCiphertexts } from './judge-file-aside.ts'
import { withheldUntil } from './judge-withheld.ts'
import { withoutEntry } from './without-entry.ts'
import { chainKey, folderKey, placeKey, type Leaves, type World } from './world.ts'

interface Stamp {
  readonly access: number
  readonly directory: number
}

/**
 * Accepts one segment at the end of its chain and gives its receipt, or the refusal. A segment that is stored already
 * gets its first receipt again.
 */
export async function judgeSegment(
  item: ParsedSegment,
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  const { segment } = item
  if (!equal(segment.org, world.directory.org)) return 'header-wrong'
  const signed = item.signed ?? (await isSigned(segment, item.id, world.directory))
  if (signed === undefined) return 'author-unknown'
  if (!signed) return 'signature-wrong'
  const place = placeKey(segment.file, segment.folder, segment.device, segment.first)
  const there = world.stored.get(place)
  if (there && equal(there.id, item.id)) {
    leaves.receipts.push(there.receipt)
    return undefined
  }

  const stamp = await positionsOf(item, world)
  if (typeof stamp === 'string') return stamp
  const chain = chainKey(segment.file, segment.folder, segment.device)
  const before = world.chains.get(chain)
  if (there || (before && segment.first <= before.last)) return 'fork'
  if (!followsOn(segment, before)) return 'chain-broken'
  if (isEmptied(segment, world)) return 'header-wrong'
  store(item, world, stamp, leaves)
  return undefined
}

/**
 * The positions at which the segment is valid: the current ones, or those stamped in a receipt that this organisation's
 * server once gave for it.
 */
async function positionsOf({ segment, id, receipt }: ParsedSegment, world: World): Promise<Stamp | ProblemCode> {
  if (world.erased.get(toHex(segment.file))) return 'file-erased'
  const access = world.access.get(toHex(segment.file))
  if (!access) return 'not-found'
  const today = { access: access.head.seq, directory: world.directory.head.seq }
  const stamped = receipt && (await stampOf(receipt, segment, id, world.directory))
  const stamp = stamped && stamped.access <= today.access && stamped.directory <= today.directory ? stamped : today
  // Nothing new is written there; what was taken once is kept with the rest.
  if (fileAside(access) && stamp === today) return 'file-aside'
  const refusal = checkSegment(segment, { directory: world.directory, access, at: stamp })
  if (refusal) return refusal
  const author = deviceAt(world.directory, segment.device)?.member
  if (!author || stamp !== today) return stamp
  if (hasEnded(access, author, segment.folder, world.now)) return 'grant-ended'
  return mustTurnForEnd(access, segment.folder, world.now) ? 'turn-first' : stamp
}

async function stampOf(receipt: Bytes, segment: Segment, id: Bytes, directory: Directory): Promise<Stamp | undefined> {
  const verified = await verifyReceipt(receipt, directory)
  if (!verified.ok) return undefined
  const { org, file, folder, segment: named, access, directory: position } = verified.value
  return equal(org, segment.org) && equal(file, segment.file) && folder === segment.folder && equal(named, id)
    ? { access, directory: position }
    : undefined
}

function store(item: ParsedSegment, world: World, stamp: Stamp, leaves: Leaves): void {
  const { segment, id } = item
  const { org, file, folder, device, first, last } = segment
  const at = folderKey(file, folder)
  const before = world.folders.get(at)
  const seq = (before?.seq ?? 0) + 1
  const head = nextHead(before?.head ?? FIRST_HEAD, { segment: id, ...stamp }, sha256OfPart)
  const receipt: ReceiptBody = { org, file, folder, segment: id, seq, head, ...stamp }
  world.folders.set(at, { seq, head })
  world.chains.set(chainKey(file, folder, device), { last, id })
  world.stored.set(placeKey(file, folder, device, first), { last, id, receipt })
  leaves.receipts.push(receipt)
  leaves.withheld.push(...withheldIn(item, world))
  const set = fileAside(world.access.get(toHex(file)) ?? { aside: [] })
  const whole = withoutRedacted(item, world)
  if (set)
    leaves.withheld.push({
      file,
      folder,
      device,
      entry: first,
      act: set.proposed,
      part: whole,
      sealed: false,
      ends: null,
    })
  const bytes = set ? withoutCiphertexts(whole) : whole
  leaves.segments.push({ file, folder, seq, device, first, last, id, bytes, receipt })
  leaves.heads.set(at, { file, folder, seq, head })
  note(leaves, file, folder)
}

/** One line for each folder that a group adds to, for any number of segments. */
function note({ log }: Leaves, file: Bytes, folder: number): void {
  if (
    !log.some(
      (line) => line.action === 'append' && line.folder === folder && line.file !== null && equal(line.file, file),
    )
  )
    log.push({ action: 'append', file, folder })
}

/** A copy of a segment that arrives after its redaction is stored in the redacted form. */
function withoutRedacted({ bytes, segment }: ParsedSegment, world: World): Bytes {
  if (world.redacted.isEmpty()) return bytes
  return segment.ciphertexts.reduce<Bytes>((left, _, at) => {
    const redaction = redactionIn(segment, segment.first + at, world)
    return redaction ? withoutEntry(left, redaction.entry, redaction.hash) : left
  }, bytes)
}

/** Words of a copy that arrives after an act took them out, and before it is too late to bring them back. */
function withheldIn({ segment }: ParsedSegment, world: World): readonly WithheldRow[] {
  if (world.redacted.isEmpty()) return []
  const { file, folder, device } = segment
  return segment.ciphertexts.flatMap((part, at): readonly WithheldRow[] => {
    const act = part && redactionIn(segment, segment.first + at, world)?.aside
    const access = act && world.access.get(toHex(file))
    const set = access && wordsAsideOf(access, act)
    return part && act && set
      ? [
          {
            file,
            folder,
            device,
            entry: segment.first + at,
            act,
            part: own(part),
            sealed: false,
            ends: withheldUntil(set),
          },
        ]
      : []
  })
}

/**
 * Whether an entry is missing that no record of the file removed: the sender of a segment may not drop what its author
 * signed.
 */
function isEmptied(segment: Segment, world: World): boolean {
  return segment.ciphertexts.some(
    (ciphertext, at) => ciphertext === null && !isRedacted(segment, segment.first + at, world),
  )
}

const isRedacted = (segment: Segment, entry: number, world: World): boolean =>
  redactionIn(segment, entry, world) !== undefined

/** The record of the file that redacts just this entry. */
function redactionIn(segment: Segment, entry: number, world: World): Redaction | undefined {
  const { file, folder, device } = segment
  const access = world.redacted.get(placeKey(file, folder, device, entry)) ? world.access.get(toHex(file)) : undefined
  const hash = hashOf(segment, entry)
  return access && hash && redactionOf(access, { folder, device, entry, hash })
}
