import { describe, expect, it } from 'vitest'
import type { EntryId } from './ids.ts'
import { idsActedOn, withEntryIds } from './references.ts'

const ids = (...names: readonly string[]) => names as readonly EntryId[] as EntryId[]
const renamed = (kind: string, body: unknown) => withEntryIds({ kind, body }, (id) => `new-${id}` as EntryId)

describe('what an entry changes', () => {
  it('is what it replaces, and what it strikes, answers or ends; not what its author only saw', () => {
    const acts = (kind: string, body: unknown) => idsActedOn({ kind, replaces: ids('before'), body })
    expect(acts('superseded', { entry: 'a' })).toEqual(['before', 'a'])
    expect(acts('same-child-ended', { ends: ['a', 'b'] })).toEqual(['before', 'a', 'b'])
    expect(acts('safety-look', { saw: ['a'] })).toEqual(['before'])
    expect(acts('visit', {})).toEqual(['before'])
    for (const entry of [undefined, null, 7, {}, ['a']]) expect(acts('superseded', { entry })).toEqual(['before'])
    for (const body of [undefined, null, 'a', []]) expect(acts('superseded', body)).toEqual(['before'])
    for (const ends of [undefined, 'a', { a: 'b' }, [7, null]])
      expect(acts('same-child-ended', { ends })).toEqual(['before'])
    expect(acts('toString', { entry: 'a' })).toEqual(['before'])
  })
})

describe('an entry whose references have other names', () => {
  it('has them wherever they stand, and the rest as it was', () => {
    expect(renamed('superseded', { entry: 'a', because: 'x' })).toEqual({ entry: 'new-a', because: 'x' })
    expect(renamed('same-child-ended', { ends: ['a', 'b'] })).toEqual({ ends: ['new-a', 'new-b'] })
    expect(renamed('household', { answered: [{ opening: 'a', of: 'b' }, { of: 'c' }] })).toEqual({
      answered: [{ opening: 'new-a', of: 'b' }, { of: 'c' }],
    })
    const crossed = { links: ['a'], items: [{ entry: 'b' }, { entry: 'c' }] }
    expect(renamed('crossed-over', crossed)).toEqual({
      links: ['new-a'],
      items: [{ entry: 'new-b' }, { entry: 'new-c' }],
    })
  })

  it('is the very same where nothing changes, or where no reference can stand', () => {
    const bodies: readonly (readonly [string, unknown])[] = [
      ['note', { entry: 'a' }],
      ['superseded', null],
      ['superseded', 'a'],
      ['superseded', { entry: 7 }],
      ['superseded', {}],
      ['same-child-ended', { ends: 'a' }],
      ['same-child-ended', { ends: { a: 'b' } }],
      ['same-child-ended', { ends: [] }],
    ]
    for (const [kind, body] of bodies) expect([kind, renamed(kind, body)]).toEqual([kind, body])
    const body = { ends: ['a', 'b'] }
    expect(withEntryIds({ kind: 'same-child-ended', body }, (id) => id)).toBe(body)
    const second = withEntryIds({ kind: 'same-child-ended', body }, (id) => (id === 'b' ? ('c' as EntryId) : id))
    expect(second).toEqual({ ends: ['a', 'c'] })
  })
})
