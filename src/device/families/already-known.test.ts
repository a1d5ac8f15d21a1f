import { describe, expect, it } from 'vitest'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { PeopleIndex } from '#names/linkage/people.ts'
import { likelyFiles } from './already-known.ts'
import type { AskedFor } from './api.ts'
import { knownOf, soughtOf } from './sought-of.ts'

const today = day('2026-11-25')
const NOTHING: AskedFor = { name: '', kin: '', place: '', sex: null, age: null, notThese: [] }
const ask = (asked: Partial<AskedFor>, ...files: CaseFile[]) => {
  const people = new PeopleIndex<FileId>()
  for (const [n, file] of files.entries()) people.add(idFrom(`file-${String(n)}`) as FileId, soughtOf(knownOf(file)))
  return likelyFiles(people, new Map(), { ...NOTHING, ...asked }, today)
}
const words = (found: ReturnType<typeof ask>[number] | undefined) =>
  found?.compared.map(({ field, is }) => `${field} ${is}`)
const called = (text: string, script: 'Latn' | 'Khmr', use: 'use' | 'do-not-use' = 'use') =>
  entryOf(name, { who: 'child', kind: 'called', text, script, use })
const aged = (from: number, to: number) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'age', from, to, on: today },
    basis: 'child-said',
    reasonsForChild: 'yes',
  })
const girl = entryOf(gender, { who: 'child', gender: 'female' })
const mother = entryOf(person, {
  person: idFrom('mother') as PersonId,
  called: 'Sok Channary',
  gender: 'female',
  ageBand: 'not-known',
  alive: 'yes',
})

const nimol: readonly Entry[] = [called('សុខ និមល', 'Khmr'), aged(9, 9), girl, mother]

describe('is this child already known?', () => {
  it('finds nobody for a name like no other', () => {
    expect(ask({ name: 'Teuta' }, fileOf(...nimol))).toEqual([])
  })

  it('finds a child written in Khmer from a name heard and spelt in Latin letters', () => {
    const [found] = ask(
      { name: 'sok nimal', age: { from: 9, to: 10 }, sex: 'female', kin: 'Sok Chanary' },
      fileOf(...nimol),
    )
    expect(words(found)).toEqual(['name alike', 'birth alike', 'sex same', 'place not-known', 'kin alike'])
    expect(found?.kinThere).toBe('Sok Channary')
  })

  it('says what differs, and hides no file for it: two children may be one', () => {
    const [found] = ask(
      { name: 'Sok Nimol', age: { from: 15, to: 16 }, sex: 'male' },
      fileOf(called('Sok Nimol', 'Latn'), aged(9, 9), girl),
    )
    expect(words(found)).toEqual(['name same', 'birth differs', 'sex differs', 'place not-known', 'kin not-known'])
  })

  it('knows nothing of relatives where *who and contacts* is not held', () => {
    const onCard = entryOf(card, {
      called: { text: 'Ana' },
      pronoun: 'she',
      ageBand: '6-11',
      languages: [],
      interpreter: 'not-known',
    })
    const [found] = ask({ name: 'Ana', kin: 'Sok Channary' }, fileHolding([], onCard, mother))
    expect(found).toMatchObject({ kinThere: null })
    expect(words(found)).toContain('kin not-known')
  })

  it('compares a child without a name with others without one, by age and sex', () => {
    const found = ask(
      { age: { from: 9, to: 9 }, sex: 'female' },
      fileOf(aged(9, 10), girl),
      fileOf(aged(15, 16), girl),
      fileOf(called('Ana', 'Latn'), aged(9, 10), girl),
    )
    expect(found.map((one) => one.file)).toEqual([idFrom('file-0')])
  })

  it('finds a child by her mother alone', () => {
    expect(ask({ kin: 'Sok Chanary' }, fileOf(...nimol), fileOf(called('Ana', 'Latn'))).map((one) => one.file)).toEqual(
      [idFrom('file-0')],
    )
  })

  it('does not come back to a file that was put aside', () => {
    expect(ask({ name: 'Sok Nimol', notThese: [idFrom('file-0') as FileId] }, fileOf(...nimol))).toEqual([])
  })

  it('finds by a name that must not be spoken, and by nothing of what happened or where she is', () => {
    const [found] = ask({ name: 'Nimol' }, fileOf(called('Nimol', 'Latn', 'do-not-use')))
    expect(words(found)).toContain('name same')
    expect(Object.keys(knownOf(fileOf(...nimol)))).toEqual(['names', 'born', 'sex', 'places', 'kin'])
  })
})
