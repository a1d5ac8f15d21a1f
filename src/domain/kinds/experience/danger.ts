import { z } from 'zod'
import { current, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { DANGER_STATUSES, DangerRole, DangerStatus } from '../../vocabulary/family/tie.ts'

/**
 * What a person around the child is thought to have had to do with it: the reason for an unsafe tie and for a mark on
 * the card. It never leaves this file and this folder: no list of suspects is made from it and no search uses it (N1).
 */
export const danger = defineKind({
  name: 'danger',
  folders: ['origins'],
  step: 'experience',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    person: PersonId,
    roles: z.array(DangerRole).min(1).max(12),
    stands: DangerStatus,
    words: Words.optional(),
  }),
  single: { key: (body) => body.person, safer: (a, b) => saferFirst(DANGER_STATUSES)(a.stands, b.stands) },
})

/** Persons of this file who are thought to be involved, now. */
export function suspectsOf(file: CaseFile): readonly EntryOf<typeof danger>[] {
  return [...currentByKey(file, danger).values()].flatMap(([leads]) =>
    leads && leads.body.stands !== 'no-longer-thought' ? [leads] : [],
  )
}

export const isSuspect = (file: CaseFile, person: PersonId): boolean =>
  current(file, danger, person).some((entry) => entry.body.stands !== 'no-longer-thought')
