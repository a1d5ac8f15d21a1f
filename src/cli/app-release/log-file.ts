import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'
import { readAppLog, writeAppLog, type AppLog, type AppLogEntry } from '#sealing/app-release/app-log.ts'
import { CommandRefused } from '../terminal/refusal.ts'

/** The log of this checkout, which a build that its last entry names takes with it. */
export const LOG_OF_CHECKOUT = join(import.meta.dirname, '../../..', APP_LISTS.log)

/** Undefined where there is no log yet; refuses one that does not hold. */
export async function readLogFile(path: string): Promise<AppLog | undefined> {
  if (!existsSync(path)) return undefined
  return verifiedLog(readFileSync(path, 'utf8'), path)
}

export async function verifiedLog(text: string, name: string): Promise<AppLog> {
  const read = await readAppLog(text)
  if (read.ok) return read.value
  throw new CommandRefused(
    read.code === 'wrongly-signed'
      ? `${name} is not as it was signed: an entry was altered, or a key came without the one before it. Nothing was changed.`
      : `${name} is no log of releases. Nothing was changed.`,
  )
}

/** Writes beside it and renames, so that a process that ends in between leaves the log as it was. */
export function writeLogFile(path: string, entries: readonly AppLogEntry[]): void {
  writeFileSync(`${path}.part`, writeAppLog(entries))
  renameSync(`${path}.part`, path)
}
