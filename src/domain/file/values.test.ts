import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { note } from '../kinds/follow-up/note.ts'
import { everWritten } from './values.ts'

describe('every entry of a kind that a file ever had', () => {
  const words = (text: string, over = {}) => entryOf(note, { words: text }, over)

  it('includes those that were struck or replaced and those of a newer app, in the order of the file, and no other kind', () => {
    const struck = words('struck', { at: '2026-03-03' })
    const old = words('old', { at: '2026-03-01' })
    const newer = words('newer', { at: '2026-03-02', version: 99 })
    const now = words('now', { at: '2026-03-04', replaces: [old.id] })
    const strike = entryOf(superseded, { entry: struck.id, because: 'It was her sister.' })
    const file = fileOf(struck, old, newer, now, strike, entryOf(note, { words: 'x' }, { kind: 'not-yet-invented' }))
    expect(file.struck).toHaveProperty(struck.id)
    expect(everWritten(file, ['note'])).toEqual(file.entries.filter(({ kind }) => kind === 'note'))
    expect(everWritten(file, ['note']).map(({ id }) => id)).toEqual([old, newer, struck, now].map(({ id }) => id))
    expect(everWritten(file, ['visit'])).toEqual([])
  })
})
