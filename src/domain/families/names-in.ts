export const foldedName = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** The whole name and each of its words, except words of one or two signs, such as *de* or an initial. */
export const partsOfName = (name: string) => [
  foldedName(name),
  ...foldedName(name)
    .split(/[\s-]+/u)
    .filter((part) => part.length > 2),
]

/** A name in an alphabet is searched as a whole word; in scripts without spaces anywhere. */
export function containsName(name: string, text: string): boolean {
  if (name === '') return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.slice(0, at).at(-1) ?? '', text[at + name.length] ?? '']
    if (
      !/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(name) ||
      !around.some((sign) => /[\p{L}\p{N}]/u.test(sign))
    )
      return true
  }
  return false
}

export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/**
 * What of *His mother Valbona* or *the man next door* identifies a person: the whole, and each word after the first
 * that is written like a name.
 */
export const tellingParts = (called: string): readonly string[] =>
  [
    called,
    ...called
      .split(/[\s-]+/u)
      .slice(1)
      .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word)),
  ].map(foldedName)

/**
 * Whether a text contains one of these (already folded) names. What the child's own names share with them tells
 * nothing.
 */
export function namesSomebody(value: unknown, telling: readonly string[], own: readonly string[]): boolean {
  const text = foldedName(textsIn(value).join('\n'))
  const shared = new Set(own.flatMap(partsOfName))
  return telling.some((name) => !shared.has(name) && containsName(name, text))
}
