import { coarseBand, MINOR_BANDS, UNKNOWN } from '../../record/codes.ts'
import type { EvidenceRecord } from '../../record/evidence-record.ts'
import type { Indicator } from './indicator.ts'

/** Our mapping of forms into the few that the indicator distinguishes; the standard has none, so this one can be replaced. */
const FORM_GROUPS: Readonly<Record<string, string>> = {
  'sexual-exploitation': 'sexual-exploitation',
  'forced-labour': 'forced-labour-or-services',
  'child-labour': 'forced-labour-or-services',
  servitude: 'forced-labour-or-services',
  'slavery-like-practices': 'forced-labour-or-services',
  'street-vending': 'forced-labour-or-services',
  'organ-removal': 'organ-removal',
}

function formGroup({ forms }: EvidenceRecord): string {
  const groups = new Set(forms.filter((form) => form !== UNKNOWN).map((form) => FORM_GROUPS[form] ?? 'other'))
  const [first] = groups
  return groups.size > 1 ? 'several' : (first ?? UNKNOWN)
}

function ageGroup({ ageBand }: EvidenceRecord): string {
  if (ageBand === UNKNOWN) return UNKNOWN
  return MINOR_BANDS.includes(coarseBand(ageBand)) ? 'child' : 'adult'
}

/** SDG 16.2.2: detected victims of trafficking by sex, age and form of exploitation (per 100,000 with `per100000`). */
export const sdg1622: Indicator = {
  name: 'sdg-16-2-2',
  per: 'child',
  columns: ['sex', 'age', 'form'],
  definition:
    'SDG 16.2.2: victims of human trafficking by sex, age (under 18, or adult) and form of exploitation. Counted are those who were identified as victims. What is reported to the United Nations is a rate per 100,000 people of the same sex and age.',
  shares: [],
  rows: (record) =>
    record.pathway.startsWith('identified-') ? [[record.sex, ageGroup(record), formGroup(record)]] : [],
}

/** A rate for one shown count; null where the count is hidden. Throws for an impossible population. */
export function per100000(shown: number | null, population: number): number | null {
  if (!(population > 0)) throw new Error('a population is more than nobody')
  return shown === null ? null : (shown * 100_000) / population
}
