import type { Result } from '#result.ts'

/** The value; or an exception, where a refusal would mean that the program itself is wrong. */
export function answered<Value>(result: Result<Value, string, unknown>, what: string): Value {
  if (!result.ok) throw new Error(`${what}: ${result.code} ${JSON.stringify(result.detail ?? null)}`)
  return result.value
}
