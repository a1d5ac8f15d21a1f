import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { born, lookedInto, opened, risk, strength, worried } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { me, says } from '../../../../test/support/work.ts'
import { COMMUNITY_AND_CONTACT } from './community-and-contact.ts'

const missing = entryOf(missingEpisode, {
  is: 'missing',
  episode: 'march',
  since: day('2026-03-01'),
  lastSeen: 'At the bus stop.',
  lawAsksReport: 'not-known',
  report: { decided: 'not-yet' },
})
const back = (on: string) =>
  entryOf(
    missingEpisode,
    { is: 'back', episode: 'march', since: day('2026-01-01'), backOn: day(on), childSays: says('Hungry.') },
    { replaces: [missing.id] },
  )
const phone = (watched: 'yes' | 'no') =>
  entryOf(contactDetails, {
    who: 'child',
    addresses: [{ kind: 'phone', value: '067 000 0001', answeredBy: [], watched }],
  })
const passedOn = (childTold: 'yes' | 'not-yet') =>
  entryOf(sharedWith, {
    recipient: 'police',
    with: { named: 'the police' },
    purpose: 'Duty',
    facts: [idFrom('fact') as EntryId],
    folders: [],
    how: 'paper',
    passingOn: 'not-allowed',
    lawful: { basis: 'legal-duty', law: 'a law', childTold },
  })
const asleep = entryOf(dormantByWish, { wayBack: 'Any Tuesday.', mayWeGetInTouch: { answer: 'no' } })
const kept = (stands: boolean) =>
  entryOf(withhold, {
    key: 'one',
    withheld: { what: 'everything' },
    from: { recipient: 'school' },
    why: 'shame-or-stigma',
    askedBy: 'child',
    stands,
  })

const talked = (talk: object) => {
  const entry = back('2026-03-02')
  return { ...entry, body: { ...entry.body, talk } }
}
const againAway = entryOf(missingEpisode, { is: 'known-elsewhere', episode: 'april', safeThere: 'not-known' })

proveCards(
  COMMUNITY_AND_CONTACT,
  {
    'child-is-missing': near([], [missing], [back('2026-03-02')]),
    'came-back-from-missing': near([missing], [back('2026-01-09')], [back('2026-01-08')]),
    'often-missing': near([], [risk('goes-missing')], [risk('out-of-school')]),
    'talk-in-the-village': near([], [risk('secret-might-come-out')], [risk('out-of-school')]),
    'community-carries': near([], [strength('faith-or-community-support')], [strength('safe-home')]),
    'phone-is-watched': near([], [phone('yes')], [phone('no')]),
    'shared-and-child-not-told': near([], [passedOn('not-yet')], [passedOn('yes')]),
    'kept-from-somebody': near([], [kept(true)], [kept(false)]),
    'nobody-to-call': near([opened(), born('2012-01-01')], [], [phone('no')]),
    'wished-no-contact-before': near(
      [asleep],
      [entryOf(reopened, { because: 'She rang.', askedBy: 'child' }, { replaces: [asleep.id] })],
      [],
    ),
  },
  [
    ['often-missing', near([], [worried('goes-missing')], [lookedInto()])],
    // A baby is told nothing.
    ['shared-and-child-not-told', near([passedOn('not-yet')], [born('2021-01-01')], [born('2025-01-01')])],
    ['came-back-from-missing', near([missing], [back('2026-03-02')], [back('2026-03-02'), againAway])],
    [
      'came-back-from-missing',
      near(
        [missing],
        [talked({ is: 'offered', by: me, on: day('2026-03-03') })],
        [talked({ is: 'had', with: me, on: day('2026-03-03'), chosenByChild: 'yes' })],
      ),
    ],
    ['came-back-from-missing', near([missing], [back('2026-03-02')], [talked({ is: 'child-did-not-want' })])],
  ],
)
