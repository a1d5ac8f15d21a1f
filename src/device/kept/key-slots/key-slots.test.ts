import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileKeySlots } from '../../node/file-key-slots.ts'
import { MemoryKeySlots } from './memory-key-slots.ts'
import { newest, nextPage, PAGE, PAGES } from './pages.ts'

const text = (words: string) => new TextEncoder().encode(words)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-slots-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe.each([
  ['memory', () => new MemoryKeySlots()],
  ['files', () => new FileKeySlots(folder)],
] as const)('Key slots in %s', (_, make) => {
  it('keeps the newest of each member, and forgets on a wipe', async () => {
    const slots = make()
    expect(await slots.members()).toEqual([])
    for (const words of ['one', 'two', 'three']) await slots.write('m', text(words))
    await slots.write('n', text('other'))
    expect(await slots.read('m')).toEqual(text('three'))
    await slots.wipe('m')
    await slots.wipe('m')
    expect(await slots.read('m')).toBeUndefined()
    expect(await slots.members()).toEqual(['n'])
  })
})

describe('Key slots in files', () => {
  it('stay in one place of the disk, of one size', async () => {
    const slots = new FileKeySlots(folder)
    await slots.write('m', text('one'))
    await slots.write('m', text('a longer two'))
    expect((await readFile(join(folder, 'm'))).length).toBe(PAGES)
  })

  it('give the one before where a crash tore the newest', async () => {
    const slots = new FileKeySlots(folder)
    await slots.write('m', text('one'))
    await slots.write('m', text('two'))
    const file = await readFile(join(folder, 'm'))
    file.fill(0xee, PAGE + 12, PAGE + 14)
    await writeFile(join(folder, 'm'), file)
    expect(await slots.read('m')).toEqual(text('one'))
    await slots.write('m', text('three'))
    expect(await slots.read('m')).toEqual(text('three'))
  })
})

describe('A page of a key slot', () => {
  it('refuses more than it holds, and reads nothing from zeros or a short file', () => {
    expect(() => nextPage(undefined, new Uint8Array(PAGE))).toThrow(RangeError)
    expect(newest(new Uint8Array(PAGES))).toBeUndefined()
    expect(newest(new Uint8Array(3))).toBeUndefined()
  })
})
