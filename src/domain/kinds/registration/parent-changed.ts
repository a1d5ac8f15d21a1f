import { z } from 'zod'
import { all } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { endOf, startOf } from '../../entry/plain-date.ts'
import { Say, Words } from '../../entry/say.ts'
import { personOf } from './person.ts'
import { LEAVES_A_GAP, ParentChange } from '../../vocabulary/family/parent-change.ts'

/**
 * A parent died, left, was taken, came back, or ended their own help. The child's file is unchanged: no consent,
 * service, plan or status in it ends with the parent's. It asks who speaks for the child now, and whether the child has
 * been told.
 */
export const parentChanged = defineKind({
  name: 'parent-changed',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    person: PersonId,
    what: ParentChange,
    childKnows: z.enum(['yes', 'not-yet', 'not-safe-to-tell', 'child-told-us', 'too-young']),
    childSays: Say,
    caresNow: z.array(Doer).max(6),
    words: Words.optional(),
  }),
  due: gapsDue,
})

function gapsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file) || !holds(file, 'status')) return []
  const lookedSince = (entry: { readonly at: Parameters<typeof startOf>[0] }) =>
    (file.byKind['guardianship'] ?? []).some((one) => startOf(one.at) >= startOf(entry.at))
  return all(file, parentChanged).flatMap((entry) =>
    LEAVES_A_GAP.includes(entry.body.what) && !lookedSince(entry)
      ? [{ what: 'who-speaks-for-child-now', on: endOf(entry.at), entry: entry.id }]
      : [],
  )
}

/**
 * Somebody said that they are a person or a parent; earlier entries about them remain valid until somebody says
 * otherwise.
 */
export const hasDied = (file: CaseFile, id: PersonId): boolean =>
  personOf(file, id)?.body.alive === 'no' ||
  all(file, parentChanged).some(({ body }) => body.person === id && body.what === 'died')
