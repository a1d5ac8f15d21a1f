import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

/**
 * The app that journeys open in a separate folder in which files can be changed: without the compressed files, which the server
 * would send instead.
 */
export function copyOfApp(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  cpSync(inject('lightApp'), folder, { recursive: true, filter: (path) => !path.endsWith('.br') })
  return folder
}
