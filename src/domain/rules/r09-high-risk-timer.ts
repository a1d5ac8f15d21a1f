import { z } from 'zod'
import { holds, type CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { addDays, endOf, startOf, type PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * Days within which a pressing risk is answered. The mapping is ours [D], never a standard's; a country pack may set
 * its own.
 */
export const ANSWER_WITHIN: Readonly<Record<'urgent' | 'high', number>> = { urgent: 0, high: 3 }

/** The country's where it sets one, else ours. */
const answerWithin = ({ times }: CaseFile): typeof ANSWER_WITHIN => ({
  urgent: times?.['urgent-risk-days'] ?? ANSWER_WITHIN.urgent,
  high: times?.['high-risk-days'] ?? ANSWER_WITHIN.high,
})

const READS: readonly Folder[] = ['care', 'origins', 'whereabouts', 'identity']

// Risks and their answers are read by the shape that several kinds share.
const Risk = z.object({ is: z.literal('risk'), factor: z.string(), pressing: z.enum(['urgent', 'high']) })
const OfFactor = z.object({ factor: z.string() })
const Answering = z.object({ answers: z.array(z.string()), status: z.string().optional() })

export interface HighRisk {
  readonly entry: Entry
  readonly pressing: 'urgent' | 'high'
  readonly answerBy: PlainDate
  readonly answered: boolean
}

/**
 * Current pressing risks, with the day by which somebody answers each. An answer is a safety plan or an action that was
 * made on the same day or later, names the risk and was not dropped. Where two people judged a risk differently both
 * are current, and the higher one counts.
 */
export function highRisks(file: CaseFile, within = answerWithin(file)): readonly HighRisk[] {
  return (file.byKind['factor'] ?? []).flatMap((entry): HighRisk[] => {
    const risk = Risk.safeParse(entry.body)
    if (!risk.success || isReplaced(file, entry.id, risk.data.factor)) return []
    const { pressing, factor } = risk.data
    return [
      {
        entry,
        pressing,
        answerBy: addDays(endOf(entry.at), within[pressing]),
        answered: isAnswered(file, factor, startOf(entry.at)),
      },
    ]
  })
}

/** By an entry about the same risk: one about another risk that claims to replace it hides nothing. */
const isReplaced = (file: CaseFile, id: EntryId, factor: string): boolean =>
  (file.replaced[id] ?? []).some((by) =>
    (file.byKind['factor'] ?? []).some(
      (entry) => entry.id === by && OfFactor.safeParse(entry.body).data?.factor === factor,
    ),
  )

function isAnswered(file: CaseFile, factor: string, since: PlainDate): boolean {
  return ['safety-plan', 'action'].some((kind) =>
    (file.byKind[kind] ?? []).some((entry) => {
      const read = Answering.safeParse(entry.body)
      return (
        read.success &&
        read.data.answers.includes(factor) &&
        endOf(entry.at) >= since &&
        !isGivenUp(file, entry, read.data.status)
      )
    }),
  )
}

/** A dropped step answers nothing, nor does the entry before it was dropped; a completed one still does. */
function isGivenUp(file: CaseFile, entry: Entry, status: string | undefined): boolean {
  return status !== undefined && (status === 'dropped' || entry.id in file.replaced)
}

/** R9: a high risk sets a timer, and somebody answers it in time. It orders nobody what to do and gates no help. */
export function r09HighRiskTimer(file: CaseFile, today: PlainDate, within = answerWithin(file)): Ruling {
  const late = highRisks(file, within).filter((risk) => !risk.answered && risk.answerBy < today)
  // A folder that is not held may contain an answer or a risk: without them neither "late" nor "all is well" can be
  // said.
  const notHeld = READS.filter((folder) => !holds(file, folder))
  const answersRead = holds(file, 'care', 'whereabouts')
  if (late.length > 0 && answersRead) return { rule: 'R9', answer: 'refused', missing: ['answer-to-risk'] }
  return notHeld.length > 0
    ? { rule: 'R9', answer: 'cannot-judge', dependsOn: notHeld }
    : { rule: 'R9', answer: 'allowed' }
}
