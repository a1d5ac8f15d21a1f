import { isTrouble, jsonLog, type Log } from '#server/kept/log.ts'
import type { Shell } from '../terminal/shell.ts'

/** Trouble always goes to the error stream; requests go there where the operator asks for it. A line holds codes and counts, never a name or an id. */
export function serverLog({ errors }: Shell, every: boolean): Log {
  const write = jsonLog((text) => errors.write(text), Date.now)
  return (line) => {
    if (every || isTrouble(line)) write(line)
  }
}
