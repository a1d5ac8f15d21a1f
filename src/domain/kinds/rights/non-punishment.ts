import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { BlamedFor, NON_PUNISHMENT_STATUSES, NonPunishmentStatus } from '../../vocabulary/justice/non-punishment.ts'

/**
 * A child is blamed for what the child was made to do. Somebody argues that it must not be punished; a child who is
 * detained comes first.
 */
export const nonPunishment = defineKind({
  name: 'non-punishment',
  folders: ['justice'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    matter: TrackKey,
    blamedFor: z.array(BlamedFor).min(1).max(11),
    stands: NonPunishmentStatus,
    held: z.enum(['is-held', 'was-held', 'not-held', 'not-known']),
    raisedBy: Doer.optional(),
    body: Line.optional(),
    lawyer: Doer.optional(),
    childSays: Say,
    nextOn: PlainDate.optional(),
    words: Words.optional(),
  }),
  single: {
    key: (body) => body.matter,
    safer: (a, b) =>
      saferFirst(['is-held', 'not-known', 'was-held', 'not-held'])(a.held, b.held) ||
      saferFirst(NON_PUNISHMENT_STATUSES)(a.stands, b.stands),
  },
  due: mattersDue,
})

function mattersDue(file: CaseFile): readonly Due[] {
  return leading(file, nonPunishment).flatMap(({ id, at, body }): Due[] => {
    // A lawyer acts for the child in addition to the worker who carries the file, never instead.
    const lawyer = body.lawyer && { also: [body.lawyer] }
    const held: readonly Due[] =
      body.held === 'is-held' ? [{ what: 'child-is-held', on: startOf(at), entry: id, ...lawyer }] : []
    const raise: readonly Due[] =
      body.stands === 'not-raised' ? [{ what: 'raise-non-punishment', on: startOf(at), entry: id, ...lawyer }] : []
    return [
      ...held,
      ...raise,
      ...(body.nextOn === undefined
        ? []
        : [{ what: 'day-that-matters' as const, on: body.nextOn, entry: id, ...lawyer }]),
    ]
  })
}
