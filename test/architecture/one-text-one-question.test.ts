import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DANGER_ROLES } from '#domain/vocabulary/family/tie.ts'
import { SERVES_SEVERAL } from '../support/words/serves-several.ts'

const sources = (pattern: string) => globSync(pattern).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** A message with a context, as in the source. */
const IN_CONTEXT = /msg\(\{\s*context:\s*(['"])answer to (?<asked>.+?)\1,\s*message:\s*(['"])(?<words>.+?)\3/gs

/** A code of a list with the context and the words of its message. */
const CODE_IN_CONTEXT =
  /^ {2}'?(?<code>[\w-]+)'?: msg\(\{\s*context:\s*'(?<context>[^']+)',\s*message: '(?<words>[^']+)'/gm

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

  it('of one or two words tells translators which question it answers', () => {
    const bare = sources('src/web/kinds/codes/*.ts').flatMap(({ text }) =>
      [...text.matchAll(/^ {2}'?(?<code>[\w-]+)'?: msg`(?<words>[^`]+)`/gm)].flatMap(({ groups }) =>
        (groups?.['words'] ?? '').trim().split(/\s+/).length <= 2 ? [groups?.['code']] : [],
      ),
    )
    expect(bare).toEqual([])
  })

  it('names a part in the trafficking by a noun for the person who does it, and says so to translators', () => {
    const [list] = sources('src/web/kinds/codes/experience.ts')
    const bySource = new Map(
      [...(list?.text ?? '').matchAll(CODE_IN_CONTEXT)].map(({ groups }) => [groups?.['code'], groups] as const),
    )
    for (const role of DANGER_ROLES.filter((one) => one !== 'other')) {
      const said = bySource.get(role)
      expect(said?.['context'], role).toMatch(/^a part in the trafficking.*the one who does it, never/)
      expect(said?.['words'], role).toMatch(/(?:er|client|person|^Person who .+|^(?:Husband|Father) through .+)$/)
    }
  })
})
