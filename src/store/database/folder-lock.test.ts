import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, lockDataFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that is held is refused, and free once it is released', () => {
  const release = lockDataFolder(join(folder, 'deeper'))
  expect(() => lockDataFolder(join(folder, 'deeper'))).toThrow(FolderInUse)
  release()
  lockDataFolder(join(folder, 'deeper'))()
})

test('a lock that cannot be read is not taken for another Homeward', () => {
  writeFileSync(join(folder, 'in-use.lock'), 'x'.repeat(4096))
  expect(() => lockDataFolder(folder)).toThrow()
  expect(() => lockDataFolder(folder)).not.toThrow(FolderInUse)
})
