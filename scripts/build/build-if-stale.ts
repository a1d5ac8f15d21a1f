import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(ROOT, 'dist/web/index.html')
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')
export const canBuild = (): boolean => existsSync(VITE)
const SOURCES = [
  'src/{web,names,device,domain,guidance,evidence,sealing,contract}/**/*.*',
  'src/*.ts',
  'vite.config.ts',
  'scripts/build/*.ts',
  'package-lock.json',
]

/**
 * Builds the app if it was never built, or if a source is newer than the build; calls `tell` before it builds. True if
 * it was built now. Throws with the build's output if it fails.
 */
export function buildIfStale(tell: (words: string) => void): boolean {
  const built = existsSync(BUILT)
  if (built && statSync(BUILT).mtimeMs >= newestSource()) return false
  tell(built ? 'Building the app again: a source is newer than the build.' : 'Building the app, once.')
  const build = spawnSync(process.execPath, [VITE, 'build', '--logLevel', 'error'], { cwd: ROOT, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`The app could not be built:\n${build.stdout}${build.stderr}`)
  return true
}

function newestSource(): number {
  const sources = globSync(SOURCES, { cwd: ROOT }).filter((path) => !/[.]test[.]tsx?$/.test(path))
  return Math.max(...sources.map((path) => statSync(join(ROOT, path)).mtimeMs))
}
