import type { EntryId, FileId } from '../../../src/domain/entry/ids.ts'
import { givenFact } from '../../../src/domain/kinds/services/given-fact.ts'
import { packet } from '../../../src/domain/kinds/services/packet.ts'
import { moneyGiven } from '../../../src/domain/kinds/services/money-given.ts'
import { referral } from '../../../src/domain/kinds/services/referral.ts'
import { agencyHandOverAnswer } from '../../../src/domain/kinds/services/agency-hand-over-answer.ts'
import { agencyHandOver } from '../../../src/domain/kinds/services/agency-hand-over.ts'
import { referralAnswer } from '../../../src/domain/kinds/services/referral-answer.ts'
import { referralChased } from '../../../src/domain/kinds/services/referral-chased.ts'
import { referralTakenBack } from '../../../src/domain/kinds/services/referral-taken-back.ts'
import { service } from '../../../src/domain/kinds/services/service.ts'
import { whatHelped } from '../../../src/domain/kinds/services/what-helped.ts'
import { day } from '../entries.ts'
import { besa, grandmother, idFrom, mother } from '../people.ts'
import { says } from '../work.ts'
import { example } from './example.ts'

const fact = idFrom('entry-of-a-school') as EntryId

/** Help that was accepted, asked of others, paid for, and its results. */
export const servicesExamples = [
  example(service, {
    stage: 'in-progress',
    need: 'kindergarten',
    category: 'education-early-childhood',
    sub: 'kindergarten',
    whom: 'child',
    alsoFor: [mother],
    unsuitable: ['place', 'hours'],
    since: day('2026-02-02'),
  }),
  example(whatHelped, {
    need: 'kindergarten',
    category: 'education-early-childhood',
    when: 'review',
    heard: [
      { whose: 'child', helped: 'helped', says: says('We paint.') },
      { whose: 'parent', person: mother, helped: 'helped-in-part', says: says('I can sleep.') },
    ],
    better: 'Open an hour earlier.',
  }),
  example(givenFact, {
    of: idFrom('file-ana') as FileId,
    to: besa.member,
    from: [fact],
    value: { what: 'legal-name', texts: ['Ana Marashi'] },
    until: day('2026-06-30'),
  }),
  example(moneyGiven, {
    amount: '350',
    currency: 'ALL',
    as: 'cash',
    to: { person: grandmother },
    purpose: 'bus to school, March',
    receipt: { receipt: 'thumbprint' },
  }),
  example(referral, {
    referral: 'school-place',
    to: 'school',
    called: 'the class teacher',
    need: 'school-catch-up',
    category: 'education-early-childhood',
    asks: 'A place in the third class.',
    fields: ['called', 'age-band', 'languages'],
    facts: [fact],
    how: 'paper',
    lawful: { basis: 'best-interests', reason: 'School begins on Monday.', secondPerson: { member: besa.member } },
    answerBy: day('2026-03-09'),
    until: day('2026-09-01'),
    passingOn: 'not-allowed',
  }),
  example(packet, {
    referral: 'school-place',
    from: 'Drita Kola',
    agency: 'An agency',
    madeOn: day('2026-03-01'),
    to: 'school',
    called: 'the class teacher',
    asks: 'A place.',
    basis: 'consent',
    passingOn: 'not-allowed',
    printed: 'Ana, about 13.',
  }),
  example(agencyHandOver, {
    handOver: 'to-the-north',
    to: 'ngo',
    called: 'House of the North',
    parts: ['identity', 'care'],
    chosen: [],
    lawful: { basis: 'consent' },
    limits: 'Not to her aunt.',
    childTold: { told: 'yes', on: day('2026-03-01'), childSays: says('I want to be near my sister.') },
    answerBy: day('2026-03-20'),
  }),
  example(agencyHandOverAnswer, {
    handOver: 'to-the-north',
    answer: 'takes-over',
    carriedBy: 'Mira Hoxha',
    since: day('2026-03-16'),
    by: 'Mira Hoxha',
    how: 'sealed-file',
  }),
  example(referralAnswer, {
    referral: 'school-place',
    answer: 'taken-on',
    by: 'the class teacher',
    how: 'paper',
    begins: day('2026-03-16'),
  }),
  example(referralChased, { referral: 'school-place', how: 'phone', spokeTo: 'the secretary' }),
  example(referralTakenBack, {
    referral: 'school-place',
    because: 'consent-withdrawn',
    theyWereTold: 'yes',
    paper: 'given-back',
  }),
]
