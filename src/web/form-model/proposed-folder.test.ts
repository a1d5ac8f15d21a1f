import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/support/entries.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { folderOfOther, proposedFolder } from './proposed-folder.ts'

type View = Parameters<typeof proposedFolder>[1]
type Proposed = Parameters<typeof proposedFolder>[2]

const whole: View = { caseFile: fileOf(), rights: { card: 'keep', care: 'keep', health: 'keep', therapy: 'write' } }
const noHealth: View = { caseFile: fileOf(), rights: { card: 'read', care: 'write', health: 'read' } }
const typed = (body: Proposed['body'], over: Partial<Proposed> = {}): Proposed => ({
  folder: 'care',
  body,
  beside: {},
  track: null,
  ...over,
})
const fever = { words: 'She has had a fever since Monday.' }

describe('the part into which a form proposes to write', () => {
  it('is not Health for who may not write there, nor where a person chose another, nor on the page of another part', () => {
    expect(proposedFolder(note, noHealth, typed(fever))).toBe('care')
    expect(proposedFolder(note, whole, typed(fever, { beside: { folderChosen: true } }))).toBe('care')
    expect(proposedFolder(note, whole, typed(fever, { folder: 'therapy' }))).toBe('therapy')
  })

  it('is not changed by words for what continues something, or is one task for several children', () => {
    expect(proposedFolder(note, whole, typed(fever, { track: 'an-entry' as never }))).toBe('care')
    const toDo = { what: 'Take them to the clinic' }
    expect(proposedFolder(task, whole, typed(toDo, { beside: { alsoFor: ['another file'] } }))).toBe('care')
    expect(proposedFolder(task, whole, typed(toDo, { beside: { alsoFor: [] } }))).toBe('health')
  })

  it('is Health for a note or a visit that speaks of the body, and Care for another', () => {
    expect(proposedFolder(note, whole, typed(fever))).toBe('health')
    expect(proposedFolder(visit, whole, typed({ saw: 'She coughs at night.' }))).toBe('health')
    expect(proposedFolder(visit, whole, typed({ saw: 'She drew a house.', place: 'health-place' }))).toBe('care')
  })

  it.each<readonly [string, string, string, Folder]>([
    ['Health by what is written of them', 'She drew a house.', 'He coughs.', 'health'],
    ['Care though the first child’s part speaks of the body', 'She coughs.', 'He drew a house.', 'care'],
  ])('of another child’s part is %s', (_, own, other, folder) => {
    const first = proposedFolder(visit, whole, typed({ saw: own }))
    expect(folderOfOther(visit, whole, typed({ saw: other }, { folder: first }))).toBe(folder)
  })

  it('of another child’s part is one that can be written in that file', () => {
    const first = typed({ saw: 'He coughs.' }, { folder: 'health' })
    expect(folderOfOther(visit, noHealth, first)).toBe('care')
    expect(folderOfOther(visit, whole, { ...first, folder: 'therapy' })).toBe('therapy')
  })
})
