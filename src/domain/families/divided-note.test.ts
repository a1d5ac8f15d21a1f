import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { aVisit, says } from '../../../test/support/work.ts'
import type { FileId } from '../entry/ids.ts'
import { mentionsOfOthers, type FilePart } from './divided-note.ts'

const today = day('2026-03-02')
const file = (name: string) => idFrom(`file-${name}`) as FileId
const part = (name: string, words: string): FilePart => ({
  file: file(name),
  draft: { kind: 'visit', at: today, body: aVisit({ others: [], childSays: says(words) }) },
})

describe('one note over several files', () => {
  it('shows where another one’s name stands in a part, in any script, and not where it is part of a word', () => {
    const names = new Map([
      [file('ana'), ['Ana']],
      [file('dren'), ['Dren']],
      [file('sok'), ['សុខ']],
    ])
    const mentions = (words: string) => mentionsOfOthers([part('ana', words)], names).map(({ of }) => of)
    expect(mentions('DREN hit me')).toEqual([file('dren')])
    expect(mentions('Drenova is far')).toEqual([])
    expect(mentions('ជួបសុខនៅសាលា')).toEqual([file('sok')])
    expect(mentions('Ana is my own name')).toEqual([])
  })

  it('knows another one by any part of a full name, and not by the family name that they share', () => {
    const names = new Map([
      [file('ana'), ['Ana Prek Gjoni']],
      [file('dren'), ['Dren Gjoni']],
    ])
    const mentions = (words: string) => mentionsOfOthers([part('ana', words)], names).map(({ of }) => of)
    expect(mentions('Dren came home late')).toEqual([file('dren')])
    expect(mentions('We went to the Gjoni house')).toEqual([])
  })
})
