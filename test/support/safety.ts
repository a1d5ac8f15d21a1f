import type { CaseFile } from '../../src/domain/file/case-file.ts'
import { current } from '../../src/domain/file/values.ts'
import { decide } from '../../src/domain/deciding/decide.ts'
import type { Entry } from '../../src/domain/entry/entry.ts'
import type { BodyOf } from '../../src/domain/file/kind.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { safetyLook } from '../../src/domain/kinds/assessment/safety-look.ts'
import type { SafetyAnswer } from '../../src/domain/safety/safety-answer.ts'
import { day, entryOf } from './entries.ts'

type Look = BodyOf<typeof safetyLook>

/**
 * A safety check as a device that holds this file writes it: it names the entries that it saw, and replaces the check
 * on the screen.
 */
export function aLook(
  file: CaseFile,
  answer: SafetyAnswer,
  over: Partial<Pick<Look, 'how' | 'againBy'>> = {},
  as: Partial<Entry> = {},
): Entry<Look> {
  const looked = { how: 'seen-there' as const, because: 'Gran was there.', againBy: day('2026-04-01'), ...over }
  const typed: Look =
    answer === 'safe-with-care' ? { answer, careMeans: 'meet at school', ...looked } : { answer, ...looked }
  const decided = decide(KINDS, file, { kind: safetyLook.name, at: day('2026-03-01'), body: typed }, day('2026-03-01'))
  if (!decided.ok) throw new Error(decided.code)
  return entryOf(safetyLook, decided.value.body as Look, {
    replaces: current(file, safetyLook).map(({ id }) => id),
    ...as,
  })
}
