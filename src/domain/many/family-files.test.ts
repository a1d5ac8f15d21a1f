import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { decide } from '../decide.ts'
import type { PersonId } from '../ids.ts'
import { KINDS } from '../kinds.ts'
import { familyFiles, type FamilyMember } from './family-files.ts'

const at = day('2026-03-02')
const child = (called: string, gender: 'female' | 'male', ageBand: FamilyMember['ageBand']): FamilyMember => ({ is: 'child', called, pronoun: gender === 'female' ? 'she' : 'he', ageBand, gender })
const mother: FamilyMember = { is: 'mother', called: 'Vera', pronoun: 'she', ageBand: '15-17', gender: 'female' }
const family = [mother, child('Ana', 'female', '0-2'), child('Dren', 'male', '3-5'), { ...child('Eda', 'female', '6-11') }, { is: 'child' as const, pronoun: 'the-child' as const, ageBand: '0-2' as const, gender: 'not-known' as const }]
const files = familyFiles(family, { at, source: 'police', nameless: { mother: 'the mother', child: 'a child' }, personOf: (inFile, who) => idFrom(`p-${String(inFile)}-${String(who)}`) as PersonId })
const bodies = (index: number, kind: string) => files[index]?.drafts.filter((draft) => draft.kind === kind).map((draft) => draft.body as Record<string, unknown>) ?? []

describe('a mother and four children opened as one act', () => {
  it('are five files, each child named in its own and none nested in the mother’s', () => {
    expect(files).toHaveLength(5)
    expect(files.map((_, index) => bodies(index, 'file-opened').length)).toEqual([1, 1, 1, 1, 1])
    expect(bodies(1, 'tie').map((body) => body['tie'])).toEqual(['mother', 'brother', 'sister', 'other-kin'])
    expect(bodies(0, 'tie').map((body) => body['tie'])).toEqual(['own-child', 'own-child', 'own-child', 'own-child'])
  })

  it('share no number of a person, and no link lets anything through', () => {
    const persons = files.flatMap((_, index) => bodies(index, 'person').map((body) => body['person']))
    expect(new Set(persons).size).toBe(persons.length)
    expect(files.flatMap(({ drafts }) => drafts).filter(({ kind }) => kind === 'file-link')).toEqual([])
  })

  it('take nobody to be safe, a mother neither, and ask of every other child whether it is safe tonight', () => {
    expect(files.flatMap((_, index) => bodies(index, 'tie').map((body) => body['safe']))).toEqual(Array.from({ length: 20 }, () => 'not-known'))
    expect(bodies(1, 'file-opened')[0]?.['othersThere']).toHaveLength(3)
  })

  it('can each be written as it is, once the device has put in the files’ numbers', () => {
    const numbered = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/\{"fileOf":(\d)\}/g, (_, index: string) => `"${idFrom(`file-${index}`)}"`))
    for (const { drafts } of files) for (const draft of drafts) expect(decide(KINDS, fileOf(), { ...draft, body: numbered(draft.body) }, at), draft.kind).toMatchObject({ ok: true })
  })
})
