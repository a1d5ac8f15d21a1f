/** The two halves of a code `a.b`. */
export const halves = (code: string): readonly [string, string] => [
  code.slice(0, code.lastIndexOf('.')),
  code.slice(code.lastIndexOf('.') + 1),
]
/** The second half of the code with this first half. */
export const codeAfter = (codes: readonly string[], first: string): string | undefined =>
  codes.map(halves).find(([a]) => a === first)?.[1]
