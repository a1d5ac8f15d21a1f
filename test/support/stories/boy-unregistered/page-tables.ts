import { readFileSync } from 'node:fs'

const PAGE = readFileSync('docs/stories/boy-unregistered.md', 'utf8')

export interface FactOfPage {
  readonly fact: string
  /** Searched in the same words, ignoring the case of letters. */
  readonly words: string
  /** Folders of his file that contain the words, or the other file that does. */
  readonly folder: string
  /** Who sees it, by the head of the column. */
  readonly sees: Readonly<Record<string, boolean>>
}

/** The last table of the page: fact by fact, who sees it and who does not. A cell with neither answer is refused. */
export function factsOfPage(): readonly FactOfPage[] {
  const [head = [], , ...rows] = PAGE.split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells)
  const people = head.slice(3).map((name) => name.toLowerCase())
  return rows.map(([fact = '', words = '', folder = '', ...answers]) => ({
    fact,
    words,
    folder,
    sees: Object.fromEntries(people.map((who, at) => [who, seen(answers[at], fact)])),
  }))
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function seen(answer: string | undefined, fact: string): boolean {
  if (answer !== 'sees' && answer !== 'does not') throw new Error(`"${fact}" says ${answer ?? 'nothing'} of somebody`)
  return answer === 'sees'
}

/** Kinds that the page names in the boy's file, in its order. */
export function kindsOfPage(): readonly string[] {
  const list = /\*\*Kinds in Kledi’s file:\*\*([^]*?)\n\n/.exec(PAGE)?.[1] ?? ''
  return [...list.matchAll(/`([a-z-]+)`/g)].map(([, kind = '']) => kind)
}

/** The texts of rules and forms on the screen, as the page quotes them in bold. */
export const saidOnPage = (): readonly string[] =>
  [...PAGE.replaceAll(/\s+/g, ' ').matchAll(/\*\*“([^”]+)”\*\*/g)].map(([, words = '']) => words)
