import type { ShapeRule } from './shape-rules.ts'

/** A fault as a schema reports it: where, and which rule. */
export interface HalfLetter {
  readonly code: 'custom'
  readonly path: string[]
  readonly message: ShapeRule
}

/**
 * Texts that contain half of a surrogate pair (an emoji that was cut): UTF-8 cannot encode it, so another sign would
 * leave this device, and other devices would read something else than was written. Checked where a person writes;
 * entries written before remain readable.
 */
export function halfLettersIn(value: unknown, path: readonly string[] = []): readonly HalfLetter[] {
  if (typeof value === 'string')
    return value.isWellFormed() ? [] : [{ code: 'custom', path: [...path], message: 'half-letter' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => halfLettersIn(inside, [...path, key]))
}
