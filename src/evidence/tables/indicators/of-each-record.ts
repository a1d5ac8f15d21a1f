import { UNKNOWN } from '../../record/codes.ts'
import { isMet, type EvidenceRecord, type FieldName } from '../../record/evidence-record.ts'
import type { Indicator } from './indicator.ts'

/** How the child’s own identification as a victim stands; a parent's is no part of it. */
const OWN_STATUS: Readonly<Record<string, string>> = {
  'identified-fully-assisted': 'identified',
  'identified-partly-assisted': 'identified',
  'identified-unassisted': 'identified',
  'identified-declined': 'identified',
  'never-identified': 'never-identified',
  'under-way': 'under-way',
}

export const ownVictimStatus: Indicator = {
  name: 'own-victim-status',
  per: 'child',
  columns: ['own-victim-status'],
  definition:
    'Whether the child was identified as a victim in the child’s own right, formally or as presumed, whatever help came; never, also after screening; or not decided yet. A parent’s identification does not count.',
  shares: [
    {
      name: 'identified',
      of: ['identified'],
      among: ['identified', 'never-identified'],
      definition: 'Of children of whom it is decided, those identified.',
    },
  ],
  rows: (record) => (isMet(record) ? [] : [[OWN_STATUS[record.pathway] ?? UNKNOWN]]),
}

/** By what a record could be matched with one of another source. Months differ between sources and match nobody. */
export const QUASI_IDENTIFIERS: readonly FieldName[] = ['ageBand', 'sex', 'district', 'childGroups', 'forms', 'source']

const isKnown = (held: string | readonly string[]): boolean =>
  typeof held === 'string' ? held !== UNKNOWN : held.some((code) => code !== UNKNOWN)

/** How many of the quasi-identifiers of a record hold a known code. */
export const joinableBy = (record: EvidenceRecord): number =>
  QUASI_IDENTIFIERS.filter((name) => isKnown(record[name])).length

export const joinability: Indicator = {
  name: 'joinability',
  per: 'child',
  columns: ['joinability'],
  definition:
    'For each child: how many of six columns hold a known code by which a record could be matched with one of another source (age band, sex, district, group, form, source). The more match, the better sources can be joined, and the easier a child can be recognised.',
  shares: [
    {
      name: 'five-or-more',
      of: ['5', '6'],
      among: ['0', '1', '2', '3', '4', '5', '6'],
      definition: 'Of all, those of whom five or six are known.',
    },
  ],
  rows: (record) => (isMet(record) ? [] : [[String(joinableBy(record))]]),
}
