import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const isThere = (path: string) => existsSync(join(ROOT, path))
const TESTS = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'], { cwd: ROOT })

/** Rows of a table of what holds: a section or an actor, a file, the name of a test. */
const quotedIn = (page: string) =>
  [...read(page).matchAll(/^\| ([^|]+) \| `([^`|]+\.test\.ts)` \| \*(.+)\* \|$/gm)].map(
    ([, of = '', file = '', name = '']) => ({ of, file, name }),
  )

describe.each(['docs/sealing.md', 'docs/threat-model.md'])('A test that %s quotes', (page) => {
  const quoted = quotedIn(page)

  it('is one of some dozens', () => {
    expect(quoted.length).toBeGreaterThan(30)
  })

  it.each(quoted)('$file: $name: has this name', ({ file, name }) => {
    expect(["'", '"', '`'].some((mark) => read(file).includes(mark + name + mark))).toBe(true)
  })
})

describe('A MUST of docs/sealing.md', () => {
  const [text = ''] = read('docs/sealing.md').split('## 16. ')
  const musts = text.split(/^(?=##+ \d)/m).flatMap((part) => {
    const [, section] = /^##+ ([\d.]*\d)/.exec(part) ?? []
    return section === undefined
      ? []
      : [...part.matchAll(/MUST (?=([^\n]*))/g)].map(([, words = '']) => `${section}: ${words}`)
  })
  const named = [...new Set(quotedIn('docs/sealing.md').flatMap(({ of }) => (of.includes(': ') ? [of] : [])))]

  it('has a test that is named with the words after it', () => {
    expect(musts.length).toBeGreaterThan(40)
    expect(musts.filter((must) => !named.some((words) => must.startsWith(words)))).toEqual([])
  })

  it('is one: of each that is named there is one in that section', () => {
    expect(named.filter((words) => musts.filter((must) => must.startsWith(words)).length !== 1)).toEqual([])
  })
})

describe('The threat model', () => {
  const page = read('docs/threat-model.md')

  it('quotes a test for each who is named there, but for one whom no code can play', () => {
    const named = [...page.matchAll(/^\| (T\d+) \| (?!`)/gm)].map(([, who]) => who)
    const shown = new Set(quotedIn('docs/threat-model.md').map(({ of }) => of))
    expect(named).toHaveLength(13)
    expect(named.filter((who) => who !== undefined && !shown.has(who))).toEqual(['T7'])
  })

  it('names no file of tests that is not there', () => {
    const files = TESTS.map((path) => path.replace(/^.*\/|\.test\.tsx?$/g, ''))
    const short = [...page.matchAll(/\(((?:`[a-z-]+`(?:, )?)+)\)/g)].flatMap(([, names = '']) => names.split(', '))
    const whole = [...page.matchAll(/`((?:test|src)\/[\w/-]+?)(?:\.test\.tsx?)?`/g)].map(([, path = '']) => path)
    expect(Math.min(short.length, whole.length)).toBeGreaterThan(10)
    expect(short.filter((name) => !files.includes(name.slice(1, -1)))).toEqual([])
    expect(whole.filter((path) => !TESTS.some((one) => one.startsWith(`${path}.test.`)) && !isThere(path))).toEqual([])
  })
})
