import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { mira, uncle } from '../../../../test/support/people.ts'
import { aView, supervisor } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'
import { views } from '../planning/views.ts'
import { doNot } from '../registration/do-not.ts'
import { withhold } from '../registration/withhold.ts'
import { sharedWith } from './shared-with.ts'

const today = day('2026-03-02')
const fact = entryOf(views, aView())
const share = {
  recipient: 'school' as const,
  with: { named: 'the class teacher' },
  purpose: 'a place in class',
  facts: [fact.id],
  folders: [],
  how: 'paper' as const,
  passingOn: 'not-allowed' as const,
}
const write = (file: ReturnType<typeof fileOf>, lawful: unknown) =>
  decide(KINDS, file, { kind: 'shared-with', at: today, body: { ...share, lawful } }, today)

describe('sharing', () => {
  it('refuses to be without a legal basis, of nothing, and of a whole folder to somebody who is no member', () => {
    expect(sharedWith.schema.safeParse(share).success).toBe(false)
    const lawful = { basis: 'vital-interest', danger: 'she does not wake' }
    expect(sharedWith.schema.safeParse({ ...share, lawful, facts: [] }).success).toBe(false)
    expect(sharedWith.schema.safeParse({ ...share, lawful, folders: ['health'] }).success).toBe(false)
    expect(
      sharedWith.schema.safeParse({ ...share, lawful, folders: ['health'], with: { member: mira.member } }).success,
    ).toBe(true)
  })

  it('refuses to rest on a consent that is not there', () => {
    expect(write(fileOf(fact), { basis: 'consent' })).toMatchObject({ ok: false, code: 'rule-refused' })
  })

  it('never holds up an ambulance', () => {
    expect(write(fileOf(fact), { basis: 'vital-interest', danger: 'she does not wake' })).toMatchObject({ ok: true })
  })

  it('takes a best-interests decision with its second person', () => {
    expect(
      write(fileOf(fact), { basis: 'best-interests', reason: 'school must know whom not to hand her to' }),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(
      write(fileOf(fact), {
        basis: 'best-interests',
        reason: 'school must know whom not to hand her to',
        secondPerson: supervisor,
      }),
    ).toMatchObject({ ok: true })
  })

  it('refuses whatever the ground where the one who is told must never be informed', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['inform'], numbers: [] })
    const toUncle = (file: ReturnType<typeof fileOf>) =>
      decide(
        KINDS,
        file,
        {
          kind: 'shared-with',
          at: today,
          body: {
            ...share,
            recipient: 'family',
            with: { person: uncle },
            lawful: { basis: 'vital-interest', danger: 'she does not wake' },
          },
        },
        today,
      )
    expect(toUncle(fileOf(fact, marked))).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(toUncle(fileOf(fact))).toMatchObject({ ok: true })
  })

  it('refuses what is withheld from them', () => {
    const kept = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'kind', kind: 'views' },
      from: { recipient: 'school' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(write(fileOf(fact, kept), { basis: 'legal-duty', law: 'school act', childTold: 'yes' })).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })
})
