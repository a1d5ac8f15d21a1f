import { expect, it } from 'vitest'
import { day } from '../../../../test/support/entries.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { born } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { aRiskAssessment, aTracing, notYetTo, says } from '../../../../test/support/work.ts'
import { SEARCHES_AND_DECISIONS } from './searches-and-decisions.ts'

const search = (tracing = 'aunt') => ofKind('tracing-request', aTracing({ tracing }))
const step = (state: string, tracing = 'aunt', at = '2026-03-02') =>
  ofKind('tracing-step', { state, tracing }, { at: day(at) })
const risk = (finding: 'not-acceptable' | 'acceptable') => ofKind('risk-assessment', aRiskAssessment(finding))
const mayAppeal = (until: string) => ofKind('appeal', { stands: 'may-be-made', until })
const refused = (nextUntil?: string) =>
  ofKind('appeal', {
    stands: 'refused',
    appeal: 'benefit',
    against: 'benefit',
    of: 'the town hall',
    reasonGiven: 'Too late.',
    ...(nextUntil && { nextUntil }),
  })
const blocked = { stands: 'blocked', obstacle: 'cost', lookAgainOn: '2026-04-01' }
const aStep = { step: 'letter', aim: 'registration-without-father', does: 'consulate', who: { named: 'the office' } }
const court = {
  proceeding: 'p',
  sort: 'compensation',
  childIs: 'party',
  body: 'the district court',
  childSays: says('Is it over?'),
}
const ended = (why: string) =>
  ofKind('proceeding', { ...court, stands: 'ended', why, underPressure: 'no', childTold: 'not-yet' })
const mayGoOn = (appealUntil: string) => ofKind('proceeding', { stands: 'decided', appealUntil })
const lacksVideo = ofKind('witness-support', { stands: 'needed' }, { at: day('2026-02-01') })
const hearing = (on: string) =>
  ofKind('court-date', {
    stands: 'planned',
    date: 'd',
    sort: 'hearing',
    on,
    childComes: 'yes',
    prepared: 'not-yet',
    goesWith: [],
  })
const assessed = ofKind('age-assessment', { on: '2026-03-10' })
const decided = (childTold: 'yes' | 'not-yet') => ofKind('proceeding', { stands: 'decided', childTold })

proveCards(
  SEARCHES_AND_DECISIONS,
  {
    'family-searched-for': near([search()], [], [step('ended')]),
    'family-found': near([search()], [step('found')], [step('in-progress')]),
    'risk-not-acceptable': near([], [risk('not-acceptable')], [risk('acceptable')]),
    'time-to-appeal': near([], [mayAppeal('2026-03-10')], [mayAppeal('2026-03-09')]),
    'age-to-be-assessed': near(
      [],
      [ofKind('age-assessment', { on: '2026-03-10' })],
      [ofKind('age-assessment', { on: '2026-03-09' })],
    ),
    'age-result-not-told': near(
      [],
      [ofKind('age-assessed', { resultTold: 'not-yet' })],
      [ofKind('age-assessed', { resultTold: 'yes' })],
    ),
    'identity-put-right': near(
      [],
      [ofKind('identity-restoration', { stands: 'proof-found' })],
      [ofKind('identity-restoration', { stands: 'not-wanted-now' })],
    ),
    'papers-step-blocked': near(
      [],
      [ofKind('civil-status-step', { ...aStep, ...blocked })],
      [ofKind('civil-status-step', {})],
    ),
    'court-protection-missing': near(
      [],
      [ofKind('witness-support', { stands: 'refused' })],
      [ofKind('witness-support', { stands: 'granted' })],
    ),
    'outcome-not-told': near([], [decided('not-yet')], [decided('yes')]),
  },
  [
    ['family-found', near([search()], [step('verified')], [step('found'), step('reunified', 'aunt', '2026-03-03')])],
    // A supervisor sent it back: it will not be.
    ['age-to-be-assessed', near([assessed], [], [notYetTo(assessed)])],
    // It was done earlier than planned.
    ['age-to-be-assessed', near([assessed], [], [ofKind('age-assessed')])],
    // What somebody else found in another way takes the planned day from nobody.
    [
      'age-to-be-assessed',
      near([assessed], [ofKind('age-assessed', { methods: ['bones'] })], [ofKind('age-assessed')]),
    ],
    // A second search that has found nobody takes nothing from the first.
    ['family-found', near([search(), search('uncle'), step('in-progress', 'uncle', '2026-03-05')], [step('found')])],
    ['family-searched-for', near([search(), search('uncle'), step('not-found')], [], [step('ended', 'uncle')])],
    ['time-to-appeal', near([], [refused('2026-03-10')], [refused('2026-03-09')])],
    ['time-to-appeal', near([], [mayAppeal('2026-04-01')], [refused()])],
    // What ended needs no protection, unless a day is set, another goes on, or it may still be appealed.
    ['court-protection-missing', near([lacksVideo], [], [ended('suspect-died')])],
    ['court-protection-missing', near([lacksVideo], [ended('moved-to-another-body')], [ended('settled-outside')])],
    [
      'court-protection-missing',
      near(
        [lacksVideo, ended('complaint-withdrawn')],
        [ofKind('proceeding', { stands: 'under-way', proceeding: 'another' })],
        [],
      ),
    ],
    [
      'court-protection-missing',
      near([lacksVideo, ended('complaint-withdrawn')], [hearing('2026-03-10')], [hearing('2026-03-09')]),
    ],
    ['court-protection-missing', near([lacksVideo], [mayGoOn('2026-03-10')], [mayGoOn('2026-03-09')])],
    // What was found to be missing after one had ended is missing in another.
    [
      'court-protection-missing',
      near(
        [ended('complaint-withdrawn')],
        [ofKind('witness-support', { stands: 'needed' }, { at: day('2026-03-09') })],
        [lacksVideo],
      ),
    ],
    // Another body goes on with it.
    ['outcome-not-told', near([], [ended('settled-outside')], [ended('moved-to-another-body')])],
    ['outcome-not-told', near([decided('not-yet')], [born('2022-06-01')], [born('2024-06-01')])],
    ['outcome-not-told', near([], [ended('time-ran-out')], [ofKind('proceeding', { stands: 'under-way' })])],
    [
      'court-protection-missing',
      near(
        [],
        [ofKind('witness-support', { stands: 'needed' })],
        [ofKind('witness-support', { stands: 'child-does-not-want', childWants: says('No.') })],
      ),
    ],
  ],
)

it('offers to ask a lawyer today, because today may be the last day to appeal', () => {
  const { offers = [] } = SEARCHES_AND_DECISIONS.find(({ id }) => id === 'time-to-appeal') ?? {}
  expect(offers.map((offer) => ('withinDays' in offer ? offer.withinDays : null))).toEqual([0])
})
