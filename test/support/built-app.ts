import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'

const BUILT = 'dist/web/index.html'

/** Runs once before the tests that open the app: builds it where a source is newer than the build. */
export function setup(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newestSource()) return
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`The app could not be built:\n${build.stdout}${build.stderr}`)
}

function newestSource(): number {
  const sources = [...globSync('src/{web,device,domain,guidance,evidence,sealing,contract}/**/*.*'), 'vite.config.ts', 'package-lock.json']
  return Math.max(...sources.map((path) => statSync(path).mtimeMs))
}
