import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Ruling } from '../../entry/ruling.ts'

// Read by shape: the rule needs two fields, of a draft or of an entry.
interface Blamed {
  readonly stands: string
}

/** A child is not punished for what the child was made to do: wherever one is blamed, somebody has raised it. */
export function nonPunishmentRaised(matters: readonly Blamed[]): Ruling {
  const open = matters.some(({ stands }) => stands === 'not-raised')
  return open
    ? { rule: 'non-punishment', answer: 'refused', missing: ['non-punishment-raised'] }
    : { rule: 'non-punishment', answer: 'allowed' }
}

/** The same over a file, for holders of `justice`. */
export function nonPunishmentIn(file: CaseFile): Ruling {
  if (!holds(file, 'justice')) return { rule: 'non-punishment', answer: 'cannot-judge', dependsOn: ['justice'] }
  const standing = (file.byKind['non-punishment'] ?? []).filter((entry) => !(entry.id in file.replaced))
  return nonPunishmentRaised(standing.map((entry) => entry.body as Blamed))
}
