import { describe, expect, it } from 'vitest'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { ownScreening } from '#domain/kinds/experience/own-screening.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me, says } from '../../../../test/support/work.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { LEFT_BEHIND } from './left-behind.ts'
import {
  around,
  born,
  dangerFrom,
  help,
  identified,
  inGroup,
  known,
  levels,
  lived,
  met,
  opened,
  risk,
  strength,
  TODAY,
  seems,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { WITH_PARENT } from './with-parent.ts'

const along = inGroup('trafficked-with-parent')
const bond = [along, levels({ 'with-parent': 'good' })] as const
const noBed = [along, help('absent', 'accommodation-care')] as const
const became = (what: 'left' | 'came-back') =>
  entryOf(parentChanged, { person: mother, what, childKnows: 'yes', childSays: says('She went.'), caresNow: [] })
const lookedAnd = (answer: 'not-safe' | 'not-known') =>
  entryOf(safetyLook, { answer, how: 'seen-there', because: 'A broken cup.', againBy: day('2026-04-01') })
const motherHears = met({ present: [{ who: mother, couldHear: true }] })

const school = (stands: 'goes-to-school' | 'waits-for-a-place') =>
  entryOf(education, { stands, level: 'primary', obstacles: [], schoolKnows: 'nothing', childSays: says('I draw.') })

proveCards(
  WITH_PARENT,
  {
    'with-parent-considered-in-own-right': near([along, opened()], [], [identified('screened-no-sign')]),
    'with-parent-saw-violence': near([along], [lived(['violence-seen'])], [lived(['moved-often'])]),
    'with-parent-used-as-lever': near([lived(['used-to-control-parent'])], [along], [inGroup('left-behind')]),
    'with-parent-begging-together': near([along], [lived(['used-in-begging'])], [lived(['left-alone'])]),
    'with-parent-language-and-school': near(
      [along, born('2016-05-01'), lived(['lived-abroad'])],
      [],
      [help('in-progress', 'education-early-childhood')],
    ),
    'with-parent-joint-shelter': near(
      [along],
      [help('absent', 'accommodation-care')],
      [help('in-progress', 'accommodation-care')],
    ),
    'with-parent-heard-alone': near([along, born('2016-05-01'), motherHears], [], [met()]),
    'with-parent-kept-indoors': near([along], [lived(['held-or-not-allowed-out'])], [lived(['lived-abroad'])]),
    'with-parent-siblings-together': near([along], [strength('siblings-together')], [strength('friends')]),
    'with-parent-bond-holds': near([along], [levels({ 'with-parent': 'good' })], [levels({ 'with-parent': 'hard' })]),
  },
  [
    ['with-parent-heard-alone', near([along, motherHears], [seems('not-known')], [seems('18-24')])],
    ...(
      [
        'violence-at-home',
        'sexual-abuse-at-home',
        'emotional-abuse',
        'neglect',
        'family-involved-in-exploitation',
      ] as const
    ).map((area): [string, Near] => ['with-parent-bond-holds', near([...bond], [risk('out-of-school')], [risk(area)])]),
    ['with-parent-bond-holds', near([...bond], [lookedAnd('not-known')], [lookedAnd('not-safe')])],
    [
      'with-parent-bond-holds',
      near([...bond], [around(mother, 'aunt', { safe: 'unsafe' })], [around(mother, 'mother', { safe: 'unsafe' })]),
    ],
    // A parent who is thought to be involved is not one to build on; one who has died endangers nobody.
    [
      'with-parent-bond-holds',
      near([...bond, around(mother, 'mother')], [dangerFrom(uncle, 'profits')], [dangerFrom(mother, 'profits')]),
    ],
    [
      'with-parent-bond-holds',
      near(
        [...bond, around(mother, 'mother'), around(uncle, 'father', { safe: 'unsafe' })],
        [known(uncle, { alive: 'no' })],
        [known(uncle)],
      ),
    ],
    // No roof is sought for child and parent together where the parent endangers the child, or none is there.
    ...[
      near([...noBed, around(mother, 'mother')], [dangerFrom(uncle, 'profits')], [dangerFrom(mother, 'profits')]),
      near([...noBed], [around(mother, 'mother')], [around(mother, 'mother', { safe: 'unsafe' })]),
      near([...noBed, around(mother, 'mother')], [became('came-back')], [became('left')]),
      // Beside a father who is in it, the mother may be the one to flee with.
      near(
        [...noBed, around(uncle, 'father'), dangerFrom(uncle, 'profits')],
        [around(mother, 'mother', { safe: 'not-known' })],
        [around(mother, 'mother', { safe: 'unsafe' })],
      ),
      near(
        [...noBed, around(uncle, 'father', { safe: 'unsafe' }), around(mother, 'mother')],
        [became('came-back')],
        [became('left')],
      ),
    ].map((one): [string, Near] => ['with-parent-joint-shelter', one]),
    ['with-parent-bond-holds', near([...bond, around(mother, 'mother')], [became('came-back')], [became('left')])],
    [
      'with-parent-language-and-school',
      near(
        [along, born('2016-05-01'), lived(['lived-abroad'])],
        [school('waits-for-a-place')],
        [school('goes-to-school')],
      ),
    ],
  ],
)

it('is offered no income for a household that uses the child', () => {
  const offered = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(WITH_PARENT, fileOf(along, lived(['used-in-begging']), ...entries), TODAY)
      .applicable.filter(({ card }) => card.id === 'with-parent-begging-together')
      .flatMap(({ card }) => card.offers ?? [])
  expect(offered(around(mother, 'mother'))).toHaveLength(1)
  expect(offered(around(mother, 'mother'), dangerFrom(mother, 'profits'))).toEqual([])
  expect(offered(risk('family-involved-in-exploitation'))).toEqual([])
})

describe('a child born of trafficking', () => {
  it('is said, too, to have seen somebody being hurt', () => {
    const spoken = (...entries: Parameters<typeof fileOf>) =>
      guidanceFor(WITH_PARENT, fileOf(inGroup('born-of-trafficking'), ...entries), TODAY).applicable.map(
        ({ card }) => card.id,
      )
    expect(spoken(lived(['lived-abroad']))).not.toContain('with-parent-saw-violence')
    expect(spoken(lived(['parent-abused-before-child']))).toContain('with-parent-saw-violence')
  })
})

describe('a child whom somebody has considered as a victim in their own right', () => {
  const screened = entryOf(ownScreening, {
    finding: 'may-be-a-victim',
    signs: ['used-to-control-parent'],
    restsOn: ['said-by-professional'],
    childWasNotQuestioned: true,
    by: [me],
    reasons: 'She was shown to the mother on the phone.',
  })
  const names = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor([...WITH_PARENT, ...LEFT_BEHIND], fileOf(...entries), TODAY).applicable.map(({ card }) => card.id)

  it('is not asked about as if nobody had', () => {
    expect(names(along, opened())).toContain('with-parent-considered-in-own-right')
    expect(names(along, opened(), screened)).not.toContain('with-parent-considered-in-own-right')
    const stayed = [inGroup('left-behind'), lived(['used-to-control-parent'])]
    expect(names(...stayed)).toContain('left-behind-harmed-too')
    expect(names(...stayed, screened)).not.toContain('left-behind-harmed-too')
  })
})
