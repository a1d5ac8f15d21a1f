import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import type { Whom } from '#domain/entry/entry.ts'
import type { ServiceStage } from '#domain/kinds/services/service.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import {
  community,
  born,
  family,
  help,
  levels,
  lives,
  looked,
  opened,
  risk,
  speaksFor,
  strength,
  thinks,
  seems,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, sibling } from '../../../../test/support/people.ts'
import { BEGINNING } from './beginning.ts'

const school = born('2015-05-01')
const aboutAge = (to: number, reasonsForChild: 'yes' | 'no' = 'yes') =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'age', from: 9, to, on: day('2026-03-01') },
    basis: 'professional-estimate',
    reasonsForChild,
  })
const speaking = (interpreter: 'needed' | 'not-needed') =>
  entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['km'], interpreter })
const heard = (askAgain: 'only-with-reason' | 'child-wants-to-talk') =>
  entryOf(toldToWhom, { heardBy: 'police', inTheRoom: [], writtenDown: 'yes-elsewhere', askAgain, notToRaise: [] })
const interprets = (stage: ServiceStage, whom: Whom = 'child', at = '2026-03-01') =>
  help(stage, 'case-management-monitoring', { sub: 'interpreter', whom, need: `one-${stage}` }, { at: day(at) })
const onLine = (answer: 'no' | 'yes' | 'not-needed') => entryOf(firstHours, { line: 'interpreter', answer })
const tonight = (answer: 'no' | 'yes', at = '2026-03-08') =>
  entryOf(firstHours, { line: 'safe-sleep', answer }, { at: day(at) })
const nextDay = { at: day('2026-03-09') }
const others = (safeTonight: 'yes' | 'not-known') =>
  opened('2026-03-01', { askedAboutOthers: 'some-there', othersThere: [{ person: sibling, safeTonight }] })

proveCards(
  BEGINNING,
  {
    'limits-not-told': near(
      [school, opened()],
      [],
      [entryOf(limitsTold, { to: 'child', told: ['who-may-read'], how: 'spoken', understood: 'yes' })],
    ),
    'siblings-still-there': near([], [others('not-known')], [others('yes')]),
    'siblings-not-asked': near([], [opened('2026-03-01', { askedAboutOthers: 'not-asked' })], [opened()]),
    'age-not-sure': near([], [aboutAge(20)], [aboutAge(11)]),
    'nobody-represents': near([school, opened()], [speaksFor({ stands: 'needed' })], [speaksFor()]),
    'contact-rule-missing': near([opened()], [], [entryOf(safeContact, { rule: 'none', agreed: [], never: [] })]),
    'interpreter-needed': near([], [speaking('needed')], [speaking('not-needed')]),
    'safety-never-looked-at': near([opened()], [], [looked()]),
    'only-dangers-written': near([risk('out-of-school')], [], [strength('friends')]),
    'levels-never-looked-at': near([opened('2025-12-01')], [], [levels({ family: 'fair' })]),
    'community-not-looked-at': near([family()], [], [community()]),
    'told-already-do-not-ask': near([], [heard('only-with-reason')], [heard('child-wants-to-talk')]),
    'first-nights': near([], [tonight('no')], [tonight('yes')]),
    'fears-about-home': near(
      [school, opened('2026-02-01')],
      [thinks({ matter: 'school-or-work' })],
      [thinks({ matter: 'where-to-live' })],
    ),
  },
  [
    ['interpreter-needed', near([speaking('needed')], [help('accepted', 'medical')], [interprets('accepted')])],
    ['interpreter-needed', near([speaking('needed')], [interprets('needed')], [interprets('in-progress')])],
    ['interpreter-needed', near([speaking('needed')], [tonight('yes')], [onLine('yes')])],
    // The card may not say it, and an interpreter of the mother is not the child's.
    ...(['needed', 'absent', 'unfit', 'discontinued'] as const).map((stage): [string, Near] => [
      'interpreter-needed',
      near([speaking('not-needed')], [interprets(stage)], [interprets(stage, mother)]),
    ]),
    [
      'interpreter-needed',
      near([speaking('needed')], [interprets('in-progress', mother)], [interprets('in-progress')]),
    ],
    // One who was found earlier does not answer what was written later.
    ...(['needed', 'absent', 'unfit', 'discontinued'] as const).map((stage): [string, Near] => [
      'interpreter-needed',
      near(
        [interprets(stage, 'child', '2026-03-05')],
        [interprets('completed', 'child', '2026-03-04')],
        [interprets('completed', 'child', '2026-03-05')],
      ),
    ]),
    ['interpreter-needed', near([speaking('needed')], [onLine('no')], [onLine('not-needed')])],
    ['community-not-looked-at', near([family()], [], [family({ of: 'community' })])],
    ['nobody-represents', near([school, opened()], [speaksFor({ type: 'support-person' })], [speaksFor()])],
    [
      'nobody-represents',
      near([school, opened()], [speaksFor({ endsOn: day('2026-03-09') })], [speaksFor({ endsOn: day('2026-03-10') })]),
    ],
    ['first-nights', near([], [tonight('no', '2026-03-03')], [tonight('no', '2026-03-02')])],
    ['first-nights', near([tonight('no')], [lives('none', {}, nextDay)], [lives('foster', {}, nextDay)])],
    // What is written on the same day may be where the child cannot stay.
    ['first-nights', near([tonight('no')], [lives('kin', {}, { at: day('2026-03-08') })], [lives('kin', {}, nextDay)])],
    ['first-nights', near([tonight('no')], [{ ...looked(), at: day('2026-03-08') }], [{ ...looked(), ...nextDay }])],
    // Another card asks for everything of a child of six to eleven whom nobody has asked anything for two months.
    // Whose age nobody knows may be a child.
    ...(['nobody-represents', 'fears-about-home'] as const).map((id): [string, Near] => [
      id,
      near([opened('2026-01-15')], [seems('not-known')], [seems('18-24')]),
    ]),
    ['limits-not-told', near([opened()], [seems('not-known')], [seems('0-2')])],
    ['fears-about-home', near([opened('2025-12-01')], [born('2011-05-01')], [school])],
    ['fears-about-home', near([school], [opened('2026-01-15')], [opened('2025-12-01')])],
    ['fears-about-home', near([school, opened('2025-12-01')], [thinks({ matter: 'school-or-work' })])],
  ],
)

proveCards(
  BEGINNING.filter(({ id }) => id === 'age-not-sure'),
  { 'age-not-sure': near([], [aboutAge(20)], [aboutAge(20, 'no')]) },
)
