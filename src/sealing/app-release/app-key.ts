import type { Bytes } from '#bytes.ts'
import { base64url, fromBase64url, randomBytes } from '../primitives/bytes.ts'
import { base32 } from '../primitives/code.ts'
import { signingKey, type SigningKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

/** The one line of a key file, and of the public file beside it. */
const PRIVATE = 'homeward-app-key'
const PUBLIC = 'homeward-app-public-key'

/** A new key that signs releases of the app, as the two lines in which it is stored. */
export async function newAppKey(): Promise<{ readonly secret: string; readonly open: string }> {
  const seed = randomBytes(32)
  const { publicKey } = await signingKey(seed)
  return { secret: lineOf(PRIVATE, seed), open: lineOf(PUBLIC, publicKey) }
}

export async function readAppKey(line: string): Promise<SigningKey | undefined> {
  const seed = bytesOf(PRIVATE, line)
  return seed && signingKey(seed)
}

export const readAppPublicKey = (line: string): Bytes | undefined => bytesOf(PUBLIC, line)

/** Of a public key, for people to compare: sixteen characters in groups of four. */
export async function printOfAppKey(key: Bytes): Promise<string> {
  const print = base32((await sha256(labelled('app-key-print', key))).slice(0, 10))
  return print.replace(/.{4}(?=.)/g, '$&-')
}

const lineOf = (name: string, bytes: Bytes) => `${name} ${base64url(bytes)}\n`

function bytesOf(name: string, line: string): Bytes | undefined {
  const [said, text, ...rest] = line.trim().split(' ')
  const bytes = said === name && text !== undefined && rest.length === 0 ? fromBase64url(text) : undefined
  return bytes?.length === 32 ? bytes : undefined
}
