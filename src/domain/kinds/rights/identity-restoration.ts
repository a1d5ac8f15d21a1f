import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { IdentityMatter, IdentityStatus } from '../../vocabulary/rights/identity.ts'

/**
 * Restoring a child's identity: sold as an infant, adopted unlawfully, registered as another, or named by those who
 * used the child. At the child's wish; a search may create danger, so who was asked what is recorded. The reminder
 * names nothing: the matter is in `origins`.
 */
export const identityRestoration = defineKind({
  name: 'identity-restoration',
  folders: ['origins', 'status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    search: TrackKey,
    matter: IdentityMatter,
    stands: IdentityStatus,
    childWishes: Say,
    /** What would be lost by putting it right: a family the child loves, a name, a nationality. */
    couldBeLost: Words.optional(),
    whoHelps: z.array(Doer).max(8),
    safeToAsk: z.enum(['yes', 'with-care', 'no', 'not-known']),
    next: Words.optional(),
    nextOn: PlainDate.optional(),
    words: Words.optional(),
  }),
  single: { key: (body) => body.search },
  ahead: ({ whoHelps, next }) => ({ whoHelps, next }),
  due: stepsDue,
})

function stepsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return current(file, identityRestoration).flatMap(({ id, body }) =>
    body.nextOn === undefined || body.stands === 'not-wanted-now'
      ? []
      : [
          {
            what: 'step-for-papers',
            on: body.nextOn,
            entry: id,
            ...(body.whoHelps.length > 0 && { also: body.whoHelps }),
          },
        ],
  )
}
