import { EventEmitter } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runHomeward } from '#cli/program.ts'
import { shellOf } from '#cli/terminal/shell.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

export type Settings = Readonly<Record<string, string>>

/** Where the output goes: to a full disk, to a reader who reads nothing, or to the process that started it. */
export type Output = '/dev/full' | 'nobody' | 'here'

/** A running command. */
export interface Running {
  readonly ended: Promise<Ended>
  /** Resolves with the output as soon as it matches; rejects if the command ends before that. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** The same for the error stream. */
  untilError(pattern: RegExp): Promise<RegExpExecArray>
}

/** A command that runs in this process. */
export interface RunningHere extends Running {
  stop(signal: 'SIGINT' | 'SIGTERM'): void
}

/** Runs the program in this process with its own streams and settings; `spawnHomeward` starts it as a person does. */
export function startHomeward(words: readonly string[], settings: Settings = {}, output: Output = 'here'): RunningHere {
  const [out, errors] = [new Written(output === 'nobody' ? brokenPipe() : null), new Written(null)]
  const signals = new EventEmitter()
  const shell = shellOf({
    output: output === '/dev/full' ? createWriteStream(output) : out,
    errors,
    keyboard: Readable.from([]),
    settings,
    signals,
  })
  const ended = runHomeward(words, shell).then((code) => ({ code, out: out.text, error: errors.text }))
  return {
    ended,
    stop: (signal) => void signals.emit(signal),
    until: (pattern) => match(out, pattern, ended),
    untilError: (pattern) => match(errors, pattern, ended),
  }
}

export const homeward = (words: readonly string[], settings?: Settings): Promise<Ended> =>
  startHomeward(words, settings).ended

/** How it ends if its output goes to a full disk, or to a reader who reads nothing. */
export async function printedTo(output: Output, words: readonly string[]): Promise<Pick<Ended, 'code' | 'error'>> {
  const { code, error } = await startHomeward(words, {}, output).ended
  return { code, error }
}

/** Keeps the text that is written to it, or fails every write. */
export class Written extends Writable {
  text = ''
  readonly #failure: Error | null

  constructor(failure: Error | null) {
    super({ decodeStrings: false })
    this.#failure = failure
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: (error: Error | null) => void): void {
    if (!this.#failure) this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    done(this.#failure)
    this.emit('written')
  }
}

const brokenPipe = () => Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })

/** The first match in the written text, as soon as it is there. */
export function match(written: Written, pattern: RegExp, ended: Promise<Ended>): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const search = () => {
      const found = pattern.exec(written.text)
      if (found) resolve(found)
    }
    written.on('written', search)
    search()
    ended.then(
      ({ code, out, error }) =>
        reject(new Error(`homeward ended with ${String(code)} before it printed ${String(pattern)}\n${out}\n${error}`)),
      reject,
    )
  })
}

/** A new empty folder, and the function that removes it. */
export async function emptyFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'homeward-test-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
