/** What a function returns that may refuse: an expected refusal is a value with a code; a broken assumption throws. */
export type Result<Value, Code extends string = string, Detail = undefined> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly detail: Detail }

export const accept = <Value>(value: Value) => ({ ok: true, value }) as const

export function refuse<Code extends string>(
  code: Code,
): { readonly ok: false; readonly code: Code; readonly detail: undefined }
export function refuse<Code extends string, Detail>(
  code: Code,
  detail: Detail,
): { readonly ok: false; readonly code: Code; readonly detail: Detail }
export function refuse(code: string, detail?: unknown) {
  return { ok: false, code, detail }
}
