import type { Due } from '#domain/file/due.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { FileLine } from '../files/api.ts'
import type { Files } from '../files/files.ts'
import type { Turn } from '../kept/mutex.ts'
import { factsToAskAbout } from './given-facts.ts'

/** Asks the giver of a fact that was corrected since whether its receiver gets the new value. */
export async function withFactsToAskAbout(
  open: Files,
  turn: Turn,
  lines: readonly FileLine[],
  day: PlainDate,
): Promise<readonly FileLine[]> {
  const asked = await factsToAskAbout(open, turn, day)
  if (asked.length === 0) return lines
  const who = { member: open.member }
  return lines.map((line) => {
    const here = asked
      .filter(({ body }) => body.of === line.file)
      .map(({ id }): Due => ({ what: 'given-fact-changed', on: day, entry: id, who }))
    return here.length === 0
      ? line
      : { ...line, due: [...line.due, ...here].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
  })
}
