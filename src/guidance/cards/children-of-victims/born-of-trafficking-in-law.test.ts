import type { BodyOf } from '#domain/file/kind.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import {
  born,
  dangerFrom,
  inGroup,
  known,
  nation,
  registration,
  risk,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { uncle } from '../../../../test/support/people.ts'
import { BORN_OF_TRAFFICKING_IN_LAW } from './born-of-trafficking-in-law.ts'

const of = (country: 'AL', state: BodyOf<typeof nationality>['state']) =>
  entryOf(nationality, { country, state, proof: 'passport' })
const into = inGroup('born-of-trafficking', 'suspected')

proveCards(
  BORN_OF_TRAFFICKING_IN_LAW,
  {
    'born-not-registered': near([into], [registration('registered-abroad-only')], [registration('registered')]),
    'born-abroad-without-papers': near(
      [into],
      [registration('not-registered', 'born-abroad')],
      [registration('registered', 'born-abroad')],
    ),
    'born-refused-without-father': near(
      [into],
      [registration('in-progress', 'refused-without-father')],
      [registration('in-progress', 'cost')],
    ),
    'born-nationality-unclear': near([into], [nation('at-risk-of-statelessness')], [nation('holds')]),
    'born-dangerous-relative': near(
      [into],
      [dangerFrom(uncle, 'husband-through-trafficking')],
      [dangerFrom(uncle, 'transporter')],
    ),
    'born-custody-claimed': near([into], [risk('custody-claim')], [risk('out-of-school')]),
  },
  [
    // Who has died looks for nobody, and nobody has custody of an adult.
    [
      'born-dangerous-relative',
      near(
        [into, dangerFrom(uncle, 'father-through-exploitation')],
        [known(uncle, { alive: 'not-known' })],
        [known(uncle, { alive: 'no' })],
      ),
    ],
    ['born-custody-claimed', near([into, risk('custody-claim')], [born('2009-01-01')], [born('2006-01-01')])],
    // Unclear for one country, and held of another.
    ['born-nationality-unclear', near([into, nation('not-known')], [of('AL', 'in-progress')], [of('AL', 'holds')])],
  ],
)
