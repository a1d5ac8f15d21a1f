import { Console } from 'node:console'
import type { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { processSettings, type Settings } from './config.ts'

/** What the caller gives the program: streams, settings, and the signals that ask it to end. */
export interface ShellStreams {
  readonly output: Writable
  readonly errors: Writable
  readonly keyboard: Readable & { readonly isTTY?: boolean }
  readonly settings: Settings
  /** Emits `SIGINT` and `SIGTERM`. */
  readonly signals: Pick<EventEmitter, 'once' | 'off'>
}

export interface Shell extends ShellStreams {
  /** Prints progress lines; a line that cannot be printed is dropped. */
  readonly console: Pick<Console, 'log' | 'error'>
}

export const shellOf = (streams: ShellStreams): Shell => ({
  ...streams,
  console: new Console({ stdout: streams.output, stderr: streams.errors }),
})

export const processShell = (): Shell =>
  shellOf({
    output: process.stdout,
    errors: process.stderr,
    keyboard: process.stdin,
    settings: processSettings(),
    signals: process,
  })
