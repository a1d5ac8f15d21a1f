import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import {
  agreed,
  born,
  help,
  lived,
  lookedInto,
  met,
  opened,
  risk,
  strength,
  thinks,
  worried,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { aPlanAgreed, says } from '../../../../test/support/work.ts'
import { SCHOOL_AGE } from './school-age.ts'

const child = born('2017-05-01')
const teen = born('2012-05-01')

proveCards(
  SCHOOL_AGE,
  {
    'school-child-not-enrolled': near([opened(), child], [], [help('in-progress', 'education-early-childhood')]),
    'school-child-teased': near([child], [lived(['teased-or-shunned'])], [lived(['moved-often'])]),
    'school-child-true-and-simple': near([child, opened('2025-12-01')], [], [thinks()]),
    'school-child-assent': near([child, agreed()], [], [agreed('child')]),
    'school-child-friends': near([strength('friends')], [child], [teen]),
    'school-child-play': near([child, opened('2025-12-01')], [], [help('accepted', 'spiritual-recreation')]),
    'teen-asks-who-am-i': near([lived(['lived-abroad'])], [teen], [child]),
    'teen-online': near([teen], [risk('contact-online')], [risk('no-documents')]),
    'teen-in-the-plan': near([teen, opened('2026-01-15')], [thinks({ matter: 'help' })], [thinks({ matter: 'plan' })]),
    'teen-cares-for-others': near([teen], [lived(['left-alone'])], [lived(['carer-cared-well'])]),
    'teen-strong-in-something': near([teen], [strength('own-skills-and-plans')], [strength('safe-home')]),
    'school-age-not-met-at-school': near([child, met({ place: 'home' })], [], [met({ place: 'school' })]),
  },
  [
    ...(['online', 'somebody-near', 'goes-missing'] as const).map((about): [string, Near] => [
      'teen-online',
      near([teen], [worried(about)], [lookedInto()]),
    ]),
    ['school-child-assent', near([child], [agreed()], [agreed(mother, { answer: 'no' })])],
    // A yes to one thing is no yes to another.
    ['school-child-assent', near([child, agreed()], [agreed('child', { purpose: 'legal-help' })], [agreed('child')])],
    [
      'teen-in-the-plan',
      near(
        [teen, opened('2026-01-15')],
        [entryOf(planAgreed, aPlanAgreed({ childSays: { answer: 'not-asked', because: 'She slept.' } }))],
        [entryOf(planAgreed, aPlanAgreed({ childSays: says('I choose the course.') }))],
      ),
    ],
    [
      'teen-in-the-plan',
      near(
        [teen, opened('2026-01-15')],
        [entryOf(planAgreed, aPlanAgreed({ childSays: { answer: 'did-not-want-to-say' } }))],
        [entryOf(planAgreed, aPlanAgreed({ childSays: { answer: 'showed', words: 'She crossed out one line.' } }))],
      ),
    ],
    // Nobody was met, or not face to face.
    ...[met({ place: 'school', child: 'not-met' }), met({ place: 'online' }), met({ place: 'by-phone' })].map(
      (tried): [string, Near] => [
        'school-age-not-met-at-school',
        near([child, met({ place: 'home' })], [tried], [met({ place: 'street' })]),
      ],
    ),
  ],
)
