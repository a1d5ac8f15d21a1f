import { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'

// Read by shape: the journey of a file knows no kind.
const OWN_ANSWERS = 'own-answers'
const Answers = z.object({ beside: z.string() })
const Begun = z.object({ of: z.string() })

/** The kind whose form wrote an entry: of a fact with answers missing, the one that it will be. */
const formOf = ({ kind, body }: Entry): string =>
  kind === 'begun' ? (Begun.safeParse(body).data?.of.split('/')[0] ?? kind) : kind

const answers = (entry: Entry): string | undefined =>
  entry.kind === OWN_ANSWERS ? Answers.safeParse(entry.body).data?.beside : undefined

const isBeside = (own: Entry, entry: Entry): boolean =>
  own.act !== undefined && own.act.id === entry.act?.id && own.file === entry.file && answers(own) === formOf(entry)

/** Answers to the agency's own questions that were written with this entry, in whichever part; struck ones, too. */
export const answersBeside = (file: CaseFile, entry: Entry): readonly Entry[] =>
  file.entries.filter((own) => isBeside(own, entry) && !file.needsNewerApp.includes(own))

/** The same in the part of the entry: whoever opens the entry reads them below it. */
export const answersReadWith = (file: CaseFile, entry: Entry): readonly Entry[] =>
  answersBeside(file, entry).filter(({ folder }) => folder === entry.folder)
