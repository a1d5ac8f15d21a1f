import { holds, type CaseFile } from '../../file/case-file.ts'
import { bodiesFor, type BodyRole, type CountryPack } from '../../vocabulary/country-pack/pack.ts'
import type { Folder } from '../../entry/ids.ts'
import type { Ruling } from '../../entry/ruling.ts'

interface Need {
  readonly role: BodyRole
  readonly folder: Folder
  readonly kinds: readonly string[]
}

/** Work in a file and the body of the state that it needs. */
const NEEDS: readonly Need[] = [
  { role: 'civil-registry', folder: 'status', kinds: ['birth-registration', 'civil-status-step'] },
  { role: 'guardianship', folder: 'status', kinds: ['guardianship'] },
  { role: 'child-protection', folder: 'care', kinds: ['report-by-law'] },
  { role: 'legal-aid', folder: 'justice', kinds: ['proceeding', 'non-punishment'] },
]

/**
 * R19: times, forms and bodies come from the pack of the country, never from the code. Refused names what the pack
 * lacks for this file, so that somebody adds it; it stops nothing: our own times apply meanwhile (`timer`).
 */
export function r19CountryPack(file: CaseFile, pack: CountryPack | undefined): Ruling {
  const rule = 'R19'
  if (!pack) return { rule, answer: 'refused', missing: ['country-pack'] }
  if (bodiesLacking(file, pack).length > 0) return { rule, answer: 'refused', missing: ['body-in-country-pack'] }
  const unread = [...new Set(NEEDS.map(({ folder }) => folder))].filter((folder) => !holds(file, folder)).sort()
  return unread.length > 0 ? { rule, answer: 'cannot-judge', dependsOn: unread } : { rule, answer: 'allowed' }
}

/** Bodies of the state that this file's work needs and the pack does not name. */
export function bodiesLacking(file: CaseFile, pack: CountryPack): readonly BodyRole[] {
  const asked = NEEDS.filter(({ kinds, folder }) => holds(file, folder) && kinds.some((kind) => kind in file.byKind))
  return asked.flatMap(({ role }) => (bodiesFor(pack, role).length === 0 ? [role] : []))
}
