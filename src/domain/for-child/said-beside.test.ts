import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../test/support/entries.ts'
import { drita, idFrom } from '../../../test/support/people.ts'
import { decide } from '../deciding/decide.ts'
import type { EntryId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { draftsOfSaid, type SaidBeside } from './said-beside.ts'

const today = day('2026-03-02')
const line = idFrom('a-wish') as EntryId
const written = (how: Pick<SaidBeside, 'words' | 'notRight'>) =>
  draftsOfSaid({ ...how, member: drita.member, on: today, key: 'one' }).map((draft) =>
    decide(KINDS, fileOf(), draft, today),
  )

describe('what a child says beside its own page', () => {
  it('is a view of the child’s own, told by the child', () => {
    expect(written({ words: 'I want to see my sister.' })).toMatchObject([
      {
        ok: true,
        value: { kind: 'views', folder: 'care', body: { say: { answer: 'said', words: 'I want to see my sister.' } } },
      },
    ])
  })

  it('where something is not right also becomes something to do that day, which names the line', () => {
    expect(
      written({ words: 'I never said sewing.', notRight: { toDo: 'Not right: Learn to sew', line } }),
    ).toMatchObject([
      { ok: true, value: { kind: 'views' } },
      {
        ok: true,
        value: {
          kind: 'task',
          folder: 'care',
          body: {
            what: 'Not right: Learn to sew',
            who: { member: drita.member },
            by: today,
            from: line,
            status: 'open',
            words: 'I never said sewing.',
          },
        },
      },
    ])
  })

  it('needs no words where the child points at it', () => {
    expect(written({ words: '', notRight: { toDo: 'Not right: the page' } })).toMatchObject([
      { ok: true, value: { kind: 'task' } },
    ])
    expect(draftsOfSaid({ words: '', member: drita.member, on: today, key: 'one' })).toEqual([])
  })
})
