import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { aVisit, says } from '../../../test/support/work.ts'
import type { FileId } from '../ids.ts'
import { KINDS } from '../kinds.ts'
import { divide, judgeParts, mentionsOfOthers, type FilePart, type NotePart } from './divided-note.ts'

const today = day('2026-03-02')
const file = (name: string) => idFrom(`file-${name}`) as FileId
const { place, ...own } = aVisit({ others: [] })
const part = (name: string, words: string): NotePart => ({ file: file(name), kind: 'visit', body: { ...own, childSays: says(words) } })
const partsOf = (...parts: NotePart[]): readonly FilePart[] => {
  const divided = divide({ at: today, shared: { place }, parts })
  if (!divided.ok) throw new Error(divided.code)
  return divided.value
}

describe('one note over several files', () => {
  it('is refused for nobody, and for one file twice', () => {
    expect(divide({ at: today, shared: {}, parts: [] })).toMatchObject({ ok: false, code: 'nobody' })
    expect(divide({ at: today, shared: { place }, parts: [part('ana', 'a'), part('ana', 'b')] })).toMatchObject({ ok: false, code: 'one-file-twice' })
  })

  it('gives each file its own part and where it was, and not a word of another’s', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{6,12}$/), { minLength: 2, maxLength: 6 }), (secrets) => {
        const parts = partsOf(...secrets.map((secret, at) => part(`child-${String(at)}`, `she said ${secret}`)))
        for (const [at, { draft }] of parts.entries()) {
          const text = JSON.stringify(draft)
          for (const [other, secret] of secrets.entries()) expect(text.includes(`she said ${secret}"`)).toBe(other === at)
        }
      }),
    )
  })

  it('whose part for one child is refused is still written for the others, and the words stay', () => {
    const parts = partsOf(part('ana', 'Good.'), { ...part('dren', 'x'), body: { childSays: says('He did not come.') } })
    const judged = judgeParts(KINDS, new Map([[file('ana'), fileOf()], [file('dren'), fileOf()]]), parts, today)
    expect(judged.map(({ answer }) => answer.ok)).toEqual([true, false])
    expect(judged[1]?.answer).toMatchObject({ code: 'not-well-formed', detail: { issues: expect.arrayContaining([expect.objectContaining({ path: 'child' })]) as unknown } })
    expect(judged[1]?.part.draft.body).toMatchObject({ childSays: { words: 'He did not come.' } })
    expect(judgeParts(KINDS, new Map(), parts, today)[0]?.answer).toMatchObject({ code: 'not-found' })
  })

  it('shows where another one’s name stands in a part, in any script, and not where it is part of a word', () => {
    const names = new Map([[file('ana'), ['Ana']], [file('dren'), ['Dren']], [file('sok'), ['សុខ']]])
    const mentions = (words: string) => mentionsOfOthers(partsOf(part('ana', words)), names).map(({ of }) => of)
    expect(mentions('DREN hit me')).toEqual([file('dren')])
    expect(mentions('Drenova is far')).toEqual([])
    expect(mentions('ជួបសុខនៅសាលា')).toEqual([file('sok')])
    expect(mentions('Ana is my own name')).toEqual([])
  })

  it('knows another one by any part of a full name, and not by the family name that they share', () => {
    const names = new Map([[file('ana'), ['Ana Prek Gjoni']], [file('dren'), ['Dren Gjoni']]])
    const mentions = (words: string) => mentionsOfOthers(partsOf(part('ana', words)), names).map(({ of }) => of)
    expect(mentions('Dren came home late')).toEqual([file('dren')])
    expect(mentions('We went to the Gjoni house')).toEqual([])
  })
})
