import { birth } from '#domain/kinds/registration/birth.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import {
  agreed,
  around,
  born,
  help,
  inPhase,
  known,
  levels,
  lives,
  opened,
  seems,
  speaksFor,
  strength,
  TODAY,
  wants,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { YOUTH } from './youth.ts'

const nearly = born('2008-12-01')
const sixteen = born('2009-12-01')
const paper = (
  of: 'birth-certificate' | 'identity-card' | 'passport',
  stands: 'in-hand' | 'in-safe-keeping' | 'lost',
) => entryOf(identityPaper, { paper: of, stands })
const between = (from: number, to: number) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'age', from, to, on: TODAY },
    basis: 'professional-estimate',
    reasonsForChild: 'yes',
  })
const grown = born('2006-01-01')
const claim = { claim: 'b', what: 'social-assistance', whose: 'child' } as const
const due = (over: Partial<Pick<BodyOf<typeof entitlement>, 'what' | 'whose'>> = {}) =>
  entryOf(entitlement, { ...claim, stage: 'entitled', toldToThem: 'yes', ...over })
const refused = entryOf(entitlement, { ...claim, stage: 'refused', reasonGiven: 'No papers.' })
const saidOn = (on: string) => ({ ...agreed('child'), at: day(on) })
const school = (stands: 'goes-to-school' | 'in-training' | 'out-of-school') =>
  entryOf(education, { stands, level: 'vocational', obstacles: [], schoolKnows: 'nothing', childSays: says('I weld.') })
const legalHelp = { purpose: 'legal-help' } as const

proveCards(
  YOUTH,
  {
    'nearly-grown-plan': near([nearly], [wants()], [wants({ about: 'becoming-an-adult' })]),
    'nearly-grown-identity-card': near([opened(), sixteen], [], [help('needed', 'administrative-documentation')]),
    'nearly-grown-own-consent': near([sixteen, agreed()], [], [agreed('child')]),
    'nearly-grown-school-or-trade': near([opened(), sixteen], [], [help('needed', 'vocational-life-skills')]),
    'nearly-grown-love': near([sixteen], [around(uncle, 'friend', { safe: 'not-known' })], [around(uncle, 'friend')]),
    'nearly-grown-own-plans': near([sixteen], [strength('own-skills-and-plans')], [strength('siblings-together')]),
    'grown-consents-again': near([opened(), agreed()], [grown], [sixteen]),
    'grown-guardian-ended': near([grown], [speaksFor()], [speaksFor({ stands: 'ended' })]),
    'grown-place-to-live': near([grown], [lives('residential')], [lives('independent')]),
    'grown-income': near([opened(), seems('18-24')], [], [help('in-progress', 'economic-livelihood')]),
    'grown-people-around': near([grown], [levels({ community: 'hard' })], [levels({ community: 'good' })]),
    'grown-on-own-feet': near(
      [grown, inPhase('inclusion')],
      [strength('knows-whom-to-call')],
      [strength('siblings-together')],
    ),
    'turning-eighteen-this-half-year': near([opened()], [born('2008-09-10')], [born('2008-09-11')]),
  },
  [
    ['nearly-grown-plan', near([wants()], [nearly], [sixteen])],
    // A husband at thirteen is asked about no less than at sixteen.
    ...['2012-05-01', '2004-05-01'].map((on): [string, Near] => [
      'nearly-grown-love',
      near([around(uncle, 'husband-or-partner', { safe: 'not-known' })], [born(on)], [born('2016-05-01')]),
    ]),
    [
      'nearly-grown-love',
      near(
        [sixteen, around(uncle, 'friend', { safe: 'not-known' })],
        [known(uncle, { alive: 'not-known' })],
        [known(uncle, { alive: 'no' })],
      ),
    ],
    [
      'nearly-grown-identity-card',
      near([opened(), sixteen], [paper('birth-certificate', 'in-hand')], [paper('passport', 'in-hand')]),
    ],
    [
      'nearly-grown-identity-card',
      near([opened(), sixteen], [paper('identity-card', 'lost')], [paper('identity-card', 'in-safe-keeping')]),
    ],
    ['turning-eighteen-this-half-year', near([opened()], [between(16, 17)], [between(16, 18)])],
    ['nearly-grown-own-consent', near([sixteen], [agreed()], [agreed(mother, { answer: 'no' })])],
    // A yes of her own to one purpose is no yes to another.
    [
      'nearly-grown-own-consent',
      near([sixteen, agreed(mother, legalHelp)], [agreed('child')], [agreed('child', legalHelp)]),
    ],
    [
      'nearly-grown-own-consent',
      near([sixteen, agreed(mother, legalHelp)], [], [agreed('child', { ...legalHelp, answer: 'no' })]),
    ],
    ...(['goes-to-school', 'in-training'] as const).map((stands): [string, Near] => [
      'nearly-grown-school-or-trade',
      near([opened(), sixteen], [school('out-of-school')], [school(stands)]),
    ]),
    [
      'nearly-grown-school-or-trade',
      near([opened(), sixteen], [strength('friends')], [strength('in-school-or-training')]),
    ],
    ...(['crisis', 'transition'] as const).map((phase): [string, Near] => [
      'grown-on-own-feet',
      near([grown, strength('knows-whom-to-call')], [inPhase('aftercare')], [inPhase(phase)]),
    ]),
    ['grown-consents-again', near([opened(), grown], [agreed()], [agreed(mother, { answer: 'no' })])],
    ['grown-consents-again', near([opened(), grown], [agreed()], [agreed('child')])],
    // Nobody lives on a benefit that was refused, on another person's, or on a lawyer's time.
    ['grown-income', near([opened(), grown], [refused], [due()])],
    ['grown-income', near([opened(), grown], [due({ whose: mother })], [due()])],
    ['grown-income', near([opened(), grown], [due({ what: 'legal-aid' })], [due()])],
    ['grown-consents-again', near([opened(), grown, agreed()], [saidOn('2023-12-31')], [saidOn('2024-01-01')])],
    [
      'grown-consents-again',
      near([opened(), grown, agreed()], [agreed('child', { purpose: 'legal-help' })], [agreed('child')]),
    ],
    [
      'grown-consents-again',
      near(
        [opened(), grown, agreed(mother, { recipient: 'school' })],
        [agreed('child')],
        [agreed('child', { recipient: 'school' })],
      ),
    ],
  ],
)
