import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DUE_CODES } from '../../src/domain/vocabulary/due-sorts.ts'
import { FIRST_HOURS_LINES } from '../../src/domain/vocabulary/first-hours.ts'

/** Codes that a kind's `due`, or a rule, gives: a literal beside `on`, `words` or `entry`. */
async function codesOf(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8')
  return /^\s+due[:,]|readonly Due\[\]/m.test(text)
    ? [...text.matchAll(/what: '([a-z-]+)'(?:,| as)/g)].map((found) => found[1] ?? '')
    : []
}

describe('what is due', () => {
  it('is said of every code that a kind or a rule makes due: of safety, a contact, work, a right, or of how the work ended', async () => {
    const codes = new Set<string>(FIRST_HOURS_LINES.map((line) => `first-hours-${line}`))
    for await (const path of glob('src/domain/{kinds,rules,safety,dues}/**/*.ts'))
      if (!path.includes('.test.')) for (const code of await codesOf(path)) codes.add(code)
    expect(codes.size).toBeGreaterThan(60)
    expect(
      [...codes].filter((code) => !DUE_CODES.includes(code)),
      'name it in src/domain/vocabulary/due-sorts.ts',
    ).toEqual([])
  })
})
