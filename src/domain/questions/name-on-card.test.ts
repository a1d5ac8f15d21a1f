import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import type { Entry } from '../entry/entry.ts'
import type { BodyOf } from '../file/kind.ts'
import { card } from '../kinds/registration/card.ts'
import { name } from '../kinds/registration/name.ts'
import { saidOn } from '../sharing/slip-lines.ts'
import { nameOnCard } from './name-on-card.ts'

const today = day('2026-03-02')
const cardOf = (over: object = {}) =>
  entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed', ...over })
const nameOf = (over: Partial<BodyOf<typeof name>> = {}) =>
  entryOf(name, { who: 'child', kind: 'birth', text: 'Lirije', script: 'Latn', use: 'use', ...over })
const unnamed = cardOf()
const onCard = (entry: Entry, first = unnamed) => nameOnCard(fileOf(first), fileOf(first, entry), today)

describe('the first name of a child', () => {
  it.each([
    ['one that must not be used', nameOf({ use: 'do-not-use' }), unnamed],
    ['one of her mother', nameOf({ who: 'mother' as never }), unnamed],
    ['any, where the card says what to call her', nameOf(), cardOf({ called: { text: 'Ana' } })],
  ])('does not go on the card: %s', (_, entry, first) => {
    expect(onCard(entry, first)).toEqual([])
  })

  it('does not go there a second time, nor from who holds no names', () => {
    const named = nameOf()
    expect(nameOnCard(fileOf(unnamed, named), fileOf(unnamed, named), today)).toEqual([])
    expect(nameOnCard(fileOf(unnamed), fileHolding(['card'], unnamed, named), today)).toEqual([])
  })

  it('goes on the card, with all else that it says', () => {
    expect(onCard(nameOf({ language: 'sq' }))).toMatchObject([
      { kind: 'card', replaces: [unnamed.id], body: { ...unnamed.body, called: { text: 'Lirije', language: 'sq' } } },
    ])
  })

  it('is on a slip, also where the card of an older file does not say it', () => {
    const named = nameOf()
    expect(saidOn(fileOf(unnamed, named), 'called', today)).toEqual({
      value: { is: 'text', texts: ['Lirije'] },
      from: [unnamed.id, named.id],
    })
    expect(saidOn(fileOf(unnamed, nameOf({ use: 'do-not-use' })), 'called', today)).toBeUndefined()
  })
})
