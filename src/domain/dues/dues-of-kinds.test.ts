import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { opened } from '../../../test/support/guidance/child.ts'
import { KINDS } from '../kinds.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { duesOfKind } from './dues-of-rules.ts'

const TODAY = day('2026-03-10')
const soon = '2026-03-20'
const january = { at: day('2026-01-10') }

/** What an entry says where the example of its kind makes nothing due. */
const FIELDS: Readonly<Record<string, readonly object[]>> = {
  'return-plan': [{ stage: 'received' }],
  'case-conference': [{ nextOn: soon }],
  'document-kept': [{ validUntil: soon }],
  visit: [{ nextOn: soon }],
  action: [{ by: soon }],
  'age-assessed': [{ appealUntil: soon }],
  entitlement: [
    { stage: 'entitled', claim: 'one', what: 'child-benefit', whose: 'child', toldToThem: 'yes', claimBy: soon },
  ],
  'health-matter': [{ nextSeenOn: soon }],
  'identity-paper': [{ stands: 'in-hand', validUntil: soon }],
  'non-punishment': [{ stands: 'not-raised' }],
  'talk-planned': [{ when: { is: 'on-a-day', on: soon } }],
}

const ENDS = {
  'not found': entryOf(lightClosure, { reason: 'lost', words: 'Gone.', tried: 'Her aunt.', wayBack: 'Our number.' }),
  dormant: entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } }),
  closed: entryOf(lightClosure, { reason: 'met-once', words: 'At the border.', wayBack: 'Our number.' }),
}

/** What one kind makes due: while work goes on, then where the child is not found, wants no contact, or the work ended. */
type Row = readonly [open: string, notFound: string, dormant: string, closed: string]
const always = (dues: string): Row => [dues, dues, dues, dues]
const untilClosed = (dues: string): Row => [dues, dues, dues, '']
const whileSought = (dues: string): Row => [dues, '', '', '']

const TABLE: Readonly<Record<string, Row>> = {
  'hand-over': ['hand-over-waits good-bye-visit', 'hand-over-waits', 'hand-over-waits', ''],
  'safeguarding-report': always('safeguarding-answer'),
  factor: always('answer-to-risk'),
  'instrument-completed': whileSought('instrument-again'),
  'level-assessment': whileSought('levels-again'),
  'safety-look': always('safety-look-again'),
  'safety-plan': always('safety-plan-review'),
  'self-harm': always('check-tonight'),
  'asked-about': always('asked-from-outside'),
  'child-at-risk': always('look-at-child-again'),
  'missing-episode': always('decide-about-report still-missing'),
  'return-plan': always('first-visit-after-return'),
  'tracing-request': untilClosed('tracing-answer'),
  'light-closure': ['', 'cannot-be-found-review', '', ''],
  'foster-carer': always('foster-carer-again'),
  'identification-status': always('term-to-appeal-ends'),
  'talk-planned': whileSought('planned-talk'),
  'first-hours': always('first-hours-safe-sleep'),
  'agency-dilemma': always('ethics-review'),
  'agency-principle': always('principle-look'),
  'authority-demand': always('answer-to-demand'),
  begun: untilClosed('still-to-answer'),
  'case-conference': untilClosed('case-conference'),
  concern: always('look-into-concern worry-is-greatest'),
  'document-kept': untilClosed('document-ends'),
  'ethical-reflection': untilClosed('ethics-review'),
  'feedback-or-complaint': always('answer-to-request'),
  'member-stopped': always('stop-to-confirm'),
  'report-by-law': always('second-person-to-confirm'),
  task: untilClosed('task'),
  'urgent-need': always('urgent-need'),
  'visit-planned': whileSought('visit-planned'),
  visit: whileSought('visit'),
  action: untilClosed('action'),
  'best-interests': whileSought('best-interests-review'),
  'colleague-asked': always('colleague-asks'),
  'plan-agreed': whileSought('plan-review'),
  'supervision-session': always('supervision'),
  'file-link': [
    'link-ends second-person-to-confirm',
    'link-ends second-person-to-confirm',
    'link-ends second-person-to-confirm',
    'second-person-to-confirm',
  ],
  guardianship: always('guardian-role-ends'),
  'parent-changed': untilClosed('who-speaks-for-child-now'),
  adulthood: whileSought('adulthood-line'),
  'age-assessed': always('term-to-appeal-ends'),
  'age-assessment': whileSought('appointment'),
  appeal: always('term-to-appeal-ends'),
  'birth-registration': always('birth-registration-step'),
  'civil-status-step': untilClosed('civil-status-step'),
  'court-date': always('day-that-matters'),
  education: whileSought('school-step'),
  entitlement: untilClosed('claim-entitlement'),
  'health-matter': untilClosed('appointment'),
  'identity-paper': untilClosed('renew-paper'),
  'identity-restoration': untilClosed('step-for-papers'),
  'non-punishment': always('raise-non-punishment'),
  'agency-hand-over': untilClosed('agency-answer'),
  referral: [
    'referral-answer second-person-to-confirm',
    'referral-answer second-person-to-confirm',
    'referral-answer second-person-to-confirm',
    'second-person-to-confirm',
  ],
}

/** These make nothing due by their example alone, but by other entries or where a second person answered. */
const BY_OTHERS: readonly string[] = [
  'shared-with',
  'encounter',
  'after-return',
  'closure',
  'dormant-by-wish',
  'ask-before-acting',
  'consent',
  'file-opened',
  'safe-contact',
  'proceeding',
  'service',
  'own-file-copy',
  'medicine-to-give',
]

describe('what entries of a kind make due by themselves', () => {
  const making = KINDS.filter((kind) => duesOfKind(kind) !== undefined)

  it('is written here for each kind that makes anything due', () => {
    expect([...Object.keys(TABLE), ...BY_OTHERS].sort()).toEqual(making.map(({ name }) => name).sort())
  })

  it.each(making.map((kind) => [kind.name, kind] as const))(
    '%s, and what of it stays when the work rests',
    (name, kind) => {
      const bodies = EXAMPLES.filter((one) => one.kind.name === name).map(({ body }) => entryOf(kind, body, january))
      const said = FIELDS[name]?.map((fields) => ofKind(name, fields, january)) ?? bodies
      const made = (...more: Parameters<typeof fileOf>) =>
        [
          ...new Set(duesOfKind(kind)?.(fileOf(opened('2026-01-01'), ...said, ...more), TODAY).map(({ what }) => what)),
        ].join(' ')
      expect([made(), ...Object.values(ENDS).map((end) => made(end))]).toEqual(TABLE[name] ?? always(''))
    },
  )
})
