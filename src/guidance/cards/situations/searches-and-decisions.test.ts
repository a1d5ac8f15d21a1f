import { day } from '../../../../test/support/entries.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
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
    // A second search that has found nobody takes nothing from the first.
    ['family-found', near([search(), search('uncle'), step('in-progress', 'uncle', '2026-03-05')], [step('found')])],
    ['family-searched-for', near([search(), search('uncle'), step('not-found')], [], [step('ended', 'uncle')])],
    ['time-to-appeal', near([], [refused('2026-03-10')], [refused('2026-03-09')])],
    ['time-to-appeal', near([], [mayAppeal('2026-04-01')], [refused()])],
    // Another body goes on with it.
    ['outcome-not-told', near([], [ended('settled-outside')], [ended('moved-to-another-body')])],
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
