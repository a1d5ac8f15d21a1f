import { z } from 'zod'
import { current, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Say, Words } from '../../entry/say.ts'
import {
  ADULTHOOD_LINES,
  ADULTHOOD_STATUSES,
  AdulthoodLine,
  AdulthoodStatus,
} from '../../vocabulary/rights/adulthood.ts'

/**
 * One line of what has to be ready before protection as a child ends. By the oldest age the child may have (P23): early
 * preparation harms nobody.
 */
export const adulthood = defineKind({
  name: 'adulthood',
  folders: ['care'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    line: AdulthoodLine,
    stands: AdulthoodStatus,
    who: Doer.optional(),
    by: PlainDate.optional(),
    says: Say,
    words: Words.optional(),
  }),
  single: { key: (body) => body.line, safer: (a, b) => saferFirst(ADULTHOOD_STATUSES)(a.stands, b.stands) },
  ahead: ({ who, words }) => ({ who, words }),
  due: linesDue,
})

/**
 * Lines that nobody has answered yet, and those not ready: the checklist on the plan of a child who becomes an adult
 * soon.
 */
export function adulthoodOpen(file: CaseFile): readonly z.infer<typeof AdulthoodLine>[] {
  const standing = currentByKey(file, adulthood)
  return ADULTHOOD_LINES.filter(
    (line) => !['ready', 'not-wanted'].includes(standing.get(line)?.[0]?.body.stands ?? 'not-begun'),
  )
}

/** Somebody has begun: at least one line is beyond *not begun*. */
export const adulthoodBegun = (file: CaseFile): boolean =>
  current(file, adulthood).some((entry) => entry.body.stands !== 'not-begun')

function linesDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  return [...currentByKey(file, adulthood).values()].flatMap(([leads]) =>
    leads?.body.by !== undefined && (leads.body.stands === 'not-begun' || leads.body.stands === 'under-way')
      ? [{ what: 'adulthood-line', on: leads.body.by, entry: leads.id, ...(leads.body.who && { who: leads.body.who }) }]
      : [],
  )
}
