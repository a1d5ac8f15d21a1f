import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import type { Entry } from '../../entry/entry.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { card } from '../registration/card.ts'
import { consent } from '../registration/consent.ts'
import { withhold } from '../registration/withhold.ts'
import { referral, type Referral } from './referral.ts'
import { referrals } from '../../rules/consent/referrals.ts'
import { referralAnswer } from './referral-answer.ts'
import { referralChased } from './referral-chased.ts'
import { referralTakenBack } from './referral-taken-back.ts'

const today = day('2026-03-10')
const body: Referral = {
  referral: 'school-place',
  to: 'school',
  called: 'the class teacher',
  asks: 'A place in the third class.',
  fields: ['called', 'age-band'],
  facts: [],
  how: 'paper',
  lawful: { basis: 'consent' },
  answerBy: day('2026-03-09'),
  passingOn: 'not-allowed',
}
const yes = entryOf(consent, {
  purpose: 'sharing',
  recipient: 'school',
  answer: 'yes',
  by: 'child',
  capacity: 'child',
  as: 'consent',
  how: 'spoken',
  explained: ['purpose'],
  notAsked: [],
})
const onCard = entryOf(card, {
  called: { text: 'Ana' },
  pronoun: 'she',
  ageBand: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
})
const asked = entryOf(referral, body)
const seen = (...entries: Entry[]) => referrals(fileOf(yes, onCard, asked, ...entries), today)[0]
const write = (over: Partial<Referral>, ...entries: Entry[]) =>
  decide(KINDS, fileOf(onCard, ...entries), { kind: 'referral', at: today, body: { ...body, ...over } }, today)

describe('a referral', () => {
  it('is refused without consent to tell them, and not where a life is in danger', () => {
    expect(write({})).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: {
        rulings: [
          { rule: 'R5', answer: 'refused' },
          { rule: 'R6', answer: 'allowed' },
        ],
      },
    })
    expect(write({ lawful: { basis: 'vital-interest', danger: 'She bleeds.' } })).toMatchObject({ ok: true })
  })

  it('is refused while it names what is withheld from them: by a line too', () => {
    const hidden = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'kind', kind: 'card' },
      from: { recipient: 'school' },
      why: 'other',
      askedBy: 'child',
      stands: true,
    })
    expect(write({}, yes, hidden)).toMatchObject({
      ok: false,
      detail: { rulings: [{ answer: 'allowed' }, { rule: 'R6', answer: 'refused' }] },
    })
  })

  it('waits on others, who are named; it is nobody’s delay here', () => {
    expect(seen()?.standing).toBe('waiting')
    expect(due(KINDS, fileOf(yes, onCard, asked), today)).toEqual([
      { what: 'referral-answer', on: '2026-03-09', entry: asked.id, waitingOn: 'the class teacher' },
    ])
  })

  it('shows that they were asked again, and stays waiting', () => {
    const chased = entryOf(referralChased, { referral: 'school-place', how: 'phone' })
    expect(seen(chased)).toMatchObject({ standing: 'waiting', chased: [chased] })
  })

  it('is answered by what is typed in from paper; a question back is no answer yet', () => {
    const back = entryOf(referralAnswer, {
      referral: 'school-place',
      answer: 'asks-for-more',
      by: 'the secretary',
      how: 'phone',
    })
    expect(seen(back)?.standing).toBe('waiting')
    const taken = entryOf(
      referralAnswer,
      {
        referral: 'school-place',
        answer: 'taken-on',
        by: 'the class teacher',
        how: 'paper',
        begins: day('2026-03-16'),
      },
      { at: day('2026-03-08') },
    )
    expect(seen(back, taken)?.standing).toBe('answered')
    expect(due(KINDS, fileOf(yes, onCard, asked, back, taken), today)).toEqual([])
  })

  it('is to be taken back when the consent that it rests on is withdrawn under way, until they were told', () => {
    const withdrawn = entryOf(
      consent,
      { ...yes.body, answer: 'withdrawn' },
      { replaces: [yes.id], at: day('2026-03-05') },
    )
    expect(seen(withdrawn)?.consentGone).toBe(true)
    expect(due(KINDS, fileOf(yes, onCard, asked, withdrawn), today)).toEqual([
      { what: 'take-back-referral', on: '2026-03-05', entry: asked.id },
    ])
    const back = entryOf(referralTakenBack, {
      referral: 'school-place',
      because: 'consent-withdrawn',
      theyWereTold: 'yes',
      paper: 'given-back',
    })
    expect(seen(withdrawn, back)).toMatchObject({ standing: 'taken-back', consentGone: false })
    expect(due(KINDS, fileOf(yes, onCard, asked, withdrawn, back), today)).toEqual([])
  })

  it('says nothing of a clinic in a reminder from the health folder', () => {
    const toClinic = entryOf(
      referral,
      { ...body, to: 'hospital', called: 'HIV clinic', lawful: { basis: 'vital-interest', danger: 'x' } },
      { folder: 'health' },
    )
    expect(JSON.stringify(due(KINDS, fileOf(toClinic), today))).not.toContain('HIV')
  })

  it('is over when the day has passed until which they may keep it', () => {
    expect(referrals(fileOf(entryOf(referral, { ...body, until: day('2026-03-09') })), today)[0]?.over).toBe(true)
  })
})
