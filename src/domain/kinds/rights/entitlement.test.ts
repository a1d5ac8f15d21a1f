import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me, says } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { appeal } from './appeal.ts'
import { education } from './education.ts'
import { entitlement } from './entitlement.ts'
import { identityRestoration } from './identity-restoration.ts'

const today = day('2026-03-02')
const claim = { claim: 'benefit', what: 'child-benefit' as const, whose: 'child' as const }
const whats = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today).map(({ what, on, waitingOn }) => [what, on, waitingOn])

describe('what the law gives', () => {
  it('refuses not claiming without a reason, and a claim without who is waited for', () => {
    expect(entitlement.schema.safeParse({ stage: 'not-claimed', ...claim, why: [] }).success).toBe(false)
    expect(entitlement.schema.safeParse({ stage: 'claimed', ...claim, claimedOn: today, by: me }).success).toBe(false)
  })

  it('goes from entitled over claimed to received, and says each time what is due', () => {
    const entitled = entryOf(entitlement, {
      stage: 'entitled',
      ...claim,
      toldToThem: 'yes',
      claimBy: day('2026-04-01'),
    })
    const claimed = entryOf(
      entitlement,
      {
        stage: 'claimed',
        ...claim,
        claimedOn: today,
        by: me,
        answerExpectedOn: day('2026-05-01'),
        waitingOn: { who: 'the town hall', since: today, askedAgain: [] },
      },
      { replaces: [entitled.id] },
    )
    const received = entryOf(
      entitlement,
      { stage: 'received', ...claim, since: today, until: day('2027-01-01'), goesTo: me, childHasTheUse: 'in-part' },
      { replaces: [claimed.id] },
    )
    expect(whats(entitled)).toEqual([['claim-entitlement', '2026-04-01', undefined]])
    expect(whats(entitled, claimed)).toEqual([['answer-to-claim', '2026-05-01', 'the town hall']])
    expect(whats(entitled, claimed, received)).toEqual([['entitlement-ends', '2027-01-01', undefined]])
  })

  it('that was refused and is said to be received by another stays refused until people have talked', () => {
    const refused = entryOf(entitlement, {
      stage: 'refused',
      ...claim,
      reasonGiven: 'no papers',
      appealUntil: day('2026-03-20'),
    })
    const received = entryOf(entitlement, {
      stage: 'received',
      ...claim,
      since: today,
      goesTo: me,
      childHasTheUse: 'yes',
    })
    expect(whats(received, refused)).toEqual([['term-to-appeal-ends', '2026-03-20', undefined]])
  })
})

describe('turning against a decision', () => {
  it('is due until its term, also when the file is closed, and then waits on who decides', () => {
    const may = entryOf(appeal, {
      stands: 'may-be-made',
      appeal: 'a',
      against: 'benefit',
      of: 'the town hall',
      until: day('2026-03-20'),
      childTold: 'not-yet',
      childSays: says('Can I?'),
    })
    const made = entryOf(
      appeal,
      {
        stands: 'made',
        appeal: 'a',
        against: 'benefit',
        of: 'the town hall',
        madeOn: today,
        to: 'the district court',
        by: me,
        answerExpectedOn: day('2026-06-01'),
      },
      { replaces: [may.id] },
    )
    expect(whats(may)).toEqual([['term-to-appeal-ends', '2026-03-20', undefined]])
    expect(whats(may, made)).toEqual([['answer-to-appeal', '2026-06-01', 'the district court']])
  })
})

describe('school', () => {
  it('is told nothing of why, and a child out of school leads over one who is said to go', () => {
    const body: BodyOf<typeof education> = {
      stands: 'goes-to-school',
      level: 'primary',
      obstacles: [],
      schoolKnows: 'that-somebody-helps',
      childSays: says('I sit at the back.'),
    }
    expect(education.schema.safeParse({ ...body, schoolToldWhy: 'x' }).success).toBe(false)
    const file = fileOf(
      entryOf(education, body),
      entryOf(education, { ...body, stands: 'out-of-school', nextOn: day('2026-03-09'), next: 'Ask for a place' }),
    )
    expect(due(KINDS, file, today)).toMatchObject([{ what: 'school-step', on: '2026-03-09', words: 'Ask for a place' }])
  })
})

describe('giving a child back who they are', () => {
  it('goes at the child’s wish, and its reminder names nothing', () => {
    const body: BodyOf<typeof identityRestoration> = {
      search: 's',
      matter: 'sold-as-infant',
      stands: 'search-under-way',
      childWishes: says('I want to see her face.'),
      whoHelps: [],
      safeToAsk: 'with-care',
      next: 'Ask at the clinic',
      nextOn: day('2026-03-30'),
    }
    const asked = entryOf(identityRestoration, body)
    expect(due(KINDS, fileOf(asked), today)).toEqual([{ what: 'step-for-papers', on: '2026-03-30', entry: asked.id }])
    expect(whats(entryOf(identityRestoration, { ...body, stands: 'not-wanted-now' }))).toEqual([])
  })
})
