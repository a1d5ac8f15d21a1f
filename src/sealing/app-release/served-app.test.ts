import { beforeAll, describe, expect, it } from 'vitest'
import { base64url, fromBase64url } from '../primitives/bytes.ts'
import type { SigningKey } from '../primitives/ed25519.ts'
import { rootOfApp, writeAppFiles } from './app-files.ts'
import { newAppKey, readAppKey } from './app-key.ts'
import {
  beginAppLog,
  readAppLog,
  withNewKey,
  withRelease,
  writeAppLog,
  type AppLog,
  type AppLogEntry,
} from './app-log.ts'
import { judgeServedApp } from './served-app.ts'

const listOf = (letter: string) =>
  writeAppFiles(
    new Map([
      ['index.html', letter.repeat(64)],
      ['sw.js', 'f'.repeat(64)],
    ]),
  )
const FIRST = listOf('1')
const SECOND = listOf('2')

let holder: SigningKey
let another: SigningKey
/** The log after the first release, and after the second. */
let one: AppLog
let two: AppLog

const key = async () => {
  const made = await readAppKey((await newAppKey()).secret)
  if (!made) throw new Error('a new key does not read')
  return made
}
async function reading(entries: readonly AppLogEntry[]): Promise<AppLog> {
  const read = await readAppLog(writeAppLog(entries))
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const releasing = async (log: AppLog, by: SigningKey, version: string, list: string) =>
  reading(await withRelease(log, by, { version, root: await rootOfApp(list) }))

beforeAll(async () => {
  ;[holder, another] = [await key(), await key()]
  one = await releasing(await reading(await beginAppLog(holder)), holder, '1.0.0', FIRST)
  two = await releasing(one, holder, '1.1.0', SECOND)
})

const text = ({ entries }: AppLog) => writeAppLog(entries)
const judge = (seen: AppLog | undefined, log: string | undefined, files: string | undefined) =>
  judgeServedApp(seen, { log, files })
/** A written log with one field of one entry changed. */
const changed = (log: AppLog, at: number, change: (entry: Record<string, unknown>) => void): string => {
  const told = JSON.parse(text(log)) as { entries: Record<string, unknown>[] }
  change(told.entries[at] ?? {})
  return JSON.stringify(told)
}
const flipped = (written: unknown): string => {
  const bytes = fromBase64url(String(written)) ?? new Uint8Array()
  bytes[5] = (bytes[5] ?? 0) ^ 1
  return base64url(bytes)
}

describe('an app that a server gives is not taken', () => {
  it('once a log was seen and there is none', async () => {
    expect(await judge(one, undefined, FIRST)).toMatchObject({ ok: false, code: 'no-longer-signed' })
  })

  it.each([
    '',
    'null',
    '{"v":1,"entries":[]}',
    '{"v":2,"entries":[]}',
    '<html></html>',
    '{"v":1,"entries":[{"is":"key"}]}',
  ])('with a log that cannot be read: %s', async (log) => {
    expect(await judge(undefined, log, FIRST)).toMatchObject({ ok: false, code: 'log-malformed' })
  })

  it('with a field more, or a character that no version has', async () => {
    expect(
      await judge(
        one,
        changed(two, 2, (entry) => (entry['note'] = 'x')),
        SECOND,
      ),
    ).toMatchObject({ code: 'log-malformed' })
    expect(
      await judge(
        one,
        changed(two, 2, (entry) => (entry['version'] = '1.1.0 <b>')),
        SECOND,
      ),
    ).toMatchObject({ code: 'log-malformed' })
  })

  it.each<[string, number, (entry: Record<string, unknown>) => void]>([
    ['signature', 2, (entry) => (entry['sig'] = flipped(entry['sig']))],
    ['version', 2, (entry) => (entry['version'] = '1.2.0')],
    ['root', 2, (entry) => (entry['root'] = 'a'.repeat(64))],
    ['earlier release', 1, (entry) => (entry['version'] = '0.9.0')],
    ['first key', 0, (entry) => (entry['key'] = base64url(another.publicKey))],
  ])('with an altered %s', async (_, at, change) => {
    expect(await judge(undefined, changed(two, at, change), SECOND)).toMatchObject({
      ok: false,
      code: 'wrongly-signed',
    })
  })

  it('if another key signed it, or another log', async () => {
    const forged = await withRelease(one, another, { version: '1.1.0', root: await rootOfApp(SECOND) })
    expect(await judge(one, writeAppLog(forged), SECOND)).toMatchObject({ code: 'wrongly-signed' })
    const own = await releasing(await reading(await beginAppLog(another)), another, '1.1.0', SECOND)
    expect(await judge(one, text(own), SECOND)).toMatchObject({ code: 'other-key' })
  })

  it('with a new key that the key before it did not sign, or that did not sign itself', async () => {
    const without = changed(await reading(await withNewKey(two, holder, another)), 3, (entry) => delete entry['former'])
    expect(await judge(one, without, SECOND)).toMatchObject({ code: 'wrongly-signed' })
    const byItself = await withNewKey(two, another, another)
    expect(await judge(one, writeAppLog(byItself), SECOND)).toMatchObject({ code: 'wrongly-signed' })
    const notByIt = changed(await reading(await withNewKey(two, holder, another)), 3, (entry) => {
      entry['sig'] = entry['former']
    })
    expect(await judge(one, notByIt, SECOND)).toMatchObject({ code: 'wrongly-signed' })
  })

  it('with a release that was signed to stand after another one', async () => {
    const fork = await releasing(one, holder, '1.1.1', listOf('3'))
    const third = await releasing(two, holder, '1.2.0', listOf('4'))
    const moved = [...fork.entries, ...third.entries.slice(3)]
    expect(await judge(one, writeAppLog(moved), listOf('4'))).toMatchObject({ code: 'wrongly-signed' })
  })

  it('with a key that signed before', async () => {
    const moved = await reading(await withNewKey(one, holder, another))
    const back = await withNewKey(moved, another, holder)
    expect(await readAppLog(writeAppLog(back))).toMatchObject({ ok: false, code: 'wrongly-signed' })
  })

  it('by the key that was exchanged', async () => {
    const moved = await reading(await withNewKey(one, holder, another))
    const late = await withRelease(moved, holder, { version: '1.1.0', root: await rootOfApp(SECOND) })
    expect(await judge(one, writeAppLog(late), SECOND)).toMatchObject({ code: 'wrongly-signed' })
  })

  it('if its log is shorter than one that was seen: the version before, signed as it is', async () => {
    expect(await judge(two, text(one), FIRST)).toMatchObject({ ok: false, code: 'log-shortened' })
  })

  it('if its log parted from the one that was seen', async () => {
    const fork = await releasing(one, holder, '1.1.1', listOf('3'))
    expect(await judge(two, text(fork), listOf('3'))).toMatchObject({ code: 'log-differs' })
  })

  it('with the files of an earlier release, of none, or without a list', async () => {
    expect(await judge(two, text(two), FIRST)).toMatchObject({ code: 'older-release' })
    expect(await judge(two, text(two), listOf('4'))).toMatchObject({ code: 'not-released' })
    expect(await judge(two, text(two), SECOND.replace('index.html', 'index.htm'))).toMatchObject({
      code: 'not-released',
    })
    expect(await judge(two, text(two), undefined)).toMatchObject({ code: 'not-released' })
    expect(await judge(undefined, writeAppLog(await beginAppLog(holder)), FIRST)).toMatchObject({
      code: 'not-released',
    })
  })
})

describe('an app that a server gives is taken', () => {
  it('as not signed where no log was ever seen', async () => {
    expect(await judge(undefined, undefined, FIRST)).toEqual({ ok: true, value: undefined })
  })

  it('with the first log that a device sees', async () => {
    expect(await judge(undefined, text(two), SECOND)).toMatchObject({ ok: true, value: { version: '1.1.0' } })
  })

  it('if its log goes on, also under a key that both signed', async () => {
    expect(await judge(one, text(two), SECOND)).toMatchObject({ ok: true, value: { version: '1.1.0' } })
    const moved = await reading(await withNewKey(two, holder, another))
    const three = await releasing(moved, another, '1.2.0', listOf('3'))
    expect(await judge(one, text(three), listOf('3'))).toMatchObject({ ok: true, value: { version: '1.2.0' } })
    expect(base64url(three.key)).toBe(base64url(another.publicKey))
  })

  it('if an older version was signed anew, as the newest entry', async () => {
    const back = await releasing(two, holder, '1.0.0', FIRST)
    expect(await judge(two, text(back), FIRST)).toMatchObject({ ok: true, value: { version: '1.0.0' } })
  })
})
