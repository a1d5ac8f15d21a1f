import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { EntryId, type Folder, MemberId } from '../../entry/ids.ts'
import { writerIn } from '../../file/from-elsewhere.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { endOf } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { colleagueAnswered } from './colleague-answered.ts'

/**
 * The parts in which a member can be asked. Not the card, which everybody reads, and not where the child is: a question
 * would say it to whoever gets that part later.
 */
export const ASKED_IN = [
  'care',
  'identity',
  'health',
  'therapy',
  'status',
  'justice',
  'origins',
] as const satisfies readonly Folder[]

/**
 * One member asks another about this file. The question lies in the part that it concerns and leaves it nowhere; its
 * answers lie beside it. Of a decision that waits for a second person it is *ask first* (`about`).
 */
export const colleagueAsked = defineKind({
  name: 'colleague-asked',
  folders: ASKED_IN,
  step: 'planning',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ to: MemberId, asks: Words, about: EntryId.optional() }),
  due: answersDue,
})

export interface ColleagueQuestion {
  readonly asked: EntryOf<typeof colleagueAsked>
  /** In the same part, by whoever holds it and did not ask. */
  readonly answers: readonly EntryOf<typeof colleagueAnswered>[]
  /** `over`: whoever asked has read the answer, or took the question back. */
  readonly is: 'waits' | 'answered' | 'over'
}

/** The questions of a file between its members, the oldest first. */
export function colleagueQuestions(file: CaseFile): readonly ColleagueQuestion[] {
  const said = all(file, colleagueAnswered)
  const writer = writerIn(file)
  return all(file, colleagueAsked).map((asked) => {
    const beside = said.filter(
      (one) => one.body.question === asked.id && one.file === asked.file && one.folder === asked.folder,
    )
    const isAskers = (one: (typeof beside)[number]) => writer(one) === writer(asked)
    const answers = beside.filter((one) => one.body.is === 'answer' && !isAskers(one))
    const ended = beside.some((one) => one.body.is !== 'answer' && isAskers(one))
    return { asked, answers, is: ended ? 'over' : answers.length > 0 ? 'answered' : 'waits' }
  })
}

/** On the day of who was asked until somebody answers, then on the day of who asked until they have read it. */
function answersDue(file: CaseFile): readonly Due[] {
  return colleagueQuestions(file).flatMap(({ asked, answers, is }): readonly Due[] => {
    if (is === 'waits')
      return [{ what: 'colleague-asks', on: endOf(asked.at), entry: asked.id, who: { member: asked.body.to } }]
    const [answer] = answers
    return is === 'answered' && answer
      ? [{ what: 'colleague-answered', on: endOf(answer.at), entry: asked.id, who: { member: writerIn(file)(asked) } }]
      : []
  })
}
