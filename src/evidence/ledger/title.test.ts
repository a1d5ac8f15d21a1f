import { describe, expect, it } from 'vitest'
import { nameInTitle } from './title.ts'

describe('a title of what leaves', () => {
  it.each([
    'For Besa Leka',
    'Closures, Drita Kola’s team',
    'the file of Mira Hoxha',
    'Олена Шевченко',
    'Table for Arben Dema (ministry)',
  ])('that looks like a name is seen: %s', (title) => {
    expect(nameInTitle(title)).toBeDefined()
  })

  it.each([
    'Girls and Boys by Age',
    'By sex and district, first quarter of 2026',
    'Annual Report for the Ministry of Labour',
    'Forms of Exploitation in Sierra Leone',
    'By month in Elbasan',
    'CTDC 2026',
  ])('that says what is counted is not: %s', (title) => {
    expect(nameInTitle(title)).toBeUndefined()
  })
})
