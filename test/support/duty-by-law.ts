import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import type { DutyByLaw } from '../../src/domain/vocabulary/sharing/duty-by-law.ts'

/** The registry asks by law who the children are. */
export const aDuty = (over: Partial<DutyByLaw> = {}): DutyByLaw => ({
  key: 'named-by-the-registryA',
  law: 'Law 10129, art. 41',
  authority: 'Civil registry of Tirana',
  to: 'registry',
  fields: ['legal-name', 'born', 'birth-registration'],
  until: '2026-06-30' as PlainDate,
  ...over,
})
