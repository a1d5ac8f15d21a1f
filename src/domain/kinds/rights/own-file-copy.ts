import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { Folder, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { WHY_LEFT_OUT, WhyLeftOut } from '../../vocabulary/rights/why-left-out.ts'
import { addDays, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Say } from '../../entry/say.ts'
import { Language } from '../../vocabulary/language.ts'
import { comesOfAge } from '../registration/birth.ts'
import { openedFirst } from '../registration/file-opened.ts'

/** Where the person keeps the copy: paper in the wrong hands is a danger. */
export const COPY_KEPT = ['with-the-person', 'kept-here-for-them', 'read-here-only'] as const

/**
 * The person whom the file is about was given a copy of it, or did not want one now (R20, P19). What it contained is
 * recorded by folders and counts; what it left out, by reason. The copy itself is not stored.
 */
export const ownFileCopy = defineKind({
  name: 'own-file-copy',
  folders: ['care'],
  step: 'rights',
  version: 1,
  nature: 'decision',
  schema: z.discriminatedUnion('answer', [
    z.strictObject({
      answer: z.literal('given'),
      how: z.enum(['paper', 'file']),
      language: Language,
      folders: z.array(Folder).min(1).max(FOLDERS.length),
      notes: z.number().int().min(1),
      left: z.array(z.strictObject({ because: WhyLeftOut, count: z.number().int().min(1) })).max(WHY_LEFT_OUT.length),
      kept: z.enum(COPY_KEPT),
      says: Say,
    }),
    z.strictObject({ answer: z.literal('later'), askAgainOn: PlainDate, says: Say }),
    z.strictObject({ answer: z.literal('not-wanted'), says: Say }),
  ]),
  due: copyDue,
})

/** Days before the birthday from which it is shown. Our own figure [D]. */
const SEEN_AHEAD = 60

/**
 * At eighteen the copy is offered once, to a person who came of age while the file was open; again only on the day that
 * they named (P15). Nobody is contacted whose file is dormant or closed.
 */
function copyDue(file: CaseFile, today: PlainDate): readonly Due[] {
  if (!mayBeSought(file)) return []
  const last = all(file, ownFileCopy).at(-1)
  if (last)
    return last.body.answer === 'later' ? [{ what: 'own-file-copy', on: last.body.askAgainOn, entry: last.id }] : []
  const [grown, opened] = [comesOfAge(file).latest, openedFirst(file)]
  return grown && opened && startOf(opened.at) < grown && grown <= addDays(today, SEEN_AHEAD)
    ? [{ what: 'own-file-copy', on: grown }]
    : []
}
