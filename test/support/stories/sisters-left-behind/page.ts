import { readFileSync } from 'node:fs'
import { EVERYONE, type Someone } from './people.ts'

const PAGE = 'docs/stories/sisters-left-behind.md'

/** One line of the table: a fact, its file, the words by which it is found, and who sees it. */
export interface FactOnPage {
  readonly fact: string
  readonly file: string
  readonly words: string
  readonly sees: ReadonlySet<Someone>
}

const page = readFileSync(PAGE, 'utf8')

/** The table at the end of the page. */
export function factsOnPage(): readonly FactOnPage[] {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const [head, ...facts] = rows
  if (head?.join() !== ['Fact', 'File', 'Words', ...EVERYONE].join())
    throw new Error(`${PAGE}: the table has other people: ${head?.join(', ') ?? 'none'}`)
  return facts.map(([fact = '', file = '', words = '', ...cells]) => {
    const wrong = cells.find((cell) => cell !== 'sees' && cell !== '–')
    if (wrong !== undefined || cells.length !== EVERYONE.length || words === '')
      throw new Error(`${PAGE}: ${fact}: a cell is neither "sees" nor "–"`)
    return { fact, file, words, sees: new Set(EVERYONE.filter((_, at) => cells[at] === 'sees')) }
  })
}

/** Kinds that the page names. */
export function kindsOnPage(): readonly string[] {
  const line = page.split('\n').find((one) => one.startsWith('- **Kinds:**')) ?? ''
  return [...line.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name)
}

const RULE = /\b[RPN]\d+\b/g
const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

/** Rules that the page lists, and those that its chapters tell of. */
export const rulesOnPage = () =>
  sorted((page.split('\n').find((one) => one.startsWith('- **Rules:**')) ?? '').match(RULE) ?? [])
export const rulesToldOnPage = () => sorted(page.slice(0, page.indexOf('## What the story touches')).match(RULE) ?? [])
