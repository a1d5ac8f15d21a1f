import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { FIRST_HOURS_LINES, LINE_ANSWERS } from '#domain/vocabulary/first-hours.ts'
import type { Route } from '#web/navigation/routes.ts'
import type { FileId } from '#domain/entry/ids.ts'

export type PaperName = 'visit' | 'meeting' | 'first-days' | 'plan'

/** Questions of one kind, by the fields of its form, in the order in which they stand on the paper. */
interface AsksFields {
  readonly kind: string
  readonly fields: readonly string[]
  /** How often they stand there. */
  readonly times: number
}

interface PaperForm {
  readonly title: MessageDescriptor
  readonly ofChild: boolean
  readonly asks: readonly AsksFields[]
  /** Questions that are all answered with the same words. */
  readonly lines?: { readonly rows: readonly string[]; readonly answers: readonly string[] }
  /** Where the written paper is typed in. `file`: the child's, where the paper is of one. */
  readonly typedIn: (file: FileId | null) => Route
}

/** Lines that already tell a stranger that there is a case: they are asked in the app alone. */
const SAID_BY_ITSELF: readonly string[] = ['reported', 'who-knows', 'representative']

/**
 * What each paper asks. A paper lies open wherever it is left, so it asks nothing of Health, Talks, Justice, Origins or
 * Whereabouts, no name, no address and nothing about what was done to a child.
 */
export const PAPER_FORMS: Readonly<Record<PaperName, PaperForm>> = {
  visit: {
    title: msg`A visit`,
    ofChild: true,
    asks: [{ kind: 'visit', fields: ['place', 'child', 'childSays', 'saw', 'anythingNotSafe', 'nextOn'], times: 1 }],
    typedIn: (file) => typed('visit', file),
  },
  meeting: {
    title: msg`Somebody was met, without a file`,
    ofChild: false,
    asks: [
      { kind: 'encounter', fields: ['setting', 'ageSeems', 'seems', 'alias', 'seen', 'given', 'answered'], times: 1 },
    ],
    typedIn: () => ({ is: 'meet' }),
  },
  'first-days': {
    title: msg`The first three days`,
    ofChild: true,
    asks: [],
    lines: { rows: FIRST_HOURS_LINES.filter((line) => !SAID_BY_ITSELF.includes(line)), answers: LINE_ANSWERS },
    typedIn: (file) => typed('first-hours', file),
  },
  plan: {
    title: msg`A goal and its steps`,
    ofChild: true,
    asks: [
      { kind: 'goal', fields: ['wish', 'title'], times: 1 },
      { kind: 'action', fields: ['what', 'who', 'by'], times: 4 },
    ],
    typedIn: (file) => typed('goal', file),
  },
}

export const PAPER_NAMES = Object.keys(PAPER_FORMS) as readonly PaperName[]

const typed = (kind: string, file: FileId | null): Route =>
  file === null ? { is: 'what-happened' } : { is: 'write', kind, file }

/** A paper that is out. `number` stands on it in place of a name; whose it is stands only here. */
export interface PaperOut {
  readonly number: number
  readonly of: PaperName
  readonly file: FileId | null
}

export const MOST_PAPERS = 40

/** A number that no paper of these carries, from 10 to 99. `draw` gives a whole number below its argument. */
export function freeNumber(papers: readonly PaperOut[], draw: (below: number) => number): number {
  const taken = new Set(papers.map(({ number }) => number))
  const free = Array.from({ length: 90 }, (_, n) => n + 10).filter((number) => !taken.has(number))
  const number = free[draw(free.length)]
  if (number === undefined) throw new Error(`at most ${String(MOST_PAPERS)} papers are out`)
  return number
}
