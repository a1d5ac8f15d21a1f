import { describe, expect, it } from 'vitest'
import type { FileId, PersonId } from '#domain/ids.ts'
import type { Entry } from '#domain/entry.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../../../test/support/entries.ts'
import { idFrom } from '../../../../../test/support/people.ts'
import type { CaseFile } from '#domain/case-file.ts'
import { knownChildren } from '#web/child/known-child.ts'
import { mayBeThese } from './likeness.ts'
import { emptyOpening, type Opening } from './opening.ts'

const today = day('2026-11-25')
const asked = (change: Partial<Opening>): Opening => ({ ...emptyOpening(today), ...change })
const known = (...files: CaseFile[]) => knownChildren(files.map((line, n) => ({ file: idFrom(`file-${n}`) as FileId, line, rights: {}, due: [], unsent: 0, lastReceivedAt: null })), today)
const called = (text: string, script: 'Latn' | 'Khmr', use: 'use' | 'do-not-use' = 'use') => entryOf(name, { who: 'child', kind: 'called', text, script, use })
const aged = (from: number, to: number) => entryOf(birth, { who: 'child', born: { known: 'age', from, to, on: today }, basis: 'child-said', reasonsForChild: 'yes' })
const girl = entryOf(gender, { who: 'child', gender: 'female' })
const mother = entryOf(person, { person: idFrom('mother') as PersonId, called: 'Sok Channary', gender: 'female', ageBand: 'not-known', alive: 'yes' })

const nimol: readonly Entry[] = [called('សុខ និមល', 'Khmr'), aged(9, 9), girl, mother]

describe('is this child already known?', () => {
  it('finds nobody for a name like no other', () => {
    expect(mayBeThese(asked({ name: 'Teuta' }), known(fileOf(...nimol)))).toEqual([])
  })

  it('finds a child written in Khmer from a name heard and spelt in Latin letters', () => {
    const [found] = mayBeThese(asked({ name: 'sok nimal', from: '9', to: '10', sex: 'female', kin: 'Sok Chanary' }), known(fileOf(...nimol)))
    expect(found).toMatchObject({ name: 'alike', age: 'alike', sex: 'same', kin: 'alike', kinThere: 'Sok Channary' })
  })

  it('says what differs, and hides no file for it: two children may be one', () => {
    const [found] = mayBeThese(asked({ name: 'Sok Nimol', from: '15', to: '16', sex: 'male' }), known(fileOf(called('Sok Nimol', 'Latn'), aged(9, 9), girl)))
    expect(found).toMatchObject({ name: 'same', age: 'differs', sex: 'differs', kin: 'not-known' })
  })

  it('knows nothing of relatives where *who and contacts* is not held', () => {
    const onCard = entryOf(card, { called: { text: 'Ana' }, pronoun: 'she', ageBand: '6-11', languages: [], interpreter: 'not-known' })
    const [found] = mayBeThese(asked({ name: 'Ana', kin: 'Vjollca' }), known(fileHolding([], onCard, mother)))
    expect(found).toMatchObject({ kin: 'not-known', kinThere: null })
  })

  it('compares a child without a name with others without one, by age and sex', () => {
    const there = known(fileOf(aged(9, 10), girl), fileOf(aged(15, 16), girl), fileOf(called('Ana', 'Latn'), aged(9, 10), girl))
    const found = mayBeThese(asked({ from: '9', to: '9', sex: 'female' }), there)
    expect(found.map((one) => one.child.line.file)).toEqual([idFrom('file-0')])
  })

  it('does not come back to a file that was put aside', () => {
    const there = known(fileOf(...nimol))
    expect(mayBeThese(asked({ name: 'Sok Nimol', notThese: [idFrom('file-0') as FileId] }), there)).toEqual([])
  })
})
