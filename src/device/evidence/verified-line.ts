import type { Bytes } from '#bytes.ts'
import type { ReleaseLogPage } from '#contract/evidence.ts'
import { isOfBatch, type BatchEvent } from '#evidence/ledger/batches.ts'
import { LogEvent } from '#evidence/ledger/release-log.ts'
import { accept, refuse, type Result } from '#result.ts'
import { deviceAt, memberAt, wasEver } from '#sealing/directory/directory-view.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { verifyReleaseLineOf } from '#sealing/members/release-line.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'

type Line = ReleaseLogPage['lines'][number]

const NOTHING = new Uint8Array(0)

/** Who is whom in an agency, as its verified directory says. */
export interface Signers {
  readonly org: Bytes
  readonly directory: Directory
}

/**
 * A line of the log of releases, if a certified device of somebody who was a coordinator signed it. Does not need the
 * output of a line: its hash is in the proposal, and the signature is over the hash. `notBefore`: no event of a batch
 * names a position of the directory before this one.
 */
export async function verifiedLine(
  signers: Signers,
  line: Line,
  expected: number,
  notBefore: number,
): Promise<Result<LogEvent, 'server-refused'>> {
  const device = deviceAt(signers.directory, line.device)
  if (
    line.seq !== expected ||
    !device ||
    !equal(device.member, line.member) ||
    !wasEver(signers.directory, line.member, 'coordinator')
  )
    return refuse('server-refused')
  const event = LogEvent.safeParse(parsed(line.event))
  if (!event.success || (event.data.what === 'proposed') !== line.size > 0) return refuse('server-refused')
  if (isOfBatch(event.data) && !isFromCoordinator(signers, line, event.data, notBefore)) return refuse('server-refused')
  const outputHash = event.data.what === 'proposed' ? fromHex(event.data.digest) : await sha256(NOTHING)
  const isTheirs = await verifyReleaseLineOf(
    { org: signers.org, seq: line.seq, event: line.event },
    outputHash,
    own(device.key),
    line.sig,
  )
  return isTheirs ? accept(event.data) : refuse('server-refused')
}

/** Whether the writer was a coordinator, and the device theirs, at the position that the event names. */
function isFromCoordinator(
  { directory }: Signers,
  { member, device }: Line,
  { at }: BatchEvent,
  notBefore: number,
): boolean {
  const writer = memberAt(directory, member, at)
  return (
    at >= notBefore &&
    at <= directory.head.seq &&
    writer?.roles.includes('coordinator') === true &&
    !writer.removed &&
    !writer.ended &&
    deviceAt(directory, device, at)?.standing === 'certified'
  )
}

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16))

/** Undefined where the text is not JSON; no schema accepts undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
