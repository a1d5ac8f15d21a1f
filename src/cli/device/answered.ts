import type { Result } from '#result.ts'

/** Unwraps an accepted result. A refusal here is a bug in the program, so it throws. */
export function answered<Value>(result: Result<Value, string, unknown>, what: string): Value {
  if (!result.ok) throw new Error(`${what}: ${result.code} ${JSON.stringify(result.detail ?? null)}`)
  return result.value
}
