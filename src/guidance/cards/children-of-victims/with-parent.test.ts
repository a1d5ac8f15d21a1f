import { describe, expect, it } from 'vitest'
import { education } from '#domain/kinds/rights/education.ts'
import { ownScreening } from '#domain/kinds/experience/own-screening.ts'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me, says } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { LEFT_BEHIND } from './left-behind.ts'
import {
  born,
  help,
  identified,
  inGroup,
  levels,
  lived,
  met,
  opened,
  strength,
  TODAY,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { WITH_PARENT } from './with-parent.ts'

const along = inGroup('trafficked-with-parent')
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
