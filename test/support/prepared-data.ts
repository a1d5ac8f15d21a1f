import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A fresh, migrated embedded database, from which one in memory starts. */
export const freshDatabase = async (): Promise<Blob> => new Blob([await readFile(inject('embeddedTemplate'))])

/** Fills a data folder with a fresh, migrated database: the engine needs five seconds of processor time to make one. */
export function fillDataFolder(folder: string, template = inject('embeddedTemplate')): void {
  const tables = join(folder, 'tables')
  mkdirSync(tables, { recursive: true, mode: 0o700 })
  const { status, stderr } = spawnSync('tar', ['-xf', template, '-C', tables], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the data folder could not be filled: ${stderr}`)
}
