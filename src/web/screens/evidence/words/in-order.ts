import { NOT_KNOWN, TOTAL } from '#evidence/tables/table.ts'

/** Levels in a reader's order: 3 to 5 years before 12 to 14, then the unknown, the total last. Each with its index in the table. */
export function levelsInOrder(levels: readonly string[]): readonly { readonly level: string; readonly at: number }[] {
  const rank = (level: string) => (level === TOTAL ? 2 : level === NOT_KNOWN || level === 'not-known' ? 1 : 0)
  return levels
    .map((level, at) => ({ level, at }))
    .sort((a, b) => rank(a.level) - rank(b.level) || a.level.localeCompare(b.level, 'en', { numeric: true }))
}
