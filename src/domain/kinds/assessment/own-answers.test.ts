import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { idFrom } from '../../../../test/support/people.ts'
import type { Entry } from '../../entry/entry.ts'
import { FOLDERS, type EntryId } from '../../entry/ids.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { answersBeside, answersReadWith } from '../../file/own-answers-beside.ts'
import { fold } from '../../file/fold.ts'
import { KINDS } from '../../kinds.ts'
import { ownAnswers } from './own-answers.ts'

const question = idFrom('getting-there')
const foot = {
  is: 'chosen' as const,
  question,
  asked: 'How does she get there?',
  language: 'en',
  chosen: [{ code: 'a1', words: 'On foot' }],
}
const body = { beside: 'education', answers: [foot] }
const write = (over: object, folder: Entry['folder'] = 'care') =>
  decide(
    KINDS,
    fileOf(),
    { kind: 'own-answers', folder, at: day('2026-03-02'), body: { ...body, ...over } },
    day('2026-03-02'),
  )
const act = { id: idFrom('one-act') as EntryId, parts: 2 }
const school = { ...ofKind('education'), act }
const own = (over: Partial<Entry> = {}) => entryOf(ownAnswers, body, { act, ...over })

describe('Answers to the agency’s own questions', () => {
  it.each([
    ['none', { answers: [] }],
    ['two to one question', { answers: [foot, foot] }],
    ['one that adds up', { answers: [{ ...foot, is: 'score', score: 3 }] }],
    ['one without the text that was read', { answers: [{ ...foot, asked: undefined }] }],
  ])('are refused with %s', (_, over) => {
    expect(write(over)).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it.each(FOLDERS.filter((folder) => !['care', 'health', 'therapy', 'status', 'justice'].includes(folder)))(
    'are never in %s',
    (folder) => expect(write({}, folder)).toMatchObject({ ok: false, code: 'wrong-folder' }),
  )

  it('are never part of the entry beside which they were asked: its kind stays as every app knows it', () => {
    const grown = EXAMPLES.filter(
      ({ kind, body: whole }) => kind.schema.safeParse({ ...(whole as object), own: [foot] }).success,
    )
    expect(grown.map(({ kind }) => kind.name)).toEqual([])
  })

  it('are kept by an app that does not know them, which still reads the entry beside them', () => {
    const older = KINDS.filter(({ name }) => name !== ownAnswers.name)
    const file = fold(older, [school, own()], FOLDERS)
    expect(file.byKind['education']).toHaveLength(1)
    expect(file.needsNewerApp).toEqual([expect.objectContaining({ kind: 'own-answers', body })])
  })

  it('are read below the entry of the same act, kind and part, and in their own part elsewhere', () => {
    const same = own()
    const sealed = own({ folder: 'health' })
    const ofAnother = own({ act: { ...act, id: idFrom('another-act') as EntryId } })
    const file = fileOf(school, same, sealed, ofAnother)
    expect(answersReadWith(file, school).map(({ id }) => id)).toEqual([same.id])
    expect(new Set(answersBeside(file, school).map(({ id }) => id))).toEqual(new Set([same.id, sealed.id]))
    expect(answersBeside(file, { ...school, kind: 'visit' })).toEqual([])
  })

  it('make nothing due, for nobody’s Today', () => {
    const without = due(KINDS, fileOf(school), day('2026-09-02'))
    expect(due(KINDS, fileOf(school, own()), day('2026-09-02'))).toEqual(without)
  })
})
