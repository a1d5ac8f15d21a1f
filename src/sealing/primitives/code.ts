import type { Bytes } from '#bytes.ts'
import { concat, equal, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import { ID_LENGTH } from './id.ts'
import { labelled } from './label.ts'
import { accept, refuse, type Result } from '#result.ts'

/** Codes that people type, with the bytes each carries. */
const PAYLOAD = { invitation: 32, account: 48, recovery: 16, share: 33, network: 32, head: 145 } as const
export type CodeKind = keyof typeof PAYLOAD

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const VALUES = new Map(Array.from(CROCKFORD, (character, value) => [character, value]))
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const BETWEEN = /[\s\-‐-―]/gu

/** Crockford base32 in groups of four with a two-character checksum: `7K2M-0QXR-…`. */
export async function writeCode(kind: CodeKind, payload: Bytes): Promise<string> {
  if (payload.length !== PAYLOAD[kind])
    throw new RangeError(`a code of kind ${kind} carries ${String(PAYLOAD[kind])} bytes`)
  const characters = base32(payload) + (await checksum(kind, payload))
  return (characters.match(/.{1,4}/g) ?? []).join('-')
}

/**
 * Accepts lower case, spaces, hyphens of any sort, and O I L for 0 1 1. A code of another kind is refused like a
 * mistyped one.
 */
export async function readCode(kind: CodeKind, text: string): Promise<Result<Bytes, 'code-mistyped'>> {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(BETWEEN, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter)
  const payload = fromBase32(characters.slice(0, -2), PAYLOAD[kind])
  if (!payload || characters.slice(-2) !== (await checksum(kind, payload))) return refuse('code-mistyped')
  return accept(payload)
}

/** `fingerprint` is that of the organisation's first record: by typing the code a person pins the organisation. */
export interface AccountCode {
  readonly fingerprint: Bytes
  readonly member: Bytes
  readonly accountSecret: Bytes
}

export const writeAccountCode = ({ fingerprint, member, accountSecret }: AccountCode): Promise<string> =>
  writeCode('account', concat(fingerprint, member, accountSecret))

export async function readAccountCode(text: string): Promise<Result<AccountCode, 'code-mistyped'>> {
  const payload = await readCode('account', text)
  if (!payload.ok) return payload
  const [fingerprint, member, accountSecret] = [
    payload.value.slice(0, 16),
    payload.value.slice(16, 16 + ID_LENGTH),
    payload.value.slice(16 + ID_LENGTH),
  ]
  return accept({ fingerprint, member, accountSecret })
}

/** Most significant bit first; the last character is padded with zero bits. */
export function base32(bytes: Bytes): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => CROCKFORD.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('')
}

function fromBase32(characters: string, length: number): Bytes | undefined {
  let bits = ''
  for (const character of characters) {
    const value = VALUES.get(character)
    if (value === undefined) return undefined
    bits += value.toString(2).padStart(5, '0')
  }
  const bytes = Uint8Array.from({ length }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
  return equal(utf8(base32(bytes)), utf8(characters)) ? bytes : undefined
}

async function checksum(kind: CodeKind, payload: Bytes): Promise<string> {
  const digest = await sha256(labelled('code', utf8(`${kind}\0`), payload))
  return base32(digest.slice(0, 2)).slice(0, 2)
}
