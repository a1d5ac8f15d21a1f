import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { fold } from '../file/fold.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { note } from '../kinds/follow-up/note.ts'
import { tie } from '../kinds/registration/tie.ts'
import { isCoveredIn, needsReveal } from './before-reveal.ts'
import { searchedOf } from './searched.ts'

const all = EXAMPLES.flatMap(({ kind, body }) => kind.folders.map((folder) => entryOf(kind, body, { folder })))
const file = fold(KINDS, all, FOLDERS)

describe('a search in an open file', () => {
  it('reads nothing of a sealed part before the touch, and no words that a list covers', () => {
    for (const entry of file.entries) {
      const searched = searchedOf(file, entry, false)
      if (needsReveal(entry.folder)) expect(searched).toBe('nothing')
      else if (isCoveredIn(file, entry)) expect(searched).toBe('kind')
      else expect(searched).toBe(entry.folder === 'whereabouts' ? 'line' : 'all')
    }
    expect(file.entries.some(({ kind, folder }) => kind === tie.name && !needsReveal(folder))).toBe(true)
  })

  it('reads everything that this reader holds after the touch', () => {
    for (const entry of file.entries) expect(searchedOf(file, entry, true)).toBe('all')
  })

  it('never reads an entry that this app cannot show', () => {
    const newer = { ...entryOf(note, { words: 'x' }), kind: 'of-next-year' }
    const withNewer = fold(KINDS, [newer], FOLDERS)
    expect(searchedOf(withNewer, newer, true)).toBe('nothing')
  })
})
