/** Errors of the app since it was opened: the name of the error only, since a message could contain what a person typed. */
export interface LoggedError {
  readonly at: number
  readonly where: string
  readonly what: string
}

const logged: LoggedError[] = []
const MOST = 20

export function logError(where: string, error: unknown): void {
  logged.push({ at: Date.now(), where, what: error instanceof Error ? error.name : typeof error })
  if (logged.length > MOST) logged.shift()
}

/** For *About*: a person can read it out to the maintainers. */
export const loggedErrors = (): readonly LoggedError[] => logged
