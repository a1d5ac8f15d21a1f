import { z } from 'zod'
import { all, type CaseFile } from '../../case-file.ts'
import { mayBeSought } from '../../case-status.ts'
import type { ShapeRule } from '../../data-files/shape-rules.ts'
import type { Due } from '../../due.ts'
import { MemberId } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { endOf, PlainDate } from '../../plain-date.ts'
import type { Ruling } from '../../ruling.ts'
import { Line, Say, Words } from '../../said.ts'
import { meetings } from '../follow-up/visit.ts'

const HandOver = z
  .strictObject({
    from: MemberId,
    to: MemberId,
    /** One page: who she is, what she wants, what must never be done, what was promised, what comes next. */
    who: Words,
    wants: Words,
    neverDo: z.array(Line).max(30),
    promises: z.array(Line).max(30),
    next: Words,
    /** Both work with the child until then: nobody loses the file the moment another accepts it. */
    overlapUntil: PlainDate,
    childTold: z.discriminatedUnion('told', [
      z.strictObject({ told: z.literal('yes'), on: PlainDate, childSays: Say }),
      z.strictObject({ told: z.literal('not-yet') }),
      z.strictObject({ told: z.literal('cannot-be'), because: Words }),
    ]),
    goodbye: z.discriminatedUnion('visit', [z.strictObject({ visit: z.literal('planned'), on: PlainDate }), z.strictObject({ visit: z.literal('made') }), z.strictObject({ visit: z.literal('cannot-be'), because: Words })]),
  })
  .refine((body) => body.from !== body.to, { path: ['to'], message: 'to-somebody-else' satisfies ShapeRule })

/** Another worker takes over (P24). The child is told first; a good-bye visit is made or planned. */
export const handOver = defineKind({
  name: 'hand-over',
  folders: ['care'],
  step: 'any',
  version: 1,
  nature: 'decision',
  schema: HandOver,
  rules: (_, draft) => [childToldFirst(draft.body)],
  due: goodbyesDue,
})

const childToldFirst = (body: z.infer<typeof HandOver>): Ruling =>
  body.childTold.told === 'not-yet' ? { rule: 'P24', answer: 'refused', missing: ['child-told-first'] } : { rule: 'P24', answer: 'allowed' }

function goodbyesDue(file: CaseFile): readonly Due[] {
  const last = all(file, handOver).at(-1)
  if (!last || !mayBeSought(file) || last.body.goodbye.visit !== 'planned') return []
  const planned = last.body.goodbye.on
  const made = meetings(file).some((entry) => entry.by === last.body.from && endOf(entry.at) >= planned)
  return made ? [] : [{ what: 'good-bye-visit', on: planned, entry: last.id }]
}
