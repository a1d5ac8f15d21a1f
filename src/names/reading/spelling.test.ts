import { describe, expect, it } from 'vitest'
import { plainName, SPELLING } from './spelling.ts'

describe('a name by its letters', () => {
  it('is another where it is spelt otherwise, though it sounds the same', () => {
    expect(plainName('Hoxha')).not.toBe(plainName('Hodža'))
    expect(plainName('Vera')).not.toBe(plainName('Вера'))
  })

  it('is the same whatever its capitals, its spaces and the form of its letters', () => {
    expect(plainName('  DRITA\u00a0 Kola ')).toBe(plainName('drita kola'))
    expect(plainName('Hà'.normalize('NFD'))).toBe(plainName('Hà'))
  })

  it('of a person is what is left without words for kin, and nothing where no more is there; an office is its whole title', () => {
    expect(SPELLING.ofPerson('Gran')).toBe('')
    expect(SPELLING.ofPerson('Mother Vera Prifti')).toBe('vera prifti')
    expect(SPELLING.ofOffice('Child Protection Unit, Durrës')).not.toBe(
      SPELLING.ofOffice('Child Protection Unit, Tirana'),
    )
  })
})
