import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../scripts/catalogues.ts'

/** Stressed, or the title of a section, and no text of a screen. */
const NO_SCREEN: Readonly<Record<string, readonly string[]>> = {
  en: ['A phone is lost or stolen', 'Recovery shares and ways back in', 'sent', 'slip', 'shift card'],
  sq: ['Pjesët e çelësit dhe rrugët për t’u kthyer', 'dërguar'],
}

/** What a handbook shows as the words of a screen: in italics, or in quotation marks at the head of a row. */
const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*“([^”]+)”|(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, head, italic]) =>
    (head ?? italic ?? '').trim(),
  )

const textsOf = (code: string): readonly string[] =>
  readCatalogue(`src/web/locales/${code}.po`)
    .entries.filter(({ obsolete }) => !obsolete)
    .map(({ source, translation }) => (code === 'en' ? source : translation))

describe('what the handbook quotes from a screen', () => {
  it.each([
    ['en', 'docs/handbook.md'],
    ['sq', 'docs/handbook.sq.md'],
  ])('stands on a screen of that language in those words: %s', (code, path) => {
    const texts = textsOf(code)
    const missing = quotedIn(readFileSync(path, 'utf8')).filter(
      (quoted) => !texts.some((text) => text === quoted || text.startsWith(quoted.replace(/[.]$/, ''))),
    )
    expect([...new Set(missing)].toSorted()).toEqual([...(NO_SCREEN[code] ?? [])].toSorted())
  })
})
