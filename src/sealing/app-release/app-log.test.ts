import { beforeAll, describe, expect, it } from 'vitest'
import { newAppKey, readAppKey } from './app-key.ts'
import { beginAppLog, readAppLog, withNewKey, withRelease, writeAppLog } from './app-log.ts'

type Told = Record<string, unknown>

let text = ''
const changed = (at: number, change: (entry: Told) => void) => {
  const told = JSON.parse(text) as { entries: Told[] }
  change(told.entries[at] ?? {})
  return JSON.stringify(told)
}
const codeOf = async (log: string) => {
  const read = await readAppLog(log)
  return read.ok ? 'read' : read.code
}

/** A key, a release and a second key. */
beforeAll(async () => {
  const keys = await Promise.all([1, 2].map(async () => readAppKey((await newAppKey()).secret)))
  const [first, second] = keys
  if (!first || !second) throw new Error('a new key does not read')
  const read = async (written: string) => {
    const log = await readAppLog(written)
    if (!log.ok) throw new Error(log.code)
    return log.value
  }
  const begun = await read(writeAppLog(await beginAppLog(first)))
  const released = await read(writeAppLog(await withRelease(begun, first, { version: '1.0', root: 'a'.repeat(64) })))
  text = writeAppLog(await withNewKey(released, first, second))
})

const [KEY, RELEASE, NEXT_KEY] = [0, 1, 2]

describe('the log of releases', () => {
  it.each<[string, number, (entry: Told) => void]>([
    ['an entry of another sort', KEY, (entry) => (entry['is'] = 'word')],
    ['a key that says that it is a release', KEY, (entry) => (entry['is'] = 'release')],
    ['a release that says that it is a key', RELEASE, (entry) => (entry['is'] = 'key')],
    ['a key with a field more', KEY, (entry) => (entry['more'] = 1)],
    ['a key without its signature', KEY, (entry) => delete entry['sig']],
    ['a key that is none', KEY, (entry) => (entry['key'] = 'AAAA')],
    ['a key that is no text', KEY, (entry) => (entry['key'] = 7)],
    ['a key whose signature is too short', KEY, (entry) => (entry['sig'] = 'AAAA')],
    ['a second key whose former signature is too short', NEXT_KEY, (entry) => (entry['former'] = 'AAAA')],
    ['a release whose signature is too short', RELEASE, (entry) => (entry['sig'] = 'AAAA')],
    ['a release without a version', RELEASE, (entry) => (entry['version'] = '')],
    ['a release whose version is no text', RELEASE, (entry) => (entry['version'] = 1)],
    ['a release whose root is too short', RELEASE, (entry) => (entry['root'] = 'a'.repeat(63))],
    ['a release whose root is no text', RELEASE, (entry) => (entry['root'] = null)],
  ])('with %s is malformed', async (_, at, change) => {
    expect(await codeOf(changed(at, change))).toBe('log-malformed')
  })

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['another version', '{ "v": 2, "entries": [] }'],
    ['no list', '{ "v": 1, "entries": {} }'],
    ['an empty list', '{ "v": 1, "entries": [] }'],
    ['an entry that is none', '{ "v": 1, "entries": [null] }'],
    ['more entries than any log has', `{ "v": 1, "entries": [${Array(10_001).fill('1').join()}] }`],
  ])('that is %s is malformed', async (_, log) => {
    expect(await codeOf(log)).toBe('log-malformed')
  })

  it('whose second key was not signed by the first, or that begins with such a signature, is wrongly signed', async () => {
    expect(await codeOf(text)).toBe('read')
    expect(await codeOf(changed(NEXT_KEY, (entry) => delete entry['former']))).toBe('wrongly-signed')
    expect(await codeOf(changed(KEY, (entry) => (entry['former'] = entry['sig'])))).toBe('wrongly-signed')
  })
})
