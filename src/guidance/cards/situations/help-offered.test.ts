import { help } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { grandmother, mother } from '../../../../test/support/people.ts'
import { HELP_OFFERED } from './help-offered.ts'

const notInReach = (over: object) => help('absent', 'medical', { gap: ['none-for-this-age'], ...over })
const declined = (over: Readonly<Record<string, unknown>>) =>
  help('declined', 'medical', { whoseReason: mother, ...over })

proveCards(
  HELP_OFFERED,
  {
    'declined-door-open': near([], [help('declined', 'medical')], [help('absent', 'medical')]),
    'declined-for-the-family': near(
      [],
      [help('declined', 'medical', { whoseReason: mother })],
      [help('declined', 'medical')],
    ),
    'help-with-strings': near(
      [],
      [help('unfit', 'medical', { gap: ['asks-for-cooperation-with-justice'] })],
      [help('unfit', 'medical', { gap: ['full'] })],
    ),
    'service-not-made-for-children': near(
      [],
      [help('absent', 'medical', { gap: ['none-for-this-sex'] })],
      [help('absent', 'medical')],
    ),
  },
  [
    // Help for the mother alone was not made for the child, and need not be.
    [
      'service-not-made-for-children',
      near([], [notInReach({ whom: mother, alsoFor: ['child'] })], [notInReach({ whom: mother })]),
    ],
    // Help for the mother alone was hers to decline.
    [
      'declined-for-the-family',
      near([], [declined({ whom: mother, alsoFor: ['child'] })], [declined({ whom: mother, alsoFor: [grandmother] })]),
    ],
    ['declined-for-the-family', near([], [declined({ whom: 'child' })], [declined({ whom: mother })])],
  ],
)
