import type { Bytes } from '#bytes.ts'
import { concat, u64, utf8 } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

export interface ReleaseLine {
  readonly org: Bytes
  readonly seq: number
  readonly event: string
  readonly output: Bytes
}

/** A line of the release log: its position, its event, and the hash of the released bytes. */
async function lineText({ org, seq, event }: Omit<ReleaseLine, 'output'>, outputHash: Bytes): Promise<Bytes> {
  return labelled('release', org, concat(u64(seq), await sha256(utf8(event)), outputHash))
}

export const signReleaseLine = async (line: ReleaseLine, deviceKey: SigningKey): Promise<Bytes> =>
  sign(deviceKey, await lineText(line, await sha256(line.output)))

export const verifyReleaseLine = async (line: ReleaseLine, deviceKey: Bytes, sig: Bytes): Promise<boolean> =>
  verify(deviceKey, await lineText(line, await sha256(line.output)), sig)

/** The same for a caller who has the hash of the released bytes and not the bytes. */
export const verifyReleaseLineOf = async (
  line: Omit<ReleaseLine, 'output'>,
  outputHash: Bytes,
  deviceKey: Bytes,
  sig: Bytes,
): Promise<boolean> => verify(deviceKey, await lineText(line, outputHash), sig)
