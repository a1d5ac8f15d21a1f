import { describe, expect, it } from 'vitest'
import { entryId, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { approved } from '../kinds/any/approved.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { movedDraft } from './moved-draft.ts'

const seen = entryOf(visit, aVisit({ others: [] }), { by: drita.member })
const draftOf = (entry: ReturnType<typeof entryOf>) => movedDraft(fileOf(entry), entry, KINDS)

describe('a note that was written into the wrong file', () => {
  it.each([
    ['it is about a person of this file', { ...seen, about: [entryId() as never] }],
    ['a person of this file told it', { ...seen, toldBy: entryId() as never }],
    [
      'somebody of this file was there',
      entryOf(visit, aVisit({ others: ['person-grandmother000A' as never] }), { by: drita.member }),
    ],
    ['it was written in the place of another', { ...seen, replaces: [entryId()] }],
    ['it is one of several that were written as one act', { ...seen, act: { id: entryId(), parts: 2 } }],
    ['it answers another entry', entryOf(approved, { entry: entryId() }, { by: besa.member })],
    ['nobody knows its kind', { ...seen, kind: 'unknown' }],
  ])('is not written into another as it is where %s', (_, entry) => {
    expect(draftOf(entry)).toBeUndefined()
  })

  it('is written into the other with its words and its day, and with nothing that leads back', () => {
    const draft = draftOf(seen)
    expect(draft).toMatchObject({ kind: 'visit', folder: seen.folder, at: seen.at, body: seen.body })
    expect(JSON.stringify(draft)).not.toContain(seen.id)
    expect(JSON.stringify(draft)).not.toContain(seen.file)
    expect(Object.keys(draft ?? {})).not.toContain('childMayLearn')
    expect(Object.keys(draft ?? {})).not.toContain('toldBy')
    expect(draftOf({ ...seen, toldBy: 'child', childMayLearn: { answer: 'no' } })).toMatchObject({
      toldBy: 'child',
      childMayLearn: { answer: 'no' },
    })
  })
})
