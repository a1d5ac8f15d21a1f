import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the app as it ships, and returns the size of its first load as the server sends it (Brotli), in kB. */
export function firstLoad(): number {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' })
  const total = /([\d.]+) kB {2}first load [(]limit/.exec(stdout)?.[1]
  if (total === undefined)
    throw new Error(`the size of the first load was not found (exit ${String(status)}): ${stderr}`)
  return Number(total)
}
