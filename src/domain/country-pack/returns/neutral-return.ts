import type { Every } from '../../vocabulary/period.ts'
import type { Fact } from '../../vocabulary/country-pack/fact.ts'
import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import type { RowCount, ReturnRow, StatutoryReturn } from '../../vocabulary/country-pack/statutory-return.ts'

const row = (id: string, label: string, counts: RowCount): ReturnRow => ({ id, label, counts })
const BOYS_AND_GIRLS = ['female', 'male'] as const

/** Rows of our own, where nobody has found out which ones an authority asks for. No publication has them. */
export const NEUTRAL_ROWS: readonly ReturnRow[] = [
  row('open-before', 'Files open when the period began', { of: 'children', which: 'open-before' }),
  row('opened', 'Files opened', { of: 'children', which: 'opened' }),
  row('opened-girls', 'Files opened: girls', { of: 'children', which: 'opened', genders: ['female'] }),
  row('opened-boys', 'Files opened: boys', { of: 'children', which: 'opened', genders: ['male'] }),
  row('opened-other', 'Files opened: other gender, or not known', {
    of: 'children',
    which: 'opened',
    genders: ['trans-female', 'trans-male', 'non-conforming', 'other', 'not-said', 'not-known'],
  }),
  row('opened-under-12', 'Files opened: under 12 years', {
    of: 'children',
    which: 'opened',
    ages: ['0-2', '3-5', '6-11'],
  }),
  row('opened-12-to-17', 'Files opened: 12 to 17 years', { of: 'children', which: 'opened', ages: ['12-14', '15-17'] }),
  row('opened-grown', 'Files opened: 18 years or older', {
    of: 'children',
    which: 'opened',
    ages: ['18-24', '25-or-more'],
  }),
  row('opened-age-not-known', 'Files opened: age not known', { of: 'children', which: 'opened', ages: ['not-known'] }),
  row('worked-with', 'Children worked with', { of: 'children', which: 'worked-with' }),
  row('presumed', 'Of these: presumed victims', {
    of: 'children',
    which: 'worked-with',
    statuses: ['suspected', 'presumed'],
  }),
  row('identified', 'Of these: formally identified', {
    of: 'children',
    which: 'worked-with',
    statuses: ['formally-identified'],
  }),
  row('not-victims', 'Of these: found not to be victims, or no sign of trafficking', {
    of: 'children',
    which: 'worked-with',
    statuses: ['not-identified', 'screened-no-sign'],
  }),
  row('seen', 'Children seen', { of: 'children', which: 'seen' }),
  row('help-taken-up', 'Help that was accepted', { of: 'help', stage: 'accepted' }),
  row('help-completed', 'Help that was completed', { of: 'help', stage: 'completed' }),
  row('help-missing', 'Help that does not exist here', { of: 'help', stage: 'absent' }),
  row('referrals', 'Referrals to other services', { of: 'notes', kind: 'referral' }),
  row('missing', 'Times a child went missing', { of: 'notes', kind: 'missing-episode' }),
  row('reported', 'Reports required by law', { of: 'notes', kind: 'report-by-law' }),
  row('met', 'Children met who have no file', { of: 'beside', which: 'met' }),
  row('at-risk', 'Children at risk, recorded for the first time', { of: 'beside', which: 'at-risk' }),
  row('sessions', 'Prevention sessions', { of: 'beside', which: 'sessions' }),
  row('in-sessions', 'People in prevention sessions', { of: 'beside', which: 'in-sessions' }),
  row('closed', 'Files closed', { of: 'children', which: 'closed' }),
  row('open-after', 'Files open when the period ended', { of: 'children', which: 'open-after' }),
  row('open-after-girls-and-boys', 'Of these: girls and boys under 18', {
    of: 'children',
    which: 'open-after',
    genders: [...BOYS_AND_GIRLS],
    ages: ['0-2', '3-5', '6-11', '12-14', '15-17'],
  }),
]

/** A return with our own rows, for an authority that is known to ask for a return, though not for which counts. */
export const neutralReturn = (of: {
  readonly id: string
  readonly name: string
  readonly every: Every
  readonly to?: string
  readonly fact: Fact
}): StatutoryReturn => ({ ...of, layout: 'not-known', rows: [...NEUTRAL_ROWS] })

/** Used where a country's pack names none, or an agency has chosen no country. */
export const NEUTRAL_RETURN: StatutoryReturn = neutralReturn({
  id: 'neutral',
  name: 'Figures for an authority',
  every: 'quarter',
  fact: {
    says: 'Nobody has found out yet which figures an authority asks for here, how often and on which form.',
    mark: 'ours',
  },
})

export const returnsOf = (pack: Pick<CountryPack, 'returns'> | undefined): readonly StatutoryReturn[] =>
  pack?.returns && pack.returns.length > 0 ? pack.returns : [NEUTRAL_RETURN]
