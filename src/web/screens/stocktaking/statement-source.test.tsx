import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { albaniaExample } from '#domain/stocktaking/examples/albania.ts'
import { StatementSource } from './statement-source.tsx'

const shown = (source: string) => renderToStaticMarkup(<StatementSource>{source}</StatementSource>)

describe('the source of an answer', () => {
  it('is not said to be English where the agency wrote it itself', () => {
    expect(shown('Raporti ynë i vitit')).toBe('<bdi>Raporti ynë i vitit</bdi>')
    expect(shown('របាយការណ៍ប្រចាំឆ្នាំ')).toBe('<bdi lang="km">របាយការណ៍ប្រចាំឆ្នាំ</bdi>')
  })

  it.each([
    ['something is there', albaniaExample.items[0]?.leads.exists.source],
    ['something works', albaniaExample.items.at(-1)?.leads.functions.source],
    ['a form is met', albaniaExample.forms[0]?.leads.met.source],
  ])('is said to be English where it came with a worked example and says that %s', (_, source = '') => {
    expect(source).not.toBe('')
    expect(shown(source)).toBe(`<bdi lang="en">${source}</bdi>`)
  })
})
