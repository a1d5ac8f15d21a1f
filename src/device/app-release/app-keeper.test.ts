import { beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { hashOfFile, rootOfApp, writeAppFiles } from '#sealing/app-release/app-files.ts'
import { newAppKey, readAppKey } from '#sealing/app-release/app-key.ts'
import { beginAppLog, readAppLog, withRelease, writeAppLog, type AppLog } from '#sealing/app-release/app-log.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { APP_LISTS, appTakesOver, isReleasedFile, lookAtServedApp, mayTakeApp, type AppKeeping } from './app-keeper.ts'
import type { KeptApp } from './kept-app.ts'

const bytes = (text: string): Bytes => new TextEncoder().encode(text)

/** A server's folder, and a device that keeps what it has seen of it. */
let served: Map<string, Bytes>
let kept: KeptApp
let lists: Map<string, string>
let away: boolean
let clock: number
const device: AppKeeping = {
  now: () => clock,
  served: async (path) => {
    if (away) throw new Error('no network')
    return Promise.resolve(served.get(path))
  },
  read: () => Promise.resolve(kept),
  change: (change) => {
    kept = change(kept)
    return Promise.resolve()
  },
  readFiles: () => Promise.resolve([...lists.values()]),
  writeFiles: (root, text) => {
    lists.set(root, text)
    return Promise.resolve()
  },
  dropFilesBut: (root) => {
    for (const one of lists.keys()) if (one !== root) lists.delete(one)
    return Promise.resolve()
  },
}

let key: SigningKey
let log: AppLog

/** Puts a version on the server; `sign` adds it to the log there. */
async function release(version: string, { sign = true } = {}): Promise<string> {
  served = new Map(['index.html', 'sw.js', 'words/sq.js'].map((path) => [path, bytes(`${path} of ${version}`)]))
  const hashes = await Promise.all([...served].map(async ([path, file]) => [path, await hashOfFile(file)] as const))
  const list = writeAppFiles(new Map(hashes))
  const root = await rootOfApp(list)
  served.set(APP_LISTS.files, bytes(list))
  if (!sign) return root
  log = given(await readAppLog(writeAppLog(await withRelease(log, key, { version, root }))))
  served.set(APP_LISTS.log, bytes(writeAppLog(log.entries)))
  return root
}
function given<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

beforeEach(async () => {
  kept = {}
  lists = new Map()
  away = false
  clock = 1000
  const made = await readAppKey((await newAppKey()).secret)
  if (!made) throw new Error('a new key does not read')
  key = made
  log = given(await readAppLog(writeAppLog(await beginAppLog(key))))
})

describe('a new version of the app', () => {
  it('is not taken once an app was signed and this one is not, and the running one goes on', async () => {
    const first = await release('1.0.0')
    given(await mayTakeApp(device))
    await appTakesOver(device)
    await release('1.1.0', { sign: false })
    expect(await mayTakeApp(device)).toMatchObject({ ok: false, code: 'no-longer-signed' })
    expect(kept.running).toEqual({ release: { version: '1.0.0', root: first } })
    expect(kept.waiting).toBeUndefined()
    expect(kept.trouble).toEqual({ code: 'no-longer-signed' })
    expect(kept.log).toBe(writeAppLog(log.entries))
  })

  it.each(['index.html', 'sw.js'])(
    'is not taken with one byte altered in %s, and both versions are named',
    async (path) => {
      const first = await release('1.0.0')
      given(await mayTakeApp(device))
      await appTakesOver(device)
      const second = await release('1.1.0')
      served.set(path, bytes(`${path} of 1.1.1`))
      expect(await mayTakeApp(device)).toMatchObject({ ok: false, code: 'altered' })
      expect(kept.running?.release?.root).toBe(first)
      expect(kept.trouble?.served).toEqual({ version: '1.1.0', root: second })
    },
  )

  it('that lacks its page is not taken', async () => {
    await release('1.0.0')
    served.delete('index.html')
    expect(await mayTakeApp(device)).toMatchObject({ ok: false, code: 'altered' })
  })

  it('is not taken if it is one before that was served again, and nothing that was seen is forgotten', async () => {
    await release('1.0.0')
    const before = new Map(served)
    await release('1.1.0')
    given(await mayTakeApp(device))
    served = before
    expect(await mayTakeApp(device)).toMatchObject({ ok: false, code: 'log-shortened' })
    expect(kept.log).toBe(writeAppLog(log.entries))
    expect(kept.trouble?.served?.version).toBe('1.0.0')
  })

  it('that was refused is not forgotten by a look that began before and ends after', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    const before = new Map(served)
    const slow: AppKeeping = {
      ...device,
      served: async (path) => {
        if (path === 'sw.js') {
          served.set(path, bytes('altered'))
          clock += 1
          expect(await mayTakeApp(device)).toMatchObject({ ok: false, code: 'altered' })
        }
        return before.get(path)
      },
    }
    given(await lookAtServedApp(slow))
    expect(kept.trouble?.code).toBe('altered')
    served = before
    clock += 1
    given(await lookAtServedApp(device))
    expect(kept.trouble).toBeUndefined()
  })

  it('raises no alarm where it was put there between one file and the next: it is looked at once more', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    await appTakesOver(device)
    const before = new Map(served)
    await release('1.1.0')
    const fromBefore = new Set<string>([APP_LISTS.files])
    const meanwhile: AppKeeping = {
      ...device,
      served: (path) => (fromBefore.delete(path) ? Promise.resolve(before.get(path)) : device.served(path)),
    }
    given(await mayTakeApp(meanwhile))
    expect(kept.trouble).toBeUndefined()
    expect(kept.waiting?.release?.version).toBe('1.1.0')
  })

  it('is neither taken nor refused without a network', async () => {
    await release('1.0.0')
    away = true
    await expect(mayTakeApp(device)).rejects.toThrow('no network')
    expect(kept).toEqual({})
  })

  it('runs once it takes over, and the trouble of before is over with the first that is right', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    await appTakesOver(device)
    served.set('sw.js', bytes('another'))
    expect(await lookAtServedApp(device)).toMatchObject({ ok: false, code: 'altered' })
    const second = await release('1.1.0')
    given(await mayTakeApp(device))
    expect(kept).toMatchObject({
      running: { release: { version: '1.0.0' } },
      waiting: { release: { version: '1.1.0' } },
    })
    expect(kept.trouble).toBeUndefined()
    await appTakesOver(device)
    expect(kept).toMatchObject({ running: { release: { version: '1.1.0', root: second } }, lookedAt: 1000 })
    expect(kept.waiting).toBeUndefined()
    expect([...lists.keys()]).toEqual([second])
  })

  it('waits still where the running app was looking at the same server while it was taken', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    await appTakesOver(device)
    const second = await release('1.1.0')
    const slow: AppKeeping = {
      ...device,
      served: async (path) => {
        if (path === APP_LISTS.log) given(await mayTakeApp(device))
        return device.served(path)
      },
    }
    given(await lookAtServedApp(slow))
    expect(kept.waiting).toEqual({ release: { version: '1.1.0', root: second } })
    await appTakesOver(device)
    expect(kept.running).toEqual({ release: { version: '1.1.0', root: second } })
  })

  it('leaves the longer log where two looked at once', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    const before = new Map(served)
    const slow: AppKeeping = {
      ...device,
      served: async (path) => {
        if (path === 'index.html') {
          await release('1.1.0')
          given(await mayTakeApp(device))
        }
        return before.get(path)
      },
    }
    given(await lookAtServedApp(slow))
    expect(kept.log).toBe(writeAppLog(log.entries))
  })

  it('is taken as not signed where none ever was, also with files that no list names', async () => {
    await release('1.0.0', { sign: false })
    served.set('sw.js', bytes('one that was built here'))
    given(await mayTakeApp(device))
    await appTakesOver(device)
    expect(kept).toMatchObject({ running: {} })
    expect(kept.running?.release).toBeUndefined()
    expect(await isReleasedFile(device, 'words/sq.js', bytes('anything'))).toBe(true)
  })
})

describe('a file that is fetched when it is first used', () => {
  it('is not used if its bytes are in no release, and the device says so', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    expect(await isReleasedFile(device, 'words/sq.js', bytes('words/sq.js of nobody'))).toBe(false)
    expect(kept.trouble).toEqual({ code: 'altered' })
  })

  it('is not used under the name of another', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    expect(await isReleasedFile(device, 'words/fr.js', bytes('words/sq.js of 1.0.0'))).toBe(false)
  })

  it('is used from the release that runs, and from the next one that the server gives meanwhile', async () => {
    await release('1.0.0')
    given(await mayTakeApp(device))
    away = true
    expect(await isReleasedFile(device, 'words/sq.js', bytes('words/sq.js of 1.0.0'))).toBe(true)
    away = false
    await release('1.1.0')
    expect(await isReleasedFile(device, 'words/sq.js', bytes('words/sq.js of 1.1.0'))).toBe(true)
    expect(kept.trouble).toBeUndefined()
  })
})
