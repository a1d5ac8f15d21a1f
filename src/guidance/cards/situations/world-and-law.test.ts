import { sharedWith } from '../../../domain/kinds/any/shared-with.ts'
import { missingEpisode } from '../../../domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '../../../domain/kinds/closure/dormant-by-wish.ts'
import { reopened } from '../../../domain/kinds/closure/reopened.ts'
import { concern } from '../../../domain/kinds/follow-up/concern.ts'
import { documentKept } from '../../../domain/kinds/follow-up/document-kept.ts'
import { contactDetails } from '../../../domain/kinds/registration/contact-details.ts'
import { withhold } from '../../../domain/kinds/registration/withhold.ts'
import type { EntryId } from '../../../domain/ids.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import {
  agreed,
  born,
  help,
  opened,
  registration,
  risk,
  speaksFor,
  strength,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { idFrom, mother } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { WORLD_AND_LAW } from './world-and-law.ts'

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
const paper = (originalWith?: string) =>
  entryOf(documentKept, { document: 'card', sort: 'other', title: 'A card', ...(originalWith && { originalWith }) })
const asleep = entryOf(dormantByWish, { wayBack: 'Any Tuesday.', mayWeGetInTouch: { answer: 'no' } })
const pressed = (about: 'pressure-or-interference' | 'school') =>
  entryOf(concern, { status: 'open', concern: 'one', about, words: 'A man came.', raisedBy: 'observed', look: 'now' })
const kept = (stands: boolean) =>
  entryOf(withhold, {
    key: 'one',
    withheld: { what: 'everything' },
    from: { recipient: 'school' },
    why: 'shame-or-stigma',
    askedBy: 'child',
    stands,
  })

proveCards(WORLD_AND_LAW, {
  'declined-door-open': near([], [help('declined', 'medical')], [help('absent', 'medical')]),
  'declined-for-the-family': near(
    [],
    [help('declined', 'medical', { whoseReason: mother })],
    [help('declined', 'medical')],
  ),
  'help-with-strings': near(
    [],
    [help('unfit', 'medical', { gap: ['asks-for-cooperation-with-justice'] })],
    [help('unfit', 'medical', { gap: ['full'] })],
  ),
  'service-not-made-for-children': near(
    [],
    [help('absent', 'medical', { gap: ['none-for-this-sex'] })],
    [help('absent', 'medical')],
  ),
  'court-is-near': near([opened('2025-09-01')], [agreed('child', { purpose: 'legal-help' })], [agreed('child')]),
  'exposed-in-court': near([], [risk('exposure-in-court')], [risk('no-documents')]),
  'pressed-to-settle': near([], [pressed('pressure-or-interference')], [pressed('school')]),
  'without-papers': near([], [risk('no-documents')], [risk('out-of-school')]),
  'mother-wrong-in-records': near(
    [],
    [registration('not-registered', 'wrong-data-of-mother-at-maternity')],
    [registration('not-registered', 'other')],
  ),
  'registration-stuck-on-money': near(
    [],
    [registration('not-registered', 'cost')],
    [registration('not-registered', 'not-known')],
  ),
  'asking-is-dangerous': near(
    [],
    [registration('not-registered', 'danger-if-asked')],
    [registration('not-registered', 'cost')],
  ),
  'guardian-in-conflict': near([], [speaksFor({ conflict: 'possible' })], [speaksFor()]),
  'guardian-never-met': near([], [speaksFor()], [speaksFor({ metChildOn: day('2026-03-02') })]),
  'child-is-missing': near([], [missing], [back('2026-03-02')]),
  'came-back-from-missing': near([missing], [back('2026-03-02')], [back('2025-12-01')]),
  'often-missing': near([], [risk('goes-missing')], [risk('out-of-school')]),
  'talk-in-the-village': near([], [risk('secret-might-come-out')], [risk('out-of-school')]),
  'community-carries': near([], [strength('faith-or-community-support')], [strength('safe-home')]),
  'phone-is-watched': near([], [phone('yes')], [phone('no')]),
  'shared-and-child-not-told': near([], [passedOn('not-yet')], [passedOn('yes')]),
  'kept-from-somebody': near([], [kept(true)], [kept(false)]),
  'papers-with-somebody-else': near([], [paper('the employer')], [paper()]),
  'nobody-to-call': near([opened(), born('2012-01-01')], [], [phone('no')]),
  'wished-no-contact-before': near(
    [asleep],
    [entryOf(reopened, { because: 'She rang.', askedBy: 'child' }, { replaces: [asleep.id] })],
    [],
  ),
})
