import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { day, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { KINDS } from '../../kinds.ts'
import { BY_WORD_OF_WRITER, CONDITIONS } from './conditions.ts'

/** The kind with the rules that check it. */
const ruledKind = (name: string) => KINDS.find((kind) => kind.name === name) ?? { rules: undefined }

const sources = globSync('src/domain/{{rules,kinds,closing,deciding}/**/*,families/p20-*}.ts').filter(
  (path) => !path.endsWith('.test.ts') && !path.endsWith('conditions.ts'),
)

/**
 * Every code in a one-item list that a rule answers with: after `missing:`, as one branch of a choice in such a list,
 * or added to the front of one.
 */
function codesIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8')
  if (!/\bmissing\b/.test(text)) return []
  const lists = [
    ...text.matchAll(/missing: \[((?:'[a-z-]+'(?:, )?)+)\]|\? \[('[a-z-]+')\] : \[\]|\? \[\] : \[('[a-z-]+')\]/g),
  ].flatMap(([, ...each]) => each.filter(Boolean))
  const others = [...text.matchAll(/missing(?:: |\.unshift\()[^\n]*/g)].flatMap(([line]) =>
    [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code = '']) => `'${code}'`),
  )
  return [...lists, ...others].flatMap((list) => list.match(/[a-z-]+/g) ?? [])
}

/** Words near such lists that are not codes: folders, kinds, answers. */
const NO_CODES: readonly string[] = [
  'care',
  'identity',
  'status',
  'whereabouts',
  'origins',
  'justice',
  'health',
  'refused',
  'allowed',
  'cannot-judge',
  'level-assessment',
  'case-conference',
  'called-off',
  'not-known',
  'with-a-colleague',
  'non-punishment',
]

describe('every thing that a rule asks for', () => {
  it('is named with how it comes to be there, so that no tick slips in unseen', () => {
    const used = new Set(
      sources.flatMap(codesIn).filter((code) => !NO_CODES.includes(code) && !code.startsWith('consent-')),
    )
    expect(used.size).toBeGreaterThan(35)
    expect([...used].filter((code) => !(code in CONDITIONS)).sort()).toEqual([])
  })

  it('is named, too, where it comes out of a rule that is asked', () => {
    for (const file of [fileOf(), fileHolding([])])
      for (const { kind, body } of EXAMPLES)
        for (const ruling of ruledKind(kind.name).rules?.(
          file,
          { kind: kind.name, at: day('2026-03-02'), body },
          day('2026-03-02'),
        ) ?? [])
          if (ruling.answer === 'refused')
            for (const code of ruling.missing)
              expect(code.startsWith('consent-') || code in CONDITIONS, `${kind.name}: ${code}`).toBe(true)
  })

  it('by the word of the writer is said to be unchecked in some kind, and each kind exists', () => {
    const said = new Set(Object.values(BY_WORD_OF_WRITER).flat())
    expect(Object.entries(CONDITIONS).filter(([code, by]) => by === 'word-of-the-writer' && !said.has(code))).toEqual(
      [],
    )
    expect(Object.keys(BY_WORD_OF_WRITER).filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([])
  })
})
