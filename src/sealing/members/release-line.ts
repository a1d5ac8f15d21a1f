import { concat, u64, utf8, type Bytes } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

export interface ReleaseLine {
  readonly org: Bytes
  readonly seq: number
  readonly event: string
  readonly output: Bytes
}

/** A line of the log of releases: its place, what is said, and what leaves with it. */
async function lineText({ org, seq, event, output }: ReleaseLine): Promise<Bytes> {
  return labelled('release', org, concat(u64(seq), await sha256(utf8(event)), await sha256(output)))
}

export const signReleaseLine = async (line: ReleaseLine, deviceKey: SigningKey): Promise<Bytes> => sign(deviceKey, await lineText(line))

export const verifyReleaseLine = async (line: ReleaseLine, deviceKey: Bytes, sig: Bytes): Promise<boolean> => verify(deviceKey, await lineText(line), sig)
