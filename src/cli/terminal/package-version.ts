import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this Homeward, as its package and its change log name it. */
export function packageVersion(): string {
  const told: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
  if (typeof told !== 'object' || told === null || !('version' in told) || typeof told.version !== 'string')
    throw new Error('package.json has no version')
  return told.version
}
