import { describe, expect, it } from 'vitest'
import type { Folder } from '#domain/entry/ids.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aVisit, aVisitPlanned } from '../../../../test/support/work.ts'
import { actingWhereItMay, namingAsSealed } from './acts-where-it-may.ts'

const promised = entryOf(visitPlanned, aVisitPlanned())
const inHealth = entryOf(note, { words: 'tea' }, { folder: 'health' })
const file = fileOf(promised, inHealth)
const inFolders =
  (...folders: Folder[]) =>
  (folder: Folder) =>
    folders.includes(folder)
const draft = {
  kind: 'visit',
  folder: 'health' as const,
  at: day('2026-03-02'),
  replaces: [promised.id, inHealth.id],
  body: { ...aVisit(), planned: promised.id },
}

describe('what an app writes of other entries', () => {
  it('names none on which its writer may not act: nobody looks as if they had tried', () => {
    expect(actingWhereItMay(anasFile, file, draft, inFolders('health'))).toEqual({
      ...draft,
      replaces: [inHealth.id],
      body: aVisit(),
    })
  })

  it('stays as it was typed where they may', () => {
    expect(actingWhereItMay(anasFile, file, draft, inFolders('care', 'health'))).toEqual(draft)
  })

  it('names an entry by the id under which it was sealed, also where another part has the same', () => {
    const twin = entryOf(note, { words: 'cake' }, { id: inHealth.id, folder: 'therapy' })
    const read = fileOf(inHealth, twin)
    const shown = read.entries.find(({ folder }) => folder === 'therapy')
    if (!shown) throw new Error('both stand')
    expect(shown.id).not.toBe(twin.id)
    const strike = entryOf(
      superseded,
      { entry: shown.id, because: 'wrong' },
      { folder: 'therapy', replaces: [shown.id] },
    )
    const sealed = namingAsSealed(strike, read)
    expect(sealed).toMatchObject({ body: { entry: twin.id }, replaces: [twin.id] })
    expect(Object.keys(fileOf(inHealth, twin, sealed).struck)).toEqual([shown.id])
    expect(namingAsSealed(strike, file)).toBe(strike)
  })
})
