import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { grandmother } from '../../../../test/support/people.ts'
import { doNot } from './do-not.ts'
import { tie } from './tie.ts'
import { agreedWays } from '../../rules/marks/agreed-ways.ts'
import { contactRuleOf, safeContact } from './safe-contact.ts'

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
