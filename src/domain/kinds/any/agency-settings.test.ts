import { expect, it } from 'vitest'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { fileOf } from '../../../../test/support/entries.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { syncedPasskeysAllowed } from '../follow-up/synced-passkeys.ts'
import { answerTo } from './agency-answer.ts'
import { countriesChosen } from './country-pack-chosen.ts'
import { areEncountersCounted } from './encounters-counted.ts'

const BOTH = [true, false]

it('meetings are not counted where nobody said so, or two people said different things', () => {
  const said = (counted: boolean) => ofKind('encounters-counted', { counted })
  expect(areEncountersCounted(fileOf())).toBe(false)
  expect(areEncountersCounted(fileOf(...BOTH.map(said)))).toBe(false)
  expect(areEncountersCounted(fileOf(said(false)))).toBe(false)
  expect(areEncountersCounted(fileOf(said(true)))).toBe(true)
})

it('passkeys that leave the device are not allowed where nobody said so, or two people said different things', () => {
  const said = (allowed: boolean) => ofKind('synced-passkeys', { allowed })
  expect(syncedPasskeysAllowed(fileOf())).toBe(false)
  expect(syncedPasskeysAllowed(fileOf(...BOTH.map(said)))).toBe(false)
  expect(syncedPasskeysAllowed(fileOf(said(false)))).toBe(false)
  expect(syncedPasskeysAllowed(fileOf(said(true)))).toBe(true)
})

it('countries stand in the order of their codes, without those that are used no more', () => {
  const uses = (country: string, use: string) => ofKind('country-pack-chosen', { country, use })
  for (const order of [
    ['KH', 'AL', 'LA'],
    ['AL', 'LA', 'KH'],
    ['LA', 'KH', 'AL'],
  ]) {
    const team = fileOf(...order.map((country) => uses(country, 'leads')), uses('VN', 'not-used'))
    expect(countriesChosen(team).map(({ body }) => body.country)).toEqual(['AL', 'KH', 'LA'])
  }
})

it('a question between contact points is answered by the answer to it, on the same way', () => {
  const answered = ofKind('agency-answer')
  const { ask } = answered.body as { ask: string }
  const other = ofKind('agency-answer', { way: 'came', file: anasFile })
  expect(answerTo(fileOf(answered, other), 'went', ask)?.id).toBe(answered.id)
  expect(answerTo(fileOf(answered, other), 'came', ask)?.id).toBe(other.id)
  expect(answerTo(fileOf(answered), 'came', ask)).toBeUndefined()
  expect(answerTo(fileOf(answered), 'went', 'another')).toBeUndefined()
})
