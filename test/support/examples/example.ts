import type { Kind } from '../../../src/domain/file/kind.ts'

export interface Example {
  readonly kind: Kind
  readonly body: unknown
}

/** A complete, valid body of a kind, checked by its type. */
export function example<Name extends string, Body>(kind: Kind<Name, Body>, body: Body): Example {
  return { kind, body }
}
