import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOLDERS, type EntryId, type Folder } from '#domain/entry/ids.ts'
import { mostSensitive, type CardFact } from './file-on-day.ts'

const factIn = (folder: Folder): CardFact => ({
  is: 'entry',
  entry: 'e' as EntryId,
  kind: 'note',
  folder,
  field: 'words',
})
const among = (...folders: readonly Folder[]): Folder => mostSensitive(folders.map(factIn))

describe('the folder of what is written because of several facts', () => {
  it.each([
    ['origins', 'therapy'],
    ['therapy', 'health'],
    ['health', 'whereabouts'],
    ['whereabouts', 'justice'],
    ['justice', 'status'],
    ['status', 'identity'],
    ['identity', 'care'],
  ] as const)('is %s, which fewer may read, rather than %s', (fewer, more) => {
    expect(among(fewer, more)).toBe(fewer)
    expect(among(more, fewer)).toBe(fewer)
  })

  it('is one of theirs, in whatever order they come; care where there is none but what is on the card', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FOLDERS]), (folders) => {
        const chosen = among(...folders)
        expect(among(...folders.toReversed())).toBe(chosen)
        expect([...folders, 'care']).toContain(chosen)
      }),
    )
    expect(among()).toBe('care')
    expect(among('card')).toBe('care')
  })
})
