import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../test/support/entries.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { me, strike, yesTo } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { OPENS } from './opens.ts'

const today = day('2026-03-02')
const need = { need: 'n', category: 'medical', whom: 'child' }
const claim = { claim: 'c', what: 'child-benefit', whose: 'child' }
const look = { how: 'seen-there', because: 'The door locks.', againBy: today }

/** What of this kind is open in a file with these entries. */
function open(name: string, ...entries: Entry[]): readonly string[] {
  const opens = OPENS[name]
  if (opens === undefined || opens === 'nothing') throw new Error(`${name} opens nothing`)
  return opens(fileOf(...entries), today).map(({ what }) => what)
}
const openOf = (name: string, over: object) => open(name, ofKind(name, over))

describe('when the work ends', () => {
  it.each<[string, object, string, readonly string[]]>([
    ['identity-paper', { stands: 'in-hand' }, 'paper-not-in-hand', []],
    ['identity-paper', { stands: 'in-safe-keeping' }, 'paper-not-in-hand', []],
    ['identity-paper', { stands: 'lost' }, 'paper-not-in-hand', ['paper-not-in-hand']],
    ['identity-restoration', { stands: 'put-right' }, 'identity-not-restored', []],
    ['identity-restoration', { stands: 'not-wanted-now' }, 'identity-not-restored', []],
    ['identity-restoration', { stands: 'cannot-be-put-right' }, 'identity-not-restored', []],
    ['identity-restoration', { stands: 'search-under-way' }, 'identity-not-restored', ['identity-not-restored']],
    ['nationality', { state: 'holds' }, 'nationality-not-settled', []],
    ['nationality', { state: 'at-risk-of-statelessness' }, 'nationality-not-settled', ['nationality-not-settled']],
    [
      'concern',
      { status: 'looked-into', concern: 'pressure', found: 'Nobody came.', goesOn: false },
      'look-into-concern',
      [],
    ],
    ['concern', { status: 'open' }, 'look-into-concern', ['look-into-concern']],
    ['safety-look', { answer: 'safe-with-care' }, 'not-safe', []],
    ['safety-look', { answer: 'safe', ...look }, 'not-safe', []],
    ['safety-look', { answer: 'not-known', ...look }, 'not-safe', ['not-safe']],
    ['safety-look', { answer: 'not-safe', ...look }, 'not-safe', ['not-safe']],
    ['non-punishment', { stands: 'raised', held: 'not-held' }, 'blamed-for-it', []],
    ['non-punishment', { stands: 'not-raised', held: 'not-held' }, 'blamed-for-it', ['blamed-for-it']],
    ['non-punishment', { stands: 'raised', held: 'is-held' }, 'blamed-for-it', ['blamed-for-it']],
    ['entitlement', { stage: 'entitled', ...claim, toldToThem: 'yes' }, 'claim-entitlement', ['claim-entitlement']],
    ['entitlement', { stage: 'claimed' }, 'claim-entitlement', ['claim-entitlement']],
    [
      'entitlement',
      { stage: 'received', ...claim, since: today, goesTo: me, childHasTheUse: 'yes' },
      'claim-entitlement',
      [],
    ],
    ['entitlement', { stage: 'refused', ...claim, reasonGiven: 'No card.' }, 'claim-entitlement', []],
    ['guardianship', { stands: 'needed' }, 'representative-asked-for', ['representative-asked-for']],
    ['guardianship', { stands: 'asked-for' }, 'representative-asked-for', ['representative-asked-for']],
    ['guardianship', { stands: 'appointed' }, 'representative-asked-for', []],
    ['health-matter', { stands: 'in-treatment' }, 'sealed-matter', ['sealed-matter']],
    ['health-matter', { stands: 'settled' }, 'sealed-matter', []],
    ['medicine-to-give', { is: 'at-hours' }, 'sealed-matter', ['sealed-matter']],
    ['medicine-to-give', { is: 'stopped', medicine: 'syrup', called: 'syrup' }, 'sealed-matter', []],
    ['service', { stage: 'needed', ...need, saidBy: 'child' }, 'need-without-help', ['need-without-help']],
    ['service', { stage: 'in-progress', ...need, since: today }, 'help-under-way', ['help-under-way']],
    ['service', { stage: 'absent', ...need, gap: ['full'] }, 'need-without-help', ['need-without-help']],
    ['return-plan', { stage: 'planned' }, 'return-not-approved', ['return-not-approved']],
    ['return-plan', { stage: 'travelling' }, 'return-not-approved', ['return-not-approved']],
    ['return-plan', { stage: 'received' }, 'return-not-approved', []],
  ])('of %s that says %o, %s is %o', (name, over, what, found) => {
    expect(openOf(name, over).filter((one) => one === what)).toEqual(found)
  })

  it('a return that a second person agreed to is under way', () => {
    const planned = ofKind('return-plan', { stage: 'planned' })
    expect(open('return-plan', planned, yesTo(planned))).toContain('return-under-way')
  })

  it('an answer to a referral is waited for, until it came or the referral was taken back', () => {
    const asked = ofKind('referral')
    expect(open('referral', asked)).toContain('referral-answer')
    expect(open('referral', asked, ofKind('referral-answer'))).not.toContain('referral-answer')
    expect(open('referral', asked, ofKind('referral-taken-back'))).not.toContain('referral-answer')
    expect(open('referral', asked, strike(asked))).toEqual([])
  })

  it('a child who is missing is still missing, and one who came back is not', () => {
    const gone = { is: 'missing', episode: 'e', since: today, lastSeen: 'at school', report: { decided: 'not-yet' } }
    expect(openOf('missing-episode', gone)).toContain('still-missing')
    expect(openOf('missing-episode', { is: 'known-elsewhere', episode: 'e', safeThere: 'yes' })).toContain(
      'still-missing',
    )
    expect(openOf('missing-episode', { is: 'back', episode: 'e' })).not.toContain('still-missing')
  })

  it('a place that does not fit is named once, and one that fits is not', () => {
    const on = (arrangement: string) => ofKind('care-arrangement', { arrangement })
    expect(open('care-arrangement', on('detention'), on('detention'))).toEqual(['no-fitting-care'])
    expect(open('care-arrangement', on('kin'))).toEqual([])
  })
})
