import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OUTSIDE_PROGRAMS } from '../scripts/outside-programs.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Installs what the peers need and says so. Returns in words what is missing on this machine; nothing is measured while
 * something is missing. `programs`: a browser and a database are needed too.
 */
export function makeReady(say: (line: string) => void, needs: { readonly programs: boolean }): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8')) as {
    dependencies: Readonly<Record<string, string>>
  }
  if (Object.keys(dependencies).some((peer) => !existsSync(`${here}node_modules/${peer}`))) {
    say('installing the peers (npm ci in bench/)')
    const npm = spawnSync('npm', ['ci'], {
      cwd: here,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
    })
    if (npm.status !== 0)
      return [
        `The peers could not be installed: ${npm.stderr.trim().split('\n').at(-1) ?? ''} Run npm ci in bench/ and try again.`,
      ]
  }
  return (needs.programs ? OUTSIDE_PROGRAMS : [])
    .filter((program) => !program.find())
    .map(
      ({ name, debianPackage }) =>
        `No ${name} here. Install it (Debian: apt-get install ${debianPackage}) and try again.`,
    )
}
