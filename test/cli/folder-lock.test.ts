import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FolderInUse, lockDataFolder } from '#store/database/folder-lock.ts'
import { emptyFolder } from './homeward.ts'

const LOCK = join(import.meta.dirname, '../../src/store/database/folder-lock.ts')

let folder: Awaited<ReturnType<typeof emptyFolder>>
const others: ChildProcess[] = []
beforeEach(async () => {
  folder = await emptyFolder()
})
afterEach(async () => {
  for (const child of others.splice(0)) await kill(child)
  await folder.remove()
})

/** Another process that locks the folder until it dies. */
async function otherProcess() {
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(LOCK)})
    try { globalThis.release = lockDataFolder(${JSON.stringify(folder.path)}); console.log('held') } catch (error) { console.log(error.constructor.name) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe('a data folder', () => {
  test('is refused to a second process while the first lives', async () => {
    expect((await otherProcess()).said).toBe('held')
    expect((await otherProcess()).said).toBe('FolderInUse')
    expect(() => lockDataFolder(folder.path)).toThrow(FolderInUse)
  })

  test('is refused twice to the same process', () => {
    const release = lockDataFolder(folder.path)
    expect(() => lockDataFolder(folder.path)).toThrow(FolderInUse)
    release()
  })

  test('opens again after its holder was killed, again and again', async () => {
    for (let round = 0; round < 3; round++) {
      const holder = await otherProcess()
      expect(holder.said).toBe('held')
      expect(() => lockDataFolder(folder.path)).toThrow(FolderInUse)
      await kill(holder.child)
    }
    lockDataFolder(folder.path)()
  })

  test('opens again after it was given back', () => {
    for (let round = 0; round < 3; round++) lockDataFolder(folder.path)()
  })

  test('is held by a file in which nothing is written', async () => {
    const release = lockDataFolder(folder.path)
    expect((await stat(join(folder.path, 'in-use.lock'))).size).toBe(0)
    release()
  })
})
