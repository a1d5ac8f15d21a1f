import { describe, expect, it } from 'vitest'
import { entryId, entryOf } from '../../../test/support/entries.ts'
import { anasFile, besa, drita, idFrom, mira, mother } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { card } from '../kinds/registration/card.ts'
import type { Entry } from './entry.ts'
import { firstAuthor, saysTheSame } from './first-author.ts'
import type { FileId } from './ids.ts'

const first = entryOf(visit, aVisit(), { toldBy: mother })
const adopted: Entry = {
  ...first,
  id: entryId(),
  by: besa.member,
  device: besa.device,
  recordedAt: '2026-03-02T09:00:00.000Z',
  replaces: [first.id],
  adopted: { by: drita.member, device: drita.device, recordedAt: first.recordedAt },
}

describe('words that somebody adopted', () => {
  it('are nobody else’s where nobody adopted them, or whoever wrote them did', () => {
    expect(firstAuthor([], first)).toBeUndefined()
    expect(firstAuthor([first], { ...adopted, by: drita.member })).toBeUndefined()
  })

  it('are proven to be of another by the entry that they replace, or by the first segment', () => {
    const said = { by: drita.member, recordedAt: first.recordedAt }
    expect(firstAuthor([first, adopted], adopted)).toEqual({ ...said, proven: true })
    expect(firstAuthor([], { ...adopted, found: { proven: true } })).toEqual({ ...said, proven: true })
    expect(firstAuthor([], adopted)).toEqual({ ...said, proven: false })
  })

  it.each<[string, Partial<Entry>]>([
    ['is another entry', { id: entryId() }],
    ['was adopted itself', { adopted: adopted.adopted }],
    ['is of another person', { by: mira.member }],
    ['is of another device', { device: mira.device }],
    ['was recorded at another time', { recordedAt: '2026-03-01T09:00:01.000Z' }],
    ['is in another file', { file: idFrom('file-other') as FileId }],
    ['is in another folder', { folder: 'therapy' }],
    ['says something else', { body: aVisit({ place: 'home' }) }],
    ['was told by another', { toldBy: 'child' }],
    ['is about another', { about: [mother] }],
  ])('are not proven by an entry that %s', (_, over) => {
    expect(anasFile).toBe(first.file)
    expect(firstAuthor([{ ...first, ...over }], adopted)?.proven).toBe(false)
  })
})

it('two cards say the same whoever told it, and in whatever order their fields stand', () => {
  const one = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed' })
  expect(saysTheSame(one, { ...one, toldBy: mother })).toBe(true)
  const turned = Object.fromEntries(Object.entries(one.body).toReversed())
  expect(saysTheSame(one, { ...one, body: turned })).toBe(true)
  expect(saysTheSame(one, { ...one, body: { ...one.body, pronoun: 'he' } })).toBe(false)
  const elsewhere: Entry = { ...one, folder: 'care' }
  expect(saysTheSame(elsewhere, { ...elsewhere, toldBy: mother })).toBe(false)
})
