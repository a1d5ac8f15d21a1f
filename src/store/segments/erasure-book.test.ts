import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { erasureBook, type ErasureNote } from './erasure-book.ts'

const note = (n: number): ErasureNote => ({
  org: new Uint8Array(16).fill(1),
  file: new Uint8Array(16).fill(n),
  seq: n,
  hash: new Uint8Array(32).fill(n),
  record: new Uint8Array(64).fill(n),
  at: n,
})
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-erasures-'))
  path = join(folder, 'deeper', 'erasures')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const sequences = async () => (await erasureBook(path).read()).map(({ seq }) => seq)

test('what is written behind a line that a crash cut short is not lost with it', async () => {
  await erasureBook(path).add([note(1), note(2)])
  truncateSync(path, readFileSync(path).length - 20)
  await erasureBook(path).add([note(3)])
  await erasureBook(path).add([note(4), note(5)])
  expect(await sequences()).toEqual([1, 3, 4, 5])
})

test('the list is one line for each erasure, in the order in which they came, and no list is none', async () => {
  expect(await sequences()).toEqual([])
  await erasureBook(path).add([note(1)])
  await erasureBook(path).add([note(2), note(3)])
  expect(await sequences()).toEqual([1, 2, 3])
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
})

test('a list that cannot be read is not taken for an empty one', async () => {
  await expect(erasureBook(folder).read()).rejects.toMatchObject({ code: 'EISDIR' })
})

test('where none is kept, nothing is written and nothing read', async () => {
  await erasureBook(undefined).add([note(1)])
  expect(await erasureBook(undefined).read()).toEqual([])
})

test('an empty list is begun without an empty line', async () => {
  await erasureBook(path).add([])
  writeFileSync(path, '')
  await erasureBook(path).add([note(1)])
  expect(readFileSync(path, 'utf8').startsWith('\n')).toBe(false)
})
