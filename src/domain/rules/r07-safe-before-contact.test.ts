import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { grandmother } from '../../../test/support/people.ts'
import { danger } from '../kinds/experience/danger.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { tie } from '../kinds/registration/tie.ts'
import { r07SafeBeforeContact } from './r07-safe-before-contact.ts'

const said = entryOf(tie, { person: grandmother, tie: 'grandmother', safe: 'safe', livesWithChild: 'no', cares: 'yes' })
const checked = { ...said, body: { ...said.body, checked: { on: day('2026-02-20'), how: 'Two visits.' } } }
const mark = entryOf(doNot, { person: grandmother, called: 'Gran', never: ['contact'], numbers: [] })

describe('R7: no family contact before somebody has looked into safety', () => {
  it('refuses where nothing is known, where it was only said, and where it is not known', () => {
    const notKnown = { ...said, body: { ...said.body, safe: 'not-known' as const } }
    for (const file of [fileOf(), fileOf(said), fileOf(notKnown)])
      expect(r07SafeBeforeContact(file, grandmother)).toEqual({
        rule: 'R7',
        answer: 'refused',
        missing: ['safety-check'],
      })
  })

  it('refuses at once where the card says so, though the reader holds nothing else', () => {
    expect(r07SafeBeforeContact(fileHolding([], mark), grandmother)).toMatchObject({
      answer: 'refused',
      missing: ['person-to-be-safe'],
    })
    expect(r07SafeBeforeContact(fileOf(checked, mark), grandmother).answer).toBe('refused')
  })

  it('refuses where the sealed folder knows something, with the same words', () => {
    const suspected = entryOf(danger, { person: grandmother, roles: ['profits'], stands: 'suspected' })
    expect(r07SafeBeforeContact(fileOf(checked, suspected), grandmother)).toMatchObject({
      answer: 'refused',
      missing: ['person-to-be-safe'],
    })
  })

  it('allows after a check', () => {
    expect(r07SafeBeforeContact(fileOf(checked), grandmother).answer).toBe('allowed')
  })

  it('cannot judge without the family map, nor without the folder that might know more', () => {
    expect(r07SafeBeforeContact(fileHolding(['care']), grandmother)).toEqual({
      rule: 'R7',
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
    expect(r07SafeBeforeContact(fileHolding(['identity'], checked), grandmother)).toEqual({
      rule: 'R7',
      answer: 'cannot-judge',
      dependsOn: ['origins'],
    })
  })
})
