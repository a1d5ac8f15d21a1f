import { day } from '../../../../test/support/entries.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { born } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { notYetTo } from '../../../../test/support/work.ts'
import { TOLD_AND_GIVEN } from './told-and-given.ts'

const on = (at: string) => ({ at: day(at) })
const told = (at: string) => ofKind('child-was-told', {}, on(at))
const money = (at: string) => ofKind('money-given', {}, on(at))
const reported = (childTold: object) => ofKind('report-by-law', { childTold })
const answered = (answer: string, referral = 'school-place', at = '2026-03-02') =>
  ofKind('referral-answer', { answer, referral }, on(at))
const asked = (at: string) => ofKind('asked-about', {}, on(at))
const talk = (until: string) => ofKind('talk-planned', { talk: 't', when: { is: 'on-a-day', on: until } })
const toldOf = (of: string, at: string) => ofKind('child-was-told', { talk: of }, on(at))
const answer = ofKind('demand-answer', { demand: 'd' })
const row = ofKind('from-earlier-list')

proveCards(
  TOLD_AND_GIVEN,
  {
    'outsider-asks': near([], [asked('2026-02-08')], [asked('2026-02-07')]),
    'authority-wants-file': near(
      [ofKind('authority-demand', { demand: 'd' })],
      [],
      [ofKind('demand-answer', { demand: 'd' })],
    ),
    'talk-is-planned': near([], [talk('2026-03-10')], [talk('2026-03-09')]),
    'just-learnt': near([], [told('2026-02-24')], [told('2026-02-23')]),
    'report-not-told': near(
      [],
      [reported({ told: 'not-yet', tellBy: '2026-03-12' })],
      [reported({ told: 'not-safe-to-tell', because: 'They are at home with her.' })],
    ),
    'referral-turned-away': near([], [answered('turned-away')], [answered('taken-on')]),
    'money-in-the-home': near([], [money('2026-02-08')], [money('2026-02-07')]),
    'earlier-list-not-read': near(
      [row],
      [ofKind('moved-in-looked', { read: 'enough-to-begin' })],
      [ofKind('moved-in-looked', { read: 'all' })],
    ),
  },
  [
    // What was sent back is no answer yet.
    ['authority-wants-file', near([ofKind('authority-demand', { demand: 'd' }), answer], [notYetTo(answer)], [])],
    ['talk-is-planned', near([talk('2026-03-20')], [toldOf('another', '2026-03-05')], [toldOf('t', '2026-03-05')])],
    ['talk-is-planned', near([talk('2026-03-20')], [toldOf('t', '2026-02-20')], [toldOf('t', '2026-03-01')])],
    [
      'authority-wants-file',
      near([ofKind('demand-answer', { demand: 'another' })], [ofKind('authority-demand', { demand: 'd' })]),
    ],
    [
      'referral-turned-away',
      near([answered('not-reached')], [], [answered('taken-on-later', 'school-place', '2026-03-05')]),
    ],
    // Another referral that was taken on takes nothing from the first.
    ['referral-turned-away', near([answered('taken-on', 'doctor', '2026-03-05')], [answered('turned-away')])],
    // A baby is told nothing.
    [
      'report-not-told',
      near([reported({ told: 'not-yet', tellBy: '2026-03-12' })], [born('2021-01-01')], [born('2025-01-01')]),
    ],
    ['earlier-list-not-read', near([ofKind('moved-in-looked', { read: 'enough-to-begin' })], [row])],
  ],
)
