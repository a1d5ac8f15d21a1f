import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { drita, idFrom } from '../../../test/support/people.ts'
import type { FileId, PersonId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { familyFiles, type FamilyMember, type How } from './family-files.ts'
import { judgeFamily, judgePart } from './judge-family.ts'

const at = day('2026-03-02')
const child = (called: string, gender: 'female' | 'male', years: number): FamilyMember => ({
  is: 'child',
  called,
  script: 'Latn',
  pronoun: gender === 'female' ? 'she' : 'he',
  age: { from: years, to: years },
  gender,
  withMother: 'yes',
})
const mother: FamilyMember = {
  is: 'mother',
  called: 'Vera',
  script: 'Latn',
  pronoun: 'she',
  age: { from: 16, to: 17 },
  gender: 'female',
}
const family = [
  mother,
  child('Ana', 'female', 1),
  child('Dren', 'male', 4),
  { ...child('Eda', 'female', 7), withMother: 'no' as const },
  { is: 'child' as const, pronoun: 'the-child' as const, gender: 'not-known' as const },
]
const how: How = {
  at,
  source: 'police',
  holder: drita.member,
  nameless: { mother: 'the mother', child: 'a child' },
  personOf: (inFile, who) => idFrom(`p-${String(inFile)}-${String(who)}`) as PersonId,
}
const files = familyFiles(family, how)
const bodies = (index: number, kind: string) =>
  files[index]?.drafts.filter((draft) => draft.kind === kind).map((draft) => draft.body as Record<string, unknown>) ??
  []

describe('a mother and four children opened as one act', () => {
  it('are five files, each child named in its own and none nested in the mother’s', () => {
    expect(files).toHaveLength(5)
    expect(files.map((_, index) => bodies(index, 'file-opened').length)).toEqual([1, 1, 1, 1, 1])
    expect(bodies(1, 'tie').map((body) => body['tie'])).toEqual(['mother', 'brother', 'sister', 'other-kin'])
    expect(bodies(0, 'tie').map((body) => body['tie'])).toEqual(['own-child', 'own-child', 'own-child', 'own-child'])
  })

  it('say of each other child the name, where it has one, and of each child its gender and age where they are known', () => {
    expect(bodies(1, 'file-opened')[0]).toMatchObject({
      askedAboutOthers: 'some-there',
      othersThere: [
        { called: 'Dren', safeTonight: 'not-known' },
        { called: 'Eda', safeTonight: 'not-known' },
        { safeTonight: 'not-known' },
      ],
    })
    const others = (bodies(1, 'file-opened')[0]?.['othersThere'] ?? []) as readonly object[]
    expect(others.map((other) => 'called' in other)).toEqual([true, true, false])
    expect([1, 2, 4].map((index) => bodies(index, 'gender').map(({ gender }) => gender))).toEqual([
      ['female'],
      ['male'],
      [],
    ])
    expect([1, 2, 3, 4].map((index) => bodies(index, 'card')[0]?.['ageBand'])).toEqual([
      '0-2',
      '3-5',
      '6-11',
      'not-known',
    ])
    expect([1, 4].map((index) => bodies(index, 'card')[0]?.['called'])).toEqual([{ text: 'Ana' }, undefined])
    expect([1, 4].map((index) => bodies(index, 'name').map(({ text, script }) => [text, script]))).toEqual([
      [['Ana', 'Latn']],
      [],
    ])
  })

  it('say that no other child is there where the mother has one alone', () => {
    const alone = familyFiles([mother, child('Ana', 'female', 1)], how)
    const opened = alone[1]?.drafts.find(({ kind }) => kind === 'file-opened')?.body
    expect(opened).toMatchObject({ askedAboutOthers: 'none-there', othersThere: [] })
  })

  it('share no number of a person, and no link lets anything through', () => {
    const persons = files.flatMap((_, index) => bodies(index, 'person').map((body) => body['person']))
    expect(persons).toHaveLength(20)
    expect(new Set(persons).size).toBe(persons.length)
    expect(files.flatMap(({ drafts }) => drafts).filter(({ kind }) => kind === 'file-link')).toEqual([])
  })

  it('take nobody to be safe, a mother neither, and ask of every other child whether it is safe tonight', () => {
    expect(files.flatMap((_, index) => bodies(index, 'tie').map((body) => body['safe']))).toEqual(
      Array.from({ length: 20 }, () => 'not-known'),
    )
    expect(bodies(1, 'file-opened')[0]?.['othersThere']).toHaveLength(3)
  })

  it('say who lives in one household only where somebody said it', () => {
    expect(bodies(1, 'household')).toMatchObject([
      {
        persons: [idFrom('p-1-0'), idFrom('p-1-2')],
        children: [{ person: idFrom('p-1-2'), safe: 'not-known' }],
        seen: 'told',
      },
    ])
    expect(bodies(3, 'household')).toEqual([])
    expect(bodies(3, 'tie')[0]).toMatchObject({ tie: 'mother', livesWithChild: 'no', cares: 'not-known' })
    expect(bodies(4, 'tie').map((body) => body['livesWithChild'])).toEqual([
      'not-known',
      'not-known',
      'not-known',
      'not-known',
    ])
  })

  it('can each be written as it is, once the device has put in the files’ numbers', () => {
    expect(files.map((part) => judgePart(KINDS, part, at).ok)).toEqual([true, true, true, true, true])
  })
})

describe('somebody of a family whose part is refused', () => {
  const tooLong = { ...child('Dren', 'male', 4), called: 'D'.repeat(400) }

  it('is told apart, with the place and the reason, though the name stands in the files of the others too', () => {
    const judged = judgeFamily(KINDS, [mother, child('Ana', 'female', 1), tooLong], how)
    expect(judged.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(judged[2]).toMatchObject({
      code: 'not-well-formed',
      detail: { kind: 'card', issues: [{ path: 'called.text' }] },
    })
  })

  it('is opened later beside the others, who get what is new and nothing of their own anew', () => {
    const [hers, anas] = ['file-vera', 'file-ana'].map((name) => idFrom(name) as FileId)
    const later = familyFiles(
      [
        { ...mother, file: hers as FileId },
        child('Dren', 'male', 4),
        { ...child('Ana', 'female', 1), file: anas as FileId },
      ],
      how,
    )
    expect(later.map(({ file }) => file)).toEqual([hers, undefined, anas])
    expect(later.map(({ drafts }) => drafts.map(({ kind }) => kind))).toEqual([
      ['person', 'tie'],
      expect.arrayContaining(['file-opened', 'card', 'tie', 'household']) as unknown,
      ['person', 'tie'],
    ])
    const ties = later
      .flatMap(({ drafts }) => drafts.filter(({ kind }) => kind === 'tie'))
      .map(({ body }) => (body as { theirFile: unknown }).theirFile)
    expect(ties).toEqual([{ fileOf: 0 }, hers, anas, { fileOf: 0 }])
  })
})
