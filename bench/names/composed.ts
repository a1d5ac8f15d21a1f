export type Pair = readonly [native: string, latin: string]

/** Parts as `native=Latin`; several Latin spellings, used in turn, are separated by strokes. */
const parts = (written: string) =>
  written
    .trim()
    .split(/\s+/)
    .map((part) => {
      const [native = '', latin = ''] = part.split('=')
      return { native, latin: latin.replaceAll('_', ' ').split('/') }
    })

interface Order {
  readonly familyFirst?: boolean
  readonly glue?: string
  readonly latinFamilyFirst?: boolean
}

/**
 * Every given name with family names in turn: `each` combinations for a given name. The family name comes first if
 * `familyFirst`.
 */
export function combined(
  given: string,
  family: string,
  each: number,
  { familyFirst = false, glue = ' ', latinFamilyFirst = familyFirst }: Order = {},
): readonly Pair[] {
  const [givens, families] = [parts(given), parts(family)]
  return givens.flatMap((one, n) =>
    Array.from({ length: each }, (_, turn): Pair => {
      const other = families[(n * 5 + turn * 7) % families.length] ?? one
      const [a, b] = [
        one.latin[(n + turn) % one.latin.length] ?? '',
        other.latin[(n * 3 + turn) % other.latin.length] ?? '',
      ]
      return [
        familyFirst ? `${other.native}${glue}${one.native}` : `${one.native}${glue}${other.native}`,
        latinFamilyFirst ? `${b} ${a}` : `${a} ${b}`,
      ]
    }),
  )
}
