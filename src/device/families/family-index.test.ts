import { describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { PeopleIndex } from '#names/linkage/people.ts'
import { PERSON_WEIGHTS, type Sought } from '#names/linkage/person.ts'
import { readWrittenName } from '#names/reading/read.ts'
import { idFrom } from '../../../test/support/people.ts'
import { likelyFiles } from './already-known.ts'
import { teach } from './family-index.ts'

const given = 'Ana Besa Drita Elira Fatmira Genta Iliriana Luana Mira Zana Arbenita'.split(' ')
const family = 'Hoxha Shehu Gjoka Prifti Basha Berisha Zeneli Kamberi Dushku'.split(' ')
const girl = (n: number): Sought => ({
  names: [readWrittenName(`${given[n % 11] ?? ''} ${family[n % 9] ?? ''}`)],
  born: { from: 2008 + (n % 9), to: 2009 + (n % 9) },
  sex: 'female',
  places: [readWrittenName('Shkodër')],
  kin: [],
})
const files = Array.from({ length: 90 }, (_, n) => idFrom(`file-${String(n)}`) as FileId)
const taught = (some: readonly FileId[]) => {
  const people = new PeopleIndex<FileId>()
  for (const file of some) people.add(file, girl(files.indexOf(file)))
  teach(people, some)
  return people
}

describe('what a device learns from its own files', () => {
  it('is nothing where they are few', () => {
    expect(taught(files.slice(0, 30)).weights).toBe(PERSON_WEIGHTS)
  })

  it('is the same on every device that has the same files, in whatever order they came', () => {
    const { weights } = taught(files)
    expect(weights).not.toEqual(PERSON_WEIGHTS)
    expect(taught([...files].reverse()).weights).toEqual(weights)
  })

  it('makes nobody surer because she is a girl from the town that all come from, and the words for it stay', () => {
    const asked = { name: 'Elira Basha', kin: '', place: 'Shkodër', sex: 'female' as const, age: null, notThese: [] }
    const people = taught(files)
    const after = likelyFiles(people, new Map(), asked, '2026-11-25')[0]
    people.weighWith(PERSON_WEIGHTS)
    const before = likelyFiles(people, new Map(), asked, '2026-11-25')[0]
    expect(before?.sure).toBe('very-likely')
    expect(after?.sure).toBe('likely')
    expect(after).toMatchObject({ file: before?.file, compared: before?.compared })
  })
})
