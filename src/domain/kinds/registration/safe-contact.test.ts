import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { drita, grandmother } from '../../../../test/support/people.ts'
import { doNot } from './do-not.ts'
import { tie } from './tie.ts'
import { agreedWays } from '../../rules/marks/agreed-ways.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { whomToAsk } from '../../questions/whom-to-ask.ts'
import { caseHolder } from './case-holder.ts'
import { contactRuleOf, safeContact, waysOnCard } from './safe-contact.ts'
import { waysToReach } from '../follow-up/ways-to-reach.ts'

const school = { way: 'through-school', to: grandmother } as const
const phone = { way: 'phone', to: 'child' } as const
const agreed = entryOf(safeContact, { rule: 'agreed-ways-only', agreed: [school, phone], never: [] })

describe('how we may get in touch', () => {
  it('is not guessed where nobody asked', () => {
    expect(contactRuleOf(fileOf())).toBeUndefined()
    expect(agreedWays(fileOf())).toEqual([])
  })

  it('is no way at all while anybody has written that there is to be none', () => {
    const none = entryOf(safeContact, { rule: 'none', agreed: [], never: [] })
    expect(contactRuleOf(fileOf(agreed, none))?.body.rule).toBe('none')
    expect(agreedWays(fileOf(none, agreed))).toEqual([])
  })

  it('leaves out what either of two rules forbids', () => {
    const noPhone = entryOf(safeContact, { rule: 'agreed-ways-only', agreed: [school, phone], never: ['phone'] })
    expect(agreedWays(fileOf(agreed, noPhone))).toEqual([school])
  })

  it('leaves out a way through somebody who turned out unsafe after it was agreed, whichever folder knows it', () => {
    const marked = (act: 'contact' | 'inform') =>
      entryOf(doNot, { person: grandmother, called: 'the old house', never: [act], numbers: [] })
    const unsafe = entryOf(tie, {
      person: grandmother,
      tie: 'grandmother',
      safe: 'unsafe',
      livesWithChild: 'no',
      cares: 'no',
    })
    for (const later of [marked('contact'), marked('inform'), unsafe])
      expect(agreedWays(fileOf(agreed, later))).toEqual([phone])
    expect(agreedWays(fileHolding([], agreed, marked('inform')))).toEqual([phone])
  })
})

describe('the ways that were agreed', () => {
  const rule = entryOf(safeContact, { rule: 'agreed-ways-only', never: ['letter'], night: '04 000 0007' })
  const apart = entryOf(waysToReach, { ways: [school, { way: 'letter', to: 'child' }] })
  const holder = entryOf(caseHolder, { member: drita.member, as: 'caseworker' })
  const whatIsDue = (file: ReturnType<typeof fileOf>) =>
    due(KINDS, file, day('2026-03-02')).filter(({ what }) => what === 'ways-off-card')

  it('are read by nobody who does not hold names and family: they are told whom to ask', () => {
    for (const held of [[], ['justice'], ['health', 'care']] as const) {
      const file = fileHolding([...held], rule, apart, holder)
      expect(agreedWays(file)).toEqual([])
      expect(JSON.stringify(file.entries)).not.toContain(grandmother)
      expect([whomToAsk(file), contactRuleOf(file)?.body.night]).toEqual([[drita.member], '04 000 0007'])
    }
    expect(whomToAsk(fileHolding(['justice'], rule))).toEqual([])
    expect(whomToAsk(fileOf(rule, apart, holder))).toBeUndefined()
  })

  it('count together with what an earlier entry keeps on the card, and nothing is said twice', () => {
    expect(agreedWays(fileOf(rule, apart))).toEqual([school])
    expect(agreedWays(fileOf(agreed, apart))).toEqual([school, { way: 'letter', to: 'child' }, phone])
    expect(agreedWays(fileHolding([], agreed, apart))).toEqual([school, phone])
  })

  it('are to be moved off the card by those who hold names and family, until no entry has them, replaced or not', () => {
    const anew = entryOf(safeContact, { ...rule.body }, { replaces: [agreed.id] })
    expect(whatIsDue(fileOf(rule, apart))).toEqual([])
    expect(whatIsDue(fileHolding(['justice'], agreed))).toEqual([])
    expect(whatIsDue(fileOf(agreed)).map(({ entry }) => entry)).toEqual([agreed.id])
    expect(waysOnCard(fileOf(agreed, anew)).map(({ id }) => id)).toEqual([agreed.id])
    expect(whatIsDue(fileOf(agreed, anew))).toHaveLength(1)
  })
})
