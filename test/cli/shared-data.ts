import { existsSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = [process.env['HOMEWARD_SHARED_DATA'], join(import.meta.dirname, '../../../shared/data')]

/**
 * A file of the evaluation data, which is not part of the project; undefined if this machine has none, which is printed
 * in one line.
 */
export function sharedData(path: string): string | undefined {
  const found = FOLDERS.flatMap((folder) => (folder === undefined ? [] : [join(folder, path)])).find((candidate) =>
    existsSync(candidate),
  )
  if (found === undefined) console.log(`Left out: tests that need ${path}. Name its folder with HOMEWARD_SHARED_DATA.`)
  return found
}
