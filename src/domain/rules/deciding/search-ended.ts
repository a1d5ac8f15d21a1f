import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { highRisks } from '../r09-high-risk-timer.ts'

const Lost = z.object({ reason: z.literal('lost') })
const Naming = z.object({ entry: z.string() })
const State = z.object({ is: z.string().optional(), status: z.string().optional(), stands: z.string().optional() })

/**
 * One supervisor alone does not end the search for a child who is missing, at a risk that nobody answered, or in a
 * matter of safeguarding: an exception needs a second person. Kinds are read by shape.
 */
export function searchEnded(file: CaseFile, body: unknown): readonly Ruling[] {
  const rule = 'search-ended'
  const named = Naming.safeParse(body).data?.entry
  const asked = (file.byKind['light-closure'] ?? []).some(
    (entry) => entry.id === named && Lost.safeParse(entry.body).success,
  )
  if (!asked) return []
  const missing = [
    ...(currentStates(file, 'missing-episode').some(({ is }) => is === 'missing') ? ['child-no-longer-missing'] : []),
    ...(highRisks(file).some(({ answered }) => !answered) ? ['answer-to-risk'] : []),
    ...(currentStates(file, 'concern').some(({ status }) => status === 'open') ? ['concern-looked-into'] : []),
    ...(currentStates(file, 'report-by-law').some(({ stands }) => stands === 'to-be-decided' || stands === 'delayed')
      ? ['report-decided']
      : []),
  ]
  return [missing.length > 0 ? { rule, answer: 'refused', missing } : { rule, answer: 'allowed' }]
}

/** Stricter than the kinds themselves: any entry that nobody replaced counts. */
const currentStates = (file: CaseFile, kind: string) =>
  (file.byKind[kind] ?? []).flatMap((entry) =>
    entry.id in file.replaced ? [] : (State.safeParse(entry.body).data ?? []),
  )
