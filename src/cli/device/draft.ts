import type { Draft } from '#domain/entry/entry.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { When } from '#domain/entry/plain-date.ts'

/** A draft of a kind, its body checked against the kind's own type. Author and superseded entries are added later. */
export function draft<Name extends string, Body>(
  kind: Kind<Name, Body>,
  at: When,
  body: Body,
  more: Omit<Partial<Draft<Body>>, 'kind' | 'at' | 'body'> = {},
): Draft<Body> {
  return { kind: kind.name, at, body, ...more }
}
