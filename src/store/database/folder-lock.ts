import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export class FolderInUse extends Error {
  constructor() {
    super('Another Homeward is running on this data folder. Stop it first, or choose another folder.')
  }
}

/**
 * Holds a data folder for this process alone. The embedded database does not lock its folder, and two writers would
 * corrupt it. The lock belongs to the operating system, so it ends with the process in every case. Returns the function
 * that releases it.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = off; begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && error.message.includes('locked')) throw new FolderInUse()
    throw error
  }
  return () => {
    lock.close()
  }
}
