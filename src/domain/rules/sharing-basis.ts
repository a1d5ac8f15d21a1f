import { holds, type CaseFile } from '../case-file.ts'
import type { EntryId } from '../ids.ts'
import type { Ruling } from '../ruling.ts'

/** P12: a share that rests on consent names a consent that stands. The other bases carry their own reasons and are not held up. */
export function sharingBasis(file: CaseFile, lawful: { readonly basis: string; readonly consent?: EntryId | undefined }): Ruling {
  if (lawful.basis !== 'consent') return { rule: 'P12', answer: 'allowed' }
  const named = Object.values(file.byKind).flat().find((entry) => entry.id === lawful.consent)
  if (named) return named.kind === 'consent' && !(named.id in file.replaced) ? { rule: 'P12', answer: 'allowed' } : { rule: 'P12', answer: 'refused', missing: ['consent-that-stands'] }
  return holds(file, 'care') ? { rule: 'P12', answer: 'refused', missing: ['consent-that-stands'] } : { rule: 'P12', answer: 'cannot-judge', dependsOn: ['care'] }
}
