import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves with what was printed as soon as it matches; rejects when the command ends before that. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** The same of what went to the error stream. */
  untilError(pattern: RegExp): Promise<RegExpExecArray>
}

/** Where the output goes: to a disk without room, to somebody who reads nothing, or to who started it. */
type Output = '/dev/full' | 'nobody' | 'here'

/** Starts `homeward` as a person would, with none of the settings of whoever runs the tests. */
export function start(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  output: Output = 'here',
): Running {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('HOMEWARD_') && name !== 'DATABASE_URL'),
  )
  const [program, ...before] =
    output === '/dev/full' ? ['sh', '-c', `exec "$0" "$@" > ${output}`, process.execPath] : [process.execPath]
  const child = spawn(program, [...before, MAIN, ...words], {
    env: { ...own, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (output === 'nobody') child.stdout.destroy()
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text))
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, ...said })))
  const until = (stream: 'out' | 'error', pattern: RegExp) =>
    new Promise<RegExpExecArray>((found, failed) => {
      const look = () => {
        const match = pattern.exec(said[stream])
        if (match) found(match)
      }
      child[stream === 'out' ? 'stdout' : 'stderr'].on('data', look)
      look()
      void ended.then(({ code, out, error }) =>
        failed(new Error(`homeward ended with ${String(code)} before it printed ${String(pattern)}\n${out}\n${error}`)),
      )
    })
  return {
    process: child,
    ended,
    until: (pattern) => until('out', pattern),
    untilError: (pattern) => until('error', pattern),
  }
}

export const homeward = (words: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ended> =>
  start(words, settings).ended

/** How it ends where what it prints goes to a disk without room, or to somebody who reads nothing. */
export async function printedTo(output: Output, words: readonly string[]): Promise<Pick<Ended, 'code' | 'error'>> {
  const { code, error } = await start(words, {}, output).ended
  return { code, error }
}

/** A new empty folder, and how to remove it. */
export async function emptyFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'homeward-test-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
