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
}

/** Starts `homeward` as a person would, with none of the settings of whoever runs the tests. */
export function start(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HOMEWARD_') && name !== 'DATABASE_URL'))
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...own, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let error = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out, error })))
  return {
    process: child,
    ended,
    until: (pattern) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = pattern.exec(out)
          if (match) found(match)
        }
        child.stdout.on('data', look)
        look()
        void ended.then(({ code }) => failed(new Error(`homeward ended with ${String(code)} before it printed ${String(pattern)}\n${out}\n${error}`)))
      }),
  }
}

export const homeward = (words: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ended> => start(words, settings).ended

/** A new empty folder, and how to remove it. */
export async function emptyFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'homeward-test-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
