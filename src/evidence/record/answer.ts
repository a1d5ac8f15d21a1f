/** An expected refusal is a value with a code and the place; a broken assumption throws. This layer imports nothing of ours, so it has its own. */
export type Answer<Value, Code extends string = string, Detail = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly detail: Detail }

export const given = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <Code extends string, Detail>(code: Code, detail: Detail) =>
  ({ ok: false, code, detail }) as const
