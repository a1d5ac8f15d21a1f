import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOfApp } from '#cli/app-release/files-of-app.ts'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'

const KEPT = /(url:"([^"]+)",revision:(?:null|"[^"]*"),integrity:")sha256-[^"]+/g

/**
 * Writes the hashes of a copy of the built app in which a test changed files: the service worker stores no file that
 * does not match its hash.
 */
export async function listAgain(folder: string): Promise<void> {
  const worker = join(folder, 'sw.js')
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64')
  const listed = readFileSync(worker, 'utf8').replaceAll(
    KEPT,
    (_, before: string, path: string) => `${before}sha256-${hashOf(path)}`,
  )
  writeFileSync(worker, listed)
  writeFileSync(join(folder, APP_LISTS.files), await filesOfApp(folder))
  // The server would send the compressed ones instead.
  for (const path of [worker, join(folder, APP_LISTS.files)]) rmSync(`${path}.br`, { force: true })
}
