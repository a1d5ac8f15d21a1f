/** An expected refusal is a value with a code; a broken assumption throws. */
export type Outcome<Value, Code extends string, Detail = undefined> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly detail: Detail }

export const given = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <Code extends string>(code: Code) => ({ ok: false, code, detail: undefined }) as const
export const refusedAt = <Code extends string, Detail>(code: Code, detail: Detail) =>
  ({ ok: false, code, detail }) as const
