import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { CivilStatusAim, CivilStatusStep } from '../../vocabulary/rights/civil-status.ts'
import { RegistrationObstacle } from '../../vocabulary/birth.ts'
import { WaitingOn } from '../../entry/waiting-on.ts'

const what = { step: TrackKey, aim: CivilStatusAim, does: CivilStatusStep, who: Doer, words: Words.optional() }

/**
 * One step towards papers: who does what by when, what prevents it, and who it waits for. No step asks for a father,
 * and none requires that he is named (N2).
 */
export const civilStatusStep = defineKind({
  name: 'civil-status-step',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({ stands: z.literal('to-do'), ...what, by: PlainDate }),
    z.strictObject({ stands: z.literal('waits'), ...what, by: PlainDate, waitingOn: WaitingOn }),
    z.strictObject({
      stands: z.literal('blocked'),
      ...what,
      obstacle: RegistrationObstacle,
      lookAgainOn: PlainDate,
      otherWay: Line.optional(),
    }),
    z.strictObject({ stands: z.literal('done'), ...what, cameOfIt: Words, cost: Line.optional() }),
    z.strictObject({ stands: z.literal('dropped'), ...what, because: Words }),
  ]),
  single: {
    key: (body) => body.step,
    safer: (a, b) => saferFirst(['blocked', 'to-do', 'waits', 'done', 'dropped'])(a.stands, b.stands),
  },
  ahead: (body) => (body.stands === 'done' || body.stands === 'dropped' ? undefined : body),
  due: stepsDue,
})

function stepsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return leading(file, civilStatusStep).flatMap(({ id, body }): Due[] => {
    if (body.stands === 'to-do') return [{ what: 'civil-status-step', on: body.by, entry: id, who: body.who }]
    if (body.stands === 'waits')
      return [{ what: 'civil-status-step', on: body.by, entry: id, who: body.who, waitingOn: body.waitingOn.who }]
    return body.stands === 'blocked'
      ? [{ what: 'civil-status-blocked', on: body.lookAgainOn, entry: id, who: body.who }]
      : []
  })
}
