import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The built app in a separate folder in which files can be changed: without the compressed files, which the server
 * would send instead.
 */
export function copyOfApp(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  cpSync('dist/web', folder, { recursive: true, filter: (path) => !path.endsWith('.br') })
  return folder
}
