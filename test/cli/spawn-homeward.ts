import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { COMPILED_ONCE } from '../../scripts/compiled-once.ts'
import { match, Written, type Ended, type Output, type Running, type Settings } from './homeward.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/**
 * What a shell does before it starts the program: it redirects the output to a full disk, or limits files to a block or
 * two.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/dev/full': 'exec "$0" "$@" > /dev/full',
  'small files': 'ulimit -f 2; exec "$0" "$@"',
}

/** A command that runs in a process of its own. */
export interface Spawned extends Running {
  readonly process: ChildProcess
}

/**
 * Starts `homeward` in a separate process as a person would, without the settings of the person who runs the tests: for
 * what only a process shows, as exit codes, signals, kills, pipes and locks between two processes. It costs a second;
 * `homeward` runs the same program in this process.
 */
export function spawnHomeward(
  words: readonly string[],
  settings: Settings = {},
  output: Output | 'small files' = 'here',
): Spawned {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('HOMEWARD_') && name !== 'DATABASE_URL'),
  )
  const before = SCRIPTS[output]
  const [program, ...more] = before === undefined ? [process.execPath] : ['sh', '-c', before, process.execPath]
  const child = spawn(program, [...more, COMPILED_ONCE, MAIN, ...words], {
    env: { ...own, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (output === 'nobody') child.stdout.destroy()
  const [out, errors] = [new Written(null), new Written(null)]
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.write(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.write(text))
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, out: out.text, error: errors.text })),
  )
  return {
    process: child,
    ended,
    until: (pattern) => match(out, pattern, ended),
    untilError: (pattern) => match(errors, pattern, ended),
  }
}
