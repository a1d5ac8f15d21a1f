/** What a line of the server's own log may hold: codes and counts. No field can hold a name, an id or a key. */
export interface LogLine {
  readonly event: 'started' | 'stopped' | 'answered' | 'refused' | 'failed' | 'database' | 'set-back'
  readonly route?: string
  readonly status?: number
  readonly code?: string
  readonly ms?: number
  readonly count?: number
  /** Which of several agencies on one server, by number. */
  readonly agency?: number
}

export type Log = (line: LogLine) => void

/** What whoever runs the server reads without asking for a line of each request. */
export const isTrouble = ({ event }: LogLine): boolean =>
  event === 'failed' || event === 'database' || event === 'set-back'

const A_MINUTE = 60_000

/** The same log, with one line a minute for each event and code: where a disk is full every request fails alike. */
export function seldom(log: Log, now: () => number): Log {
  const said = new Map<string, number>()
  return (line) => {
    const what = `${line.event} ${line.code ?? ''}`
    const at = now()
    if (Math.abs(at - (said.get(what) ?? Number.NEGATIVE_INFINITY)) < A_MINUTE) return
    said.set(what, at)
    log(line)
  }
}

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
