import { day } from '../../../../test/support/entries.ts'
import { born, identified, inGroup, opened, risk, used } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { CRIME_WAR_AND_SALE } from './crime-war-and-sale.ts'

const nine = born('2016-05-01')
const halfYear = opened('2025-09-01')

proveCards(
  CRIME_WAR_AND_SALE,
  {
    'used-in-crime': near([], [used({ forms: ['petty-crime'] })], [used({ forms: ['child-labour'] })]),
    'asked-to-bring-others': near([], [risk('asked-to-recruit-others')], [risk('substances')]),
    'pressed-to-go-back': near([], [risk('debt-to-recruiter')], [risk('no-documents')]),
    'armed-group': near([], [used({ forms: ['armed-group'] })], [used({ forms: ['servitude'] })]),
    'sold-as-infant': near([], [used({ forms: ['forced-adoption'] })], [used({ forms: ['surrogacy'] })]),
    'sold-and-loved': near([used({ forms: ['forced-adoption'] })], [born('2020-01-01')], [born('2009-01-01')]),
    'never-identified': near(
      [inGroup('trafficked-child')],
      [identified('not-identified')],
      [identified('formally-identified')],
    ),
    'status-refused-term': near(
      [],
      [identified('not-identified', { appealUntil: day('2026-03-10') })],
      [identified('not-identified', { appealUntil: day('2026-03-09') })],
    ),
    'taken-inside-country': near([], [used({ scope: 'internal' })], [used({ scope: 'cross-border' })]),
    'case-may-not-stand': near(
      [nine, used({ forms: ['forced-begging'], known: 'told' })],
      [opened('2025-09-01')],
      [opened('2026-03-01')],
    ),
  },
  [
    [
      'case-may-not-stand',
      near([halfYear, used({ forms: ['petty-crime'], known: 'told' })], [nine], [born('2021-05-01')]),
    ],
    [
      'case-may-not-stand',
      near(
        [halfYear, nine],
        [used({ forms: ['petty-crime'], known: 'established' })],
        [used({ forms: ['petty-crime'], known: 'suspected' })],
      ),
    ],
    [
      'status-refused-term',
      near(
        [],
        [identified('not-identified', { appealUntil: day('2026-03-10') })],
        [identified('under-appeal', { appealUntil: day('2026-03-20') })],
      ),
    ],
    [
      'status-refused-term',
      near([], [identified('not-identified', { appealUntil: day('2026-03-10') })], [identified('not-identified')]),
    ],
  ],
)
