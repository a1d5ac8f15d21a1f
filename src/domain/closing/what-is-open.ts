import type { CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { OPENS } from './opens.ts'
import type { OpenAnswer } from '../vocabulary/open-answer.ts'
import type { OpenThing } from './open-thing.ts'

const SEALED: readonly Folder[] = ['health', 'therapy']

/** Everything that is open in the held folders of the file, each thing once, those with a day first. */
export function whatIsOpen(file: CaseFile, today: PlainDate): readonly OpenThing[] {
  const things = Object.values(OPENS).flatMap((opens) => (opens === 'nothing' ? [] : opens(file, today)))
  const once = new Map(things.toReversed().map((thing) => [thing.key, thing]))
  return [...once.values()]
    .map((thing) => (SEALED.includes(thing.folder) ? withoutWords(thing) : thing))
    .sort((a, b) => compare(a.on ?? LAST, b.on ?? LAST) || compare(a.key, b.key))
}

/** Open things that no answer refers to yet. */
export const unanswered = (things: readonly OpenThing[], answers: readonly OpenAnswer[]): readonly OpenThing[] =>
  things.filter(({ key }) => !answers.some(({ thing }) => thing === key))

const withoutWords = ({ words, ...thing }: OpenThing): OpenThing => ({ ...thing, what: 'sealed-matter' })

const LAST = '9999-12-31'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
