import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { readCode, writeCode } from '../primitives/code.ts'
import { concat, hex, u64, u8 } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import type { Head } from '../primitives/record.ts'
import type { Directory } from './directory-history.ts'
import { deviceAt, type DeviceAt } from './directory-view.ts'

/** That a device held the directory of its agency up to this head. `at`: by its own clock, in milliseconds. */
export interface HeadStatement {
  readonly org: Bytes
  readonly device: Bytes
  readonly head: Head
  readonly at: number
  readonly sig: Bytes
}

/**
 * What the directory that a reader holds says of such a statement. `fits`: it holds that head, or was given back the
 * branch that leads to it. `later`: it does not go as far yet. `differs`: under that number it holds another record.
 */
export type HeadJudged = 'fits' | 'later' | 'differs'

const VERSION = 1
/** 9999-01-01, in milliseconds. No clock says more, and no screen can show it: whoever signed it could else stop one. */
const LATEST = 253_370_764_800_000

/** The code that a device shows to other devices of its agency. It is no secret. */
export async function writeHead(how: {
  readonly org: Bytes
  readonly device: { readonly id: Bytes; readonly key: SigningKey }
  readonly head: Head
  readonly at: number
}): Promise<string> {
  const said = saidBytes({ ...how, device: how.device.id })
  const code = await writeCode('head', concat(u8(VERSION), said, await sign(how.device.key, signedText(said))))
  // A QR code holds letters, digits and hyphens in few bits; the hyphens help nobody who scans it.
  return code.replaceAll('-', '')
}

/** Nothing of it is verified yet. `app-too-old`: of a form that this app does not know. */
export async function readHead(code: string): Promise<Result<HeadStatement, 'code-mistyped' | 'app-too-old'>> {
  const read = await readCode('head', code)
  if (!read.ok) return read
  const bytes = read.value
  if (bytes[0] !== VERSION) return refuse('app-too-old')
  const [seq, at] = [wholeAt(bytes, 33), wholeAt(bytes, 73)]
  if (seq === undefined || at === undefined || seq < 1 || at > LATEST) return refuse('code-mistyped')
  return accept({
    org: bytes.slice(1, 1 + ID_LENGTH),
    device: bytes.slice(17, 17 + ID_LENGTH),
    head: { seq, hash: bytes.slice(41, 73) },
    at,
    sig: bytes.slice(81),
  })
}

/**
 * Holds the statement against a verified directory. Its device must be certified there at the position that it names
 * (at the end, where the directory does not go as far), and still be so when it is read: taking it off afterwards takes
 * nothing back that was read `before`. Who is not known is not judged: `author-unknown`.
 */
export async function judgeHead(
  directory: Directory,
  statement: HeadStatement,
  read: 'now' | 'before' = 'now',
): Promise<Result<HeadJudged, 'organisation-differs' | 'author-unknown' | 'author-revoked' | 'signature-wrong'>> {
  const { org, device, head, sig } = statement
  if (hex(org) !== hex(directory.org)) return refuse('organisation-differs')
  const known = deviceAt(directory, device)
  if (!known) return refuse('author-unknown')
  if (!(await verify(known.key, signedText(saidBytes(statement)), sig))) return refuse('signature-wrong')
  if (!isCertified(deviceAt(directory, device, head.seq)) || (read === 'now' && !isCertified(known)))
    return refuse('author-revoked')
  if (directory.places.has(hex(head.hash))) return accept('fits')
  return accept(head.seq > directory.head.seq ? 'later' : 'differs')
}

const isCertified = (device: DeviceAt | undefined): boolean => device?.standing === 'certified'

const saidBytes = (how: { org: Bytes; device: Bytes; head: Head; at: number }): Bytes =>
  concat(how.org, how.device, u64(how.head.seq), how.head.hash, u64(how.at))

const signedText = (said: Bytes): Bytes => labelled('directory-head', said)

/** Undefined where it is more than a number holds. */
function wholeAt(bytes: Bytes, from: number): number | undefined {
  const value = bytes.subarray(from, from + 8).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(value) ? value : undefined
}
