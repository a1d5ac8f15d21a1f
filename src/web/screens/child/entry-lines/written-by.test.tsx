import { describe, expect, it } from 'vitest'
import { note } from '#domain/kinds/follow-up/note.ts'
import { entryOf, fileOf } from '../../../../../test/support/entries.ts'
import { openAlone } from '../../../../../test/support/components/opened.tsx'
import { besa, CAST, drita } from '../../../../../test/support/people.ts'
import { WrittenBy } from './written-by.tsx'

const speak = { member: (of: string) => CAST.find(({ member }) => member === of)?.name ?? '' }
const first = entryOf(note, { words: 'The van was there.' })
const { by, device, recordedAt } = first
const taken = entryOf(note, first.body, { by: besa.member, adopted: { by, device, recordedAt } })
const reads = (entry: typeof taken, ...others: (typeof taken)[]) =>
  openAlone(<WrittenBy entry={entry} file={fileOf(entry, ...others)} speak={speak} />).first()

describe('whose words an entry has', () => {
  it('are those of who wrote it, who says that another did, where nothing proves that', async () => {
    expect(await reads(taken)).toBe('written by Besa Leka, who says that Drita Kola wrote it first')
    const changed = { ...taken, replaces: [first.id], body: { words: 'There was no van.' } }
    expect(await reads(changed, first)).toBe('written by Besa Leka, who says that Drita Kola wrote it first')
  })

  it('are the first author’s where the original proves it, or stands there with the same words', async () => {
    const said = 'written by Drita Kola, taken over by Besa Leka'
    expect(await reads({ ...taken, found: { proven: true } })).toBe(said)
    expect(await reads({ ...taken, replaces: [first.id] }, first)).toBe(said)
  })

  it('are one person’s where nobody took them over, or their own writer did', async () => {
    expect(await reads(first)).toBe('Drita Kola')
    expect(await reads({ ...taken, by: drita.member })).toBe('Drita Kola')
  })
})
