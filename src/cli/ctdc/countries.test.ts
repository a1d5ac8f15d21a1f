import { expect, test } from 'vitest'
import { ALPHA_2, ALPHA_3, alpha2Of } from './countries.ts'

test('every two-letter code names a country or territory', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect([...ALPHA_2].filter((code) => names.of(code) === undefined)).toEqual([])
})

test('there are 249 of either length', () => {
  expect(ALPHA_2.size).toBe(249)
  expect(ALPHA_3.size).toBe(249)
})

test('three letters lead to two', () => {
  expect(['ALB', 'SLE', 'MMR', 'KHM', 'UKR'].map(alpha2Of)).toEqual(['AL', 'SL', 'MM', 'KH', 'UA'])
})
