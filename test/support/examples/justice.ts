import { courtDate } from '../../../src/domain/kinds/rights/court-date.ts'
import { nonPunishment } from '../../../src/domain/kinds/rights/non-punishment.ts'
import { proceeding } from '../../../src/domain/kinds/rights/proceeding.ts'
import { witnessSupport } from '../../../src/domain/kinds/rights/witness-support.ts'
import { day } from '../entries.ts'
import { me, says } from '../work.ts'
import { example } from './example.ts'

const court = {
  proceeding: 'p',
  sort: 'compensation' as const,
  childIs: 'party' as const,
  body: 'the district court',
  childSays: says('Will it pay for school?'),
}

export const justiceExamples = [
  example(proceeding, { stands: 'under-way', ...court, stage: 'before-the-court', wantsToTakePart: 'yes' }),
  example(proceeding, {
    stands: 'decided',
    ...court,
    outcome: 'no-offence',
    says: 'The law knows no such offence.',
    childTold: 'not-yet',
    paid: 'nothing-awarded',
    appealUntil: day('2026-04-01'),
  }),
  example(courtDate, {
    stands: 'planned',
    date: 'd',
    proceeding: 'p',
    sort: 'release-of-suspect',
    on: day('2026-04-10'),
    childComes: 'no',
    prepared: 'not-needed',
    goesWith: [],
  }),
  example(witnessSupport, {
    measure: 'by-video',
    stands: 'asked-for',
    by: [me],
    childWants: says('Without his family there.'),
  }),
  example(nonPunishment, {
    matter: 'm',
    blamedFor: ['petty-crime'],
    stands: 'raised',
    held: 'not-held',
    raisedBy: me,
    childSays: says('They made me.'),
  }),
]
