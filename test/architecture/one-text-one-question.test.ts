import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SERVES_SEVERAL } from '../support/words/serves-several.ts'

const sources = (pattern: string) => globSync(pattern).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** A message with a context, as in the source. */
const IN_CONTEXT = /msg\(\{\s*context:\s*(['"])answer to (?<asked>.+?)\1,\s*message:\s*(['"])(?<words>.+?)\3/gs

describe('the text of a code', () => {
  it('serves several questions only where it was found to mean the same in each', () => {
    const several = new Map<string, Set<string>>()
    for (const { text } of sources('src/web/kinds/**/*.{ts,tsx}')) {
      for (const { groups } of text.matchAll(IN_CONTEXT)) {
        const { asked = '', words = '' } = groups ?? {}
        if (asked.includes('” / “')) several.set(asked, (several.get(asked) ?? new Set()).add(words))
      }
    }
    expect(Object.fromEntries([...several].map(([asked, words]) => [asked, [...words].toSorted()]))).toEqual(
      SERVES_SEVERAL,
    )
  })

  it('stands in one list alone: of two, the later would be read as the answer to both questions', () => {
    const lists = sources('src/web/kinds/codes/*.ts').flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}'?(?<code>[\w-]+)'?: msg/gm)].map(({ groups, index }) => ({
        code: groups?.['code'] ?? '',
        path,
        words: /(?:msg`|message: ['"])([^`'"]+)/.exec(text.slice(index))?.[1] ?? '',
      })),
    )
    const twice = [...Map.groupBy(lists, ({ code }) => code)].flatMap(([code, found]) =>
      new Set(found.map(({ words }) => words)).size > 1
        ? [`${code}: ${found.map(({ words }) => words).join(' / ')}`]
        : [],
    )
    expect(twice).toEqual([])
  })
})
