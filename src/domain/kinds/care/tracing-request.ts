import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { Lawful } from '../../vocabulary/sharing/lawful.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { TracingWay, TracingWhy } from '../../vocabulary/care/tracing.ts'

const Asked = z.strictObject({
  is: z.literal('asked'),
  tracing: TrackKey,
  /** Persons of this file who are searched for; `words` for people without a name. */
  sought: z.array(PersonId).max(20),
  words: Words.optional(),
  why: TracingWhy,
  ways: z.array(TracingWay).min(1).max(8),
  /** Who searches: an authority of the other country, an organisation, a colleague. */
  through: Doer,
  /** Whether the searchers may speak with the family, or only find out where they are. */
  contact: z.enum(['not-yet', 'may-be-made']),
  /** The least that the searchers must know, and what they never say: where the child is, what happened. */
  told: z.array(Line).min(1, 'say what the searchers are told').max(20),
  neverSaid: z.array(Line).max(20),
  childSays: Say,
  lawful: Lawful,
  answerBy: PlainDate.optional(),
})
const CalledOff = z.strictObject({ is: z.literal('called-off'), tracing: TrackKey, because: Words })

/**
 * Searching for family. A decision: R5 asks for its legal basis, nobody who is a danger is searched for, and nobody is
 * contacted before they were checked.
 */
export const tracingRequest = defineKind({
  name: 'tracing-request',
  folders: ['care', 'whereabouts'],
  step: 'care',
  // Version 2 added decisions made alone.
  version: 2,
  nature: 'decision',
  schema: z.discriminatedUnion('is', [Asked, CalledOff]),
  single: { key: (body) => body.tracing, safer: (a, b) => saferFirst(['called-off', 'asked'])(a.is, b.is) },
  // What the searchers never say is a warning by its place in the body.
  ahead: (body) => (body.is === 'asked' ? { ...body, neverSaid: undefined } : undefined),
  due: answersDue,
})

/** Requests without a final result; steps are read by name, since a step refers to its request. */
export function openTracings(file: CaseFile) {
  const ended = new Set(
    (file.byKind['tracing-step'] ?? [])
      .map((entry) => entry.body as { tracing: string; state: string })
      .filter(({ state }) => ['reunified', 'not-found', 'ended'].includes(state))
      .map(({ tracing }) => tracing),
  )
  return leading(file, tracingRequest).filter((entry) => entry.body.is === 'asked' && !ended.has(entry.body.tracing))
}

function answersDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return openTracings(file).flatMap(({ id, body }) =>
    body.is === 'asked' && body.answerBy !== undefined
      ? [
          {
            what: 'tracing-answer',
            on: body.answerBy,
            entry: id,
            waitingOn: 'named' in body.through ? body.through.named : 'others',
          },
        ]
      : [],
  )
}
