import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { EntryId, FileId } from '../../entry/ids.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { askedAbout, comparedWithRequests } from './asked-about.ts'

const on = day('2026-03-02')
const request = { file: idFrom('file-asked') as FileId, entry: idFrom('entry-asked') as EntryId }
const asked: BodyOf<typeof askedAbout> = {
  stands: 'this-child',
  request,
  says: 'says-relative',
  wants: 'Where does she sleep?',
  told: 'standing-answer',
}
const another: BodyOf<typeof askedAbout> = { stands: 'another-child', request }
const owed = (...entries: Parameters<typeof fileOf>) => due(KINDS, fileOf(...entries), day('2026-03-04'))

describe('somebody from outside asked about this child', () => {
  it('is due until somebody writes what was done, and is of safety', () => {
    const entry = entryOf(askedAbout, asked, { at: on })
    expect(owed(entry)).toContainEqual(expect.objectContaining({ what: 'asked-from-outside', on, entry: entry.id }))
    const done = entryOf(askedAbout, { ...asked, wasDone: 'The shelter was warned.' }, { at: on, replaces: [entry.id] })
    expect(owed(entry, done).map(({ what }) => what)).not.toContain('asked-from-outside')
  })

  it('leads over a colleague’s “another child”, and of another child nothing of what was asked is kept', () => {
    expect(askedAbout.schema.safeParse({ ...another, wants: 'Where does she sleep?' }).success).toBe(false)
    const both = [entryOf(askedAbout, another, { at: on }), entryOf(askedAbout, asked, { at: on })]
    for (const entries of [both, both.toReversed()])
      expect(owed(...entries).map(({ what }) => what)).toContain('asked-from-outside')
    expect([...comparedWithRequests(fileOf(...both))]).toEqual([request.entry])
    expect(owed(entryOf(askedAbout, another, { at: on })).map(({ what }) => what)).not.toContain('asked-from-outside')
  })

  it('can be written as it is', () => {
    expect(decide(KINDS, fileOf(), { kind: askedAbout.name, at: on, body: asked }, on)).toMatchObject({
      ok: true,
      value: { folder: 'care' },
    })
  })
})
