import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReplicaFailure } from '../replica/replica.ts'
import { OpfsKeySlots } from './opfs-key-slots.ts'
import { PAGE, PAGES } from './pages.ts'

const text = (words: string) => new TextEncoder().encode(words)

/** Files of a browser's private file system, and whether a worker opens them in place or a page copies them. */
let files: Map<string, Uint8Array<ArrayBuffer>>
let inPlace: boolean
let full: boolean
/** How often a file was opened to be written, and how often it was let go again. */
let opened: number
let released: number

function handle(name: string) {
  const now = () => files.get(name) ?? new Uint8Array()
  const put = (bytes: Uint8Array, at: number) => {
    if (full) throw new DOMException('full', 'QuotaExceededError')
    const whole = new Uint8Array(Math.max(now().length, at + bytes.length))
    whole.set(now())
    whole.set(bytes, at)
    files.set(name, whole)
    return bytes.length
  }
  return {
    getFile: () => Promise.resolve(new Blob([now()])),
    ...(inPlace && {
      createSyncAccessHandle() {
        opened += 1
        return Promise.resolve({
          getSize: () => now().length,
          write: (bytes: Uint8Array, { at }: { at: number }) => put(bytes, at),
          flush: () => undefined,
          close: () => (released += 1),
        })
      },
    }),
    createWritable() {
      opened += 1
      return Promise.resolve({
        write(bytes: Uint8Array<ArrayBuffer>) {
          if (full) throw new DOMException('full', 'QuotaExceededError')
          files.set(name, bytes)
        },
        close: () => (released += 1),
      })
    },
  }
}
const directory = {
  keys: () => [...files.keys()].values(),
  getFileHandle(name: string, { create = false } = {}) {
    if (!files.has(name) && !create) return Promise.reject(new DOMException('none', 'NotFoundError'))
    if (name === 'broken') return Promise.reject(new DOMException('no', 'NotAllowedError'))
    if (!files.has(name)) files.set(name, new Uint8Array())
    return Promise.resolve(handle(name))
  },
  removeEntry(name: string) {
    files.delete(name)
    return Promise.resolve()
  },
}

beforeEach(() => {
  files = new Map()
  ;[full, opened, released] = [false, 0, 0]
  const storage = { getDirectory: () => Promise.resolve({ getDirectoryHandle: () => Promise.resolve(directory) }) }
  vi.stubGlobal('navigator', { storage })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each([
  ['in place', true],
  ['by copying', false],
])('Key slots in a browser that writes %s', (_, writesInPlace) => {
  beforeEach(() => {
    inPlace = writesInPlace
  })

  it('keep the newest of each member, in a file of one size, and forget on a wipe', async () => {
    const slots = new OpfsKeySlots('slots')
    expect(await slots.members()).toEqual([])
    expect(await slots.read('m')).toBeUndefined()
    for (const words of ['one', 'two', 'three']) await slots.write('m', text(words))
    await slots.write('n', text('other'))
    expect(await slots.read('m')).toEqual(text('three'))
    expect(files.get('m')).toHaveLength(PAGES)
    expect(await slots.members()).toEqual(['m', 'n'])
    await slots.wipe('m')
    await slots.wipe('m')
    expect(await slots.read('m')).toBeUndefined()
    expect(await slots.members()).toEqual(['n'])
    expect(released).toBe(opened)
  })

  it('keep the one before where the newest was torn', async () => {
    const slots = new OpfsKeySlots('slots')
    await slots.write('m', text('one'))
    await slots.write('m', text('two'))
    files.get('m')?.fill(0xee, PAGE + 12, PAGE + 14)
    expect(await slots.read('m')).toEqual(text('one'))
  })

  it('say that the disk is full, and let go of the file', async () => {
    const slots = new OpfsKeySlots('slots')
    full = true
    await expect(slots.write('m', text('one'))).rejects.toThrow(ReplicaFailure)
    if (writesInPlace) expect(released).toBe(opened)
    full = false
    await slots.write('m', text('one'))
    expect(await slots.read('m')).toEqual(text('one'))
  })

  it('delete a file that was cut off while it was made without overwriting it, on a full disk, too', async () => {
    const slots = new OpfsKeySlots('slots')
    files.set('m', new Uint8Array(PAGES - 1))
    full = true
    await slots.wipe('m')
    expect(files.has('m')).toBe(false)
    files.set('n', new Uint8Array(PAGES))
    await expect(slots.wipe('n')).rejects.toThrow('full')
  })

  it('throw what the browser does not allow', async () => {
    files.set('broken', new Uint8Array())
    await expect(new OpfsKeySlots('slots').read('broken')).rejects.toThrow('no')
  })
})
