import type { ShapeRule } from './shape-rules.ts'

/** As a schema says what does not hold: where, and which rule. */
export interface HalfLetter {
  readonly code: 'custom'
  readonly path: string[]
  readonly message: ShapeRule
}

/**
 * Texts with half of a letter that has two halves (an emoji that was cut): UTF-8 has no sign for it, so that it would leave this device as another letter, and what is
 * read elsewhere would not be what was written. Asked where a person writes; what was written before stays readable.
 */
export function halfLettersIn(value: unknown, path: readonly string[] = []): readonly HalfLetter[] {
  if (typeof value === 'string')
    return value.isWellFormed() ? [] : [{ code: 'custom', path: [...path], message: 'half-letter' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => halfLettersIn(inside, [...path, key]))
}
