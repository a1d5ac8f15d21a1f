/** What a line of the server's own log may hold: codes and counts. No field can hold a name, an id or a key. */
export interface LogLine {
  readonly event: 'started' | 'stopped' | 'answered' | 'refused' | 'failed' | 'set-back'
  readonly route?: string
  readonly status?: number
  readonly code?: string
  readonly ms?: number
  readonly count?: number
  /** Which of several agencies on one server, by number. */
  readonly agency?: number
}

export type Log = (line: LogLine) => void

const SAFE = /^[\w/:.-]{1,64}$/

/**
 * JSON lines. A value that does not look like a code is left out, so that a mistake in a caller cannot log a secret.
 */
export function jsonLog(write: (text: string) => void, now: () => number): Log {
  return ({ event, agency, route, status, code, ms, count }) => {
    const line = {
      at: new Date(now()).toISOString(),
      event,
      agency,
      route: safe(route),
      status,
      code: safe(code),
      ms,
      count,
    }
    write(`${JSON.stringify(line)}\n`)
  }
}

function safe(text: string | undefined): string | undefined {
  return text !== undefined && SAFE.test(text) ? text : undefined
}
