import { readFileSync } from 'node:fs'
import { KINDS } from '#domain/kinds.ts'
import { EVERYBODY, type Person } from './agency.ts'

const PATH = 'docs/stories/girl-returned.md'
const PAGE = readFileSync(PATH, 'utf8')

/** One line of the table at the end of the page: a fact, the words by which it is recognised, and who sees it. */
export interface Fact {
  readonly fact: string
  readonly words: string
  readonly seenBy: ReadonlySet<Person>
}

/** The table on the page. Another column, an empty cell or a third answer is refused. */
export function factsOnPage(): readonly Fact[] {
  const [head, , ...rows] = PAGE.split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells)
  const people = head?.slice(2).map((name) => name.toLowerCase()) ?? []
  if (people.join() !== EVERYBODY.join()) throw new Error(`${PATH}: the table has other people: ${people.join(', ')}`)
  return rows.map(([fact = '', words = '', ...answers]) => {
    if (
      answers.length !== EVERYBODY.length ||
      words === '' ||
      answers.some((answer) => answer !== 'sees' && answer !== 'does not')
    )
      throw new Error(`${PATH}: "${fact}" does not say of everybody whether they see it`)
    return { fact, words, seenBy: new Set(EVERYBODY.filter((_, at) => answers[at] === 'sees')) }
  })
}

const cells = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Kinds that the page names, each once. */
export const kindsOnPage = (): readonly string[] => kindsAmong([...PAGE.matchAll(/`([a-z0-9-]+)`/g)])

/** Kinds of the notes in what a device opened. */
export const kindsIn = (opened: string): readonly string[] => kindsAmong([...opened.matchAll(/"kind":"([a-z0-9-]+)"/g)])

function kindsAmong(found: readonly RegExpExecArray[]): readonly string[] {
  const named = new Set(found.map(([, name]) => name))
  return KINDS.map(({ name }) => name)
    .filter((name) => named.has(name))
    .sort()
}

/** The app's text about a rule is on the page in the same words. */
export function quotedOnPage(words: string): string {
  if (!PAGE.replaceAll(/\s+/g, ' ').includes(words)) throw new Error(`${PATH}: does not quote "${words}"`)
  return words
}
