import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { drita } from '../../../../test/support/people.ts'
import { aBestInterests, me, notYetTo, strike, supervisor, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { bestInterests, holdingDecisions, type BestInterests } from './best-interests.ts'

const today = day('2026-03-02')
const write = (body: BestInterests) => decide(KINDS, fileOf(), { kind: 'best-interests', at: today, body }, today)

describe('weighing best interests', () => {
  it('refuses one option, a choice of none, and a decision without reasons', () => {
    expect(
      bestInterests.schema.safeParse(aBestInterests({ options: aBestInterests().options.slice(0, 1) })).success,
    ).toBe(false)
    expect(bestInterests.schema.safeParse(aBestInterests({ chosen: 2 })).success).toBe(false)
    expect(bestInterests.schema.safeParse(aBestInterests({ reasons: ' ' })).success).toBe(false)
  })

  it('refuses the small size for a separation against the will, and a panel of two', () => {
    expect(write(aBestInterests({ trigger: 'separation-from-parents-against-will' }))).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ rule: 'P22', missing: ['determination-by-panel'] }, { rule: 'R4' }] },
    })
    expect(write(aBestInterests({ size: 'determination', panel: [me, supervisor] }))).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['panel-of-three'] }, { rule: 'R4' }] },
    })
  })

  it('asks no panel for a return into her own family, and lets urgent action go before one', () => {
    expect(write(aBestInterests())).toMatchObject({ ok: true })
    expect(write(aBestInterests({ trigger: 'separation-from-parents-against-will', urgent: true }))).toMatchObject({
      ok: true,
    })
  })

  it('holds only beside another person’s yes', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    const own = yesTo(asked, { by: drita.member })
    expect(holdingDecisions(fileOf(asked), ['return'])).toEqual([])
    expect(holdingDecisions(fileOf(asked, own), ['return'])).toEqual([])
    expect(holdingDecisions(fileOf(asked, yesTo(asked)), ['return'])).toEqual([asked])
  })

  it('does not hold where another sent it back, or once the yes is struck', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    const yes = yesTo(asked)
    expect(holdingDecisions(fileOf(asked, yes, notYetTo(asked)), ['return'])).toEqual([])
    expect(holdingDecisions(fileOf(asked, yes, strike(yes)), ['return'])).toEqual([])
  })

  it('goes on holding while a new one waits for its yes', () => {
    const first = entryOf(bestInterests, aBestInterests())
    const second = entryOf(bestInterests, aBestInterests({ chosen: 1 }), { replaces: [first.id] })
    expect(holdingDecisions(fileOf(first, yesTo(first), second), ['return'])).toEqual([first])
    expect(holdingDecisions(fileOf(first, yesTo(first), second, yesTo(second)), ['return'])).toEqual([second])
  })

  it('is passed by a later one, also over one between them that was sent back', () => {
    const first = entryOf(bestInterests, aBestInterests())
    const between = entryOf(bestInterests, aBestInterests(), { replaces: [first.id] })
    const last = entryOf(bestInterests, aBestInterests({ chosen: 1 }), { replaces: [between.id] })
    expect(
      holdingDecisions(fileOf(first, yesTo(first), between, notYetTo(between), last, yesTo(last)), ['return']),
    ).toEqual([last])
  })

  it('is looked at again on its day', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    expect(due(KINDS, fileOf(asked), today)).toMatchObject([{ what: 'best-interests-review', on: '2026-09-01' }])
  })
})
