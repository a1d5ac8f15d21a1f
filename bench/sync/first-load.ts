import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (script: string, ...rest: string[]) =>
  spawnSync(process.execPath, [script, ...rest], { cwd: root, encoding: 'utf8' })

/** Builds the app and returns the size of its first load, gzipped, in kB. */
export function firstLoad(): number {
  const build = run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error')
  if (build.status !== 0) throw new Error(`the app could not be built: ${build.stderr}`)
  const total = /([\d.]+) kB\s+gzipped at first load/.exec(run('scripts/first-load.ts').stdout)?.[1]
  if (total === undefined) throw new Error('the size of the first load was not found')
  return Number(total)
}
