import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, uncle } from '../../../test/support/people.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import { KINDS } from '../kinds.ts'
import { checkAgainstMarks } from './marks/check-against-marks.ts'
import { markedMembers } from './marked-members.ts'

const around = entryOf(person, {
  person: uncle,
  called: 'Uncle Artan',
  gender: 'male',
  ageBand: '25-or-more',
  alive: 'yes',
  member: besa.member,
})
const mark = { person: uncle, called: 'Grey coat', never: ['inform' as const], numbers: [] }
const tied = (safe: 'safe' | 'unsafe') =>
  entryOf(tie, { person: uncle, tie: 'uncle', safe, livesWithChild: 'no', cares: 'no' })

describe('members whom a file marks', () => {
  it('are none where a colleague only is somebody around the child, or was found safe', () => {
    expect(markedMembers(fileOf(around))).toEqual([])
    expect(markedMembers(fileOf(around, tied('safe')))).toEqual([])
  })

  it.each([
    ['by the mark itself, for whoever holds the card alone', [entryOf(doNot, { ...mark, member: besa.member })]],
    ['by the person whom the mark is about', [around, entryOf(doNot, mark)]],
    ['by a tie that is not safe', [around, tied('unsafe')]],
  ])('are named %s', (_, entries) => {
    expect(markedMembers(fileOf(...entries))).toEqual([besa.member])
  })

  it('are none once the mark was lifted', () => {
    expect(markedMembers(fileOf(entryOf(doNot, { ...mark, never: [], member: besa.member })))).toEqual([])
  })
})

describe('a colleague whom the file marks', () => {
  const marked = fileOf(entryOf(doNot, { ...mark, member: besa.member }))
  const missing = (name: string, body: unknown) => {
    const kind = KINDS.find((one) => one.name === name)
    return kind && checkAgainstMarks(marked, kind, { body }).refuses.flatMap((ruling) => ruling.missing)
  }

  it.each([
    ['a task', 'task', { what: 'Ring the school', who: { member: besa.member }, status: 'open' }],
    ['who carries the case', 'case-holder', { member: besa.member, as: 'caseworker' }],
    ['a hand-over to them', 'hand-over', { from: drita.member, to: besa.member }],
    ['what is shared with them', 'shared-with', { with: { member: besa.member } }],
  ])('is not relied on in %s', (_, kind, body) => {
    expect(missing(kind, body)).toEqual(['colleague-not-marked'])
  })

  it('may be taken off the child: a hand-over from them relies on nobody', () => {
    expect(missing('hand-over', { from: besa.member, to: drita.member })).toEqual([])
  })
})
