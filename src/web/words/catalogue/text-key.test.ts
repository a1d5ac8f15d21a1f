import { describe, expect, it } from 'vitest'
import { exampleTexts } from '#domain/stocktaking/examples/texts-of-examples.ts'
import { guidanceTexts } from '#guidance/texts.ts'
import { instrumentTexts } from '#domain/instruments/texts.ts'
import { packTexts } from '#domain/country-pack/texts.ts'
import { textKey } from './text-key.ts'

describe('the key of a text', () => {
  it('belongs to that text alone', () => {
    const texts = new Set([...guidanceTexts(), ...packTexts(), ...instrumentTexts(), ...exampleTexts()])
    expect(new Set([...texts].map(textKey)).size).toBe(texts.size)
  })

  it('is the same in every version, so that words stored on a device are found', () => {
    expect([textKey('School'), textKey('Shkollë'), textKey('')]).toEqual(['LLknU4', 'Iek7Y6', 'CM5Csa'])
  })
})
