import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { base64url, fromBase64url, fromHex, hex, u32, utf8 } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

/** The key that signs what follows: the first of a log by itself, a later one also by the key before it (`former`). */
interface KeyEntry {
  readonly is: 'key'
  readonly key: Bytes
  readonly sig: Bytes
  readonly former?: Bytes
}
/** `root`: of the app's files, in hexadecimal. */
interface ReleaseEntry {
  readonly is: 'release'
  readonly version: string
  readonly root: string
  readonly sig: Bytes
}
export type AppLogEntry = KeyEntry | ReleaseEntry

/** A log of which every signature was verified. */
export interface AppLog {
  readonly entries: readonly AppLogEntry[]
  /** Of each entry; each contains the one before it. */
  readonly hashes: readonly string[]
  /** The key that signs the next entry. */
  readonly key: Bytes
  /** The last release; a log that only has its key has none. */
  readonly newest: Pick<ReleaseEntry, 'version' | 'root'> | undefined
}

export type AppLogRefusal = 'log-malformed' | 'wrongly-signed'

const MOST_ENTRIES = 10_000
const VERSION = /^[\w.+-]{1,64}$/
const ROOT = /^[0-9a-f]{64}$/
const NOTHING: Bytes = new Uint8Array(32)

/** The bytes that are signed: of one entry, at its place, after the one before it. */
function messageOf(entry: AppLogEntry, seq: number, before: string | undefined): Bytes {
  const prev = before === undefined ? NOTHING : fixed(before)
  return entry.is === 'key'
    ? labelled('app-key', u32(seq), prev, entry.key)
    : labelled('app-release', u32(seq), prev, fixed(entry.root), utf8(entry.version))
}

function fixed(text: string): Bytes {
  const bytes = fromHex(text)
  if (bytes?.length !== 32) throw new Error('not a SHA-256')
  return bytes
}

/** Refuses a log of which one byte is not as it was signed. */
export async function readAppLog(text: string): Promise<Result<AppLog, AppLogRefusal>> {
  const entries = parseEntries(text)
  if (!entries) return refuse('log-malformed')
  const hashes: string[] = []
  const keys: Bytes[] = []
  for (const [at, entry] of entries.entries()) {
    const message = messageOf(entry, at + 1, hashes.at(-1))
    if (!(await isSigned(entry, message, keys))) return refuse('wrongly-signed')
    hashes.push(hex(await sha256(message)))
    if (entry.is === 'key') keys.push(entry.key)
  }
  const key = keys.at(-1)
  return key ? accept({ entries, hashes, key, newest: newestOf(entries) }) : refuse('log-malformed')
}

const newestOf = (entries: readonly AppLogEntry[]) => entries.findLast((entry) => entry.is === 'release')

async function isSigned(entry: AppLogEntry, message: Bytes, keys: readonly Bytes[]): Promise<boolean> {
  const standing = keys.at(-1)
  if (entry.is === 'release') return standing !== undefined && verify(standing, message, entry.sig)
  if (!(await verify(entry.key, message, entry.sig))) return false
  if (!standing) return entry.former === undefined
  const returns = keys.some((key) => hex(key) === hex(entry.key))
  return !returns && entry.former !== undefined && verify(standing, message, entry.former)
}

/** The log with a key of its own, and nothing released. */
export async function beginAppLog(key: SigningKey): Promise<readonly AppLogEntry[]> {
  const entry: KeyEntry = { is: 'key', key: key.publicKey, sig: NOTHING }
  return [{ ...entry, sig: await sign(key, messageOf(entry, 1, undefined)) }]
}

export async function withRelease(
  log: AppLog,
  key: SigningKey,
  release: Pick<ReleaseEntry, 'version' | 'root'>,
): Promise<readonly AppLogEntry[]> {
  const entry: ReleaseEntry = { is: 'release', version: release.version, root: release.root, sig: NOTHING }
  return [...log.entries, { ...entry, sig: await sign(key, nextMessage(log, entry)) }]
}

/** From here on `key` signs. `former` is the key that signed until now. */
export async function withNewKey(log: AppLog, former: SigningKey, key: SigningKey): Promise<readonly AppLogEntry[]> {
  const entry: KeyEntry = { is: 'key', key: key.publicKey, sig: NOTHING }
  const message = nextMessage(log, entry)
  return [...log.entries, { ...entry, sig: await sign(key, message), former: await sign(former, message) }]
}

const nextMessage = (log: AppLog, entry: AppLogEntry) => messageOf(entry, log.entries.length + 1, log.hashes.at(-1))

export function writeAppLog(entries: readonly AppLogEntry[]): string {
  const written = entries.map((entry) =>
    entry.is === 'key'
      ? {
          is: entry.is,
          key: base64url(entry.key),
          sig: base64url(entry.sig),
          ...(entry.former && { former: base64url(entry.former) }),
        }
      : { is: entry.is, version: entry.version, root: entry.root, sig: base64url(entry.sig) },
  )
  return `${JSON.stringify({ v: 1, entries: written }, null, 2)}\n`
}

function parseEntries(text: string): readonly AppLogEntry[] | undefined {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isMap(told, ['entries', 'v']) || told['v'] !== 1 || !Array.isArray(told['entries'])) return undefined
  const list: readonly unknown[] = told['entries']
  if (list.length === 0 || list.length > MOST_ENTRIES) return undefined
  const entries = list.map(parseEntry)
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}

function parseEntry(told: unknown): AppLogEntry | undefined {
  if (isMap(told, ['is', 'root', 'sig', 'version']) && told['is'] === 'release') {
    const { version, root } = told
    const sig = bytesIn(told['sig'], 64)
    const isRelease =
      typeof version === 'string' && VERSION.test(version) && typeof root === 'string' && ROOT.test(root)
    return isRelease && sig ? { is: 'release', version, root, sig } : undefined
  }
  const rotated = isMap(told, ['former', 'is', 'key', 'sig'])
  if (!(rotated || isMap(told, ['is', 'key', 'sig'])) || told['is'] !== 'key') return undefined
  const [key, sig] = [bytesIn(told['key'], 32), bytesIn(told['sig'], 64)]
  const former = rotated ? bytesIn(told['former'], 64) : undefined
  if (!key || !sig || (rotated && !former)) return undefined
  return { is: 'key', key, sig, ...(former && { former }) }
}

/** Whether it has exactly these names, which are given in their order. */
function isMap(told: unknown, names: readonly string[]): told is Readonly<Record<string, unknown>> {
  return typeof told === 'object' && told !== null && Object.keys(told).toSorted().join() === names.join()
}

function bytesIn(told: unknown, length: number): Bytes | undefined {
  const bytes = typeof told === 'string' ? fromBase64url(told) : undefined
  return bytes?.length === length ? bytes : undefined
}
