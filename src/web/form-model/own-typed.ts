import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { answersBeside } from '#domain/file/own-answers-beside.ts'
import { ownAnswers, type OwnAnswer } from '#domain/kinds/assessment/own-answers.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { Typed } from './form-state.tsx'
import { isValues, type Values } from './typed-body.ts'

/** Where a form keeps what was typed to the agency's own questions: by question, the part and the answer, or what is no number. */
const OWN = 'own'
export const ownPath = (question: string): string => `${OWN}.${question}`

export interface OwnTyped {
  readonly part: string
  readonly answer?: OwnAnswer
  /** Typed, and not an answer as it is. */
  readonly raw?: string
}

export function ownTyped({ beside }: Pick<Typed, 'beside'>): Readonly<Record<string, OwnTyped>> {
  const typed = beside[OWN]
  if (!isValues(typed)) return {}
  return Object.fromEntries(Object.entries(typed).filter((one): one is [string, OwnTyped] => isValues(one[1])))
}

export const withOwnTyped = (typed: Typed, question: string, answered: OwnTyped | undefined): Typed => {
  const { [question]: _, ...others } = ownTyped(typed)
  const own = answered ? { ...others, [question]: answered } : others
  return { ...typed, beside: { ...typed.beside, [OWN]: own } }
}

/** Where the draft of a form of the agency's own keeps what the form asked when it was begun. */
export const OWN_ASKS = 'ownAsks'

/** The same form without them: they are never kept in the part of a fact that is begun. */
export function withoutOwnTyped(beside: Values): Values {
  const { [OWN]: _, [OWN_ASKS]: __, ...others } = beside
  return others
}

/**
 * What was answered beside an entry that the form opens again, in parts where this member may write. It is written again
 * with the form, also where a question is asked no more: correcting one fact keeps the others.
 */
export function ownAnswered(view: Pick<FileView, 'rights' | 'caseFile'>, before: Entry | null): Values {
  const beside = before ? answersBeside(view.caseFile, before) : []
  const answered = beside.filter(({ folder }) => mayWriteIn(view, folder))
  const own = answered.flatMap(({ folder, body }) => {
    const read = ownAnswers.schema.safeParse(body)
    return (read.data?.answers ?? []).map((answer) => [answer.question, { part: folder, answer }] as const)
  })
  return own.length > 0 ? { [OWN]: Object.fromEntries(own) } : {}
}
