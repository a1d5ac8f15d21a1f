import { givenFact } from '#domain/kinds/services/given-fact.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { linesWithDays } from './appointments/lines-with-days.ts'
import type { FileLine } from './files/api.ts'
import type { Files } from './files/files.ts'
import type { Turn } from './kept/mutex.ts'
import { today } from './platform/today.ts'

/**
 * The lines of files of this type; a child's line includes what related files say (appointments of specialists,
 * given facts to ask about) and what a colleague asks this member to do as the second person.
 */
export async function linesWithMore(open: Files, turn: Turn, type: FileType): Promise<readonly FileLine[]> {
  const own = await linesWithDays(open, turn, type)
  const lines =
    type === 'child' && own.some(({ file, line }) => 'second-asked' in line.byKind || open.lines.get(file)?.waits)
      ? await (await import('./access/seconds-due.ts')).withSecondsAsked(open, own)
      : own
  return type === 'child' && hasGivenFacts(open)
    ? (await import('./packets/facts-due.ts')).withFactsToAskAbout(open, turn, lines, today(open))
    : lines
}

const hasGivenFacts = (open: Files): boolean =>
  [...open.lines.entries()].some(([, { line }]) => givenFact.name in line.byKind)
