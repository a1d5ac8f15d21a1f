import type { OpenAnswer } from '../vocabulary/open-answer.ts'
import { unanswered, whatIsOpen } from './what-is-open.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * R10: a file closes only when each open thing has an answer: carried on, not wanted, out of reach, or handed to the
 * child with the papers and a number.
 */
export function openAnswered(file: CaseFile, answers: readonly OpenAnswer[], today: PlainDate): Ruling {
  // What nobody has checked yet is shown; a standing rule asks for the check.
  const written = whatIsOpen(file, today).filter(({ entry }) => entry !== undefined)
  return unanswered(written, answers).length > 0
    ? { rule: 'R10', answer: 'refused', missing: ['open-things-answered'] }
    : { rule: 'R10', answer: 'allowed' }
}
