import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { fileOf } from '../../../../test/support/entries.ts'
import { idFrom, mother } from '../../../../test/support/people.ts'
import type { FileId } from '../../entry/ids.ts'
import { current } from '../../file/values.ts'
import { name, namesOf } from './name.ts'
import { noFamilyOf, toldApartFrom } from './not-same-child.ts'

const named = (text: string, over: object = {}) =>
  ofKind('name', { who: 'child', kind: 'called', text, script: 'Latn', use: 'use', ...over })

describe('the names of a person', () => {
  it('stand with those in use first, and of these the name that they are called by', () => {
    const [old, birth, called, asked] = [
      named('Old', { kind: 'former', use: 'do-not-use' }),
      named('Birth', { kind: 'birth' }),
      named('Ana', { kind: 'called' }),
      named('Not this', { kind: 'called', script: 'Cyrl', use: 'do-not-use' }),
    ]
    const hers = named('Teuta', { who: mother })
    for (const entries of [
      [old, birth, hers, called, asked],
      [asked, called, hers, birth, old],
    ])
      expect(namesOf(fileOf(...entries), 'child').map(({ body }) => body.text)).toEqual([
        'Ana',
        'Birth',
        'Not this',
        'Old',
      ])
    expect(namesOf(fileOf(old, hers), mother).map(({ body }) => body.text)).toEqual(['Teuta'])
  })

  it.each(['other', 'other-script', 'former'])('of the sort %s may be many', (kind) => {
    const keys = ['Ana', 'Anna'].map((text) => name.single?.key?.(named(text, { kind }).body as never))
    expect(new Set(keys).size).toBe(2)
  })

  it.each(['called', 'birth', 'document', 'given-in-exploitation'])('of the sort %s is one in each script', (kind) => {
    const key = (text: string, script: string) => name.single?.key?.(named(text, { kind, script }).body as never)
    expect(key('Ana', 'Latn')).toBe(key('Anna', 'Latn'))
    expect(key('Ana', 'Latn')).not.toBe(key('Ana', 'Cyrl'))
    expect(current(fileOf(named('Ana', { kind })), name)).toHaveLength(1)
  })
})

it('a file of another child is one of no relative only where somebody said that, too', () => {
  const [one, other] = [idFrom('file-one') as FileId, idFrom('file-other') as FileId]
  const file = fileOf(ofKind('not-same-child', { file: one, nor: 'family' }), ofKind('not-same-child', { file: other }))
  expect(toldApartFrom(file)).toEqual(new Set([one, other]))
  expect(noFamilyOf(file)).toEqual(new Set([one]))
})
