import { z } from 'zod'
import { all, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { hoursAfter, startOf } from '../../entry/plain-date.ts'
import type { Due } from '../../file/due.ts'
import { MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { type DoNot, doNot } from '../registration/do-not.ts'
import { stopAnswered, stopAnswers } from './stop-answered.ts'

/** Hours until a stop ends that no second person confirmed. */
export const HOURS_TO_CONFIRM = 72

const Stopped = z.strictObject({ member: MemberId, asked: MemberId.optional() })
export type MemberStopped = Entry<z.infer<typeof Stopped>>

/**
 * A member of the agency is stopped on this file: from this entry on they are given nothing of it. It is on the card
 * without a reason, which is in `origins` (P2). `asked`: who is to confirm it, a member outside the lines of both. The
 * device that sends it bars the member and turns the keys before it, in the same request (docs/sealing.md), so the
 * member never reads it.
 */
export const memberStopped = defineKind({
  name: 'member-stopped',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['child', 'appointments'],
  version: 1,
  nature: 'fact',
  schema: Stopped,
  due: (file) => [...stopsToConfirm(file), ...marksToLookAt(file)],
})

function stopsToConfirm(file: CaseFile): readonly Due[] {
  return openStops(file).map((stop) => ({
    what: 'stop-to-confirm',
    on: startOf(stop.at),
    entry: stop.id,
    until: hoursAfter(stop.recordedAt, HOURS_TO_CONFIRM),
    ...(stop.body.asked && { who: { member: stop.body.asked } }),
    also: [{ member: stop.by }],
  }))
}

export type StopState = 'to-confirm' | 'lapsed' | 'confirmed' | 'lifted'

const openStops = (file: CaseFile): readonly MemberStopped[] =>
  all(file, memberStopped).filter(({ body, id }) => body.asked !== undefined && stopAnswers(file, id).length === 0)

/**
 * Members who were stopped on this file: they carry nothing of it until a stop was lifted and somebody let them in
 * again. A stop that lapsed gives nothing back either.
 */
export const stoppedMembers = (file: CaseFile): readonly MemberId[] =>
  all(file, memberStopped).flatMap(({ id, body }) => (stopAnswers(file, id).includes('lifted') ? [] : [body.member]))

/**
 * Every stop in this file, the newest first, with what became of it. `now`: an ISO moment; what nobody confirmed within
 * 72 hours has lapsed: the member still has nothing of the file, and one person may give it to them again.
 */
export function stopsIn(
  file: CaseFile,
  now: string,
): readonly { readonly stop: MemberStopped; readonly is: StopState }[] {
  const last = Date.parse(now) - HOURS_TO_CONFIRM * 3_600_000
  return all(file, memberStopped)
    .map((stop) => {
      const answers = stopAnswers(file, stop.id)
      const is: StopState = answers.includes('lifted')
        ? 'lifted'
        : answers.includes('confirmed')
          ? 'confirmed'
          : Date.parse(stop.recordedAt) <= last
            ? 'lapsed'
            : 'to-confirm'
      return { stop, is }
    })
    .toReversed()
}

/**
 * The marks on the card about this member, with which nothing is given to them, also after a stop was lifted. Each is
 * kept, or taken out by its own correction.
 */
export const marksAbout = (file: CaseFile, member: MemberId): readonly DoNot[] =>
  [...currentByKey(file, doNot).values()].flat().filter(({ body }) => body.member === member)

/** Stops that were lifted while the card still marks the member, and nobody has looked at the mark since. */
export function marksAfterStops(file: CaseFile): readonly MemberStopped[] {
  const stops = all(file, memberStopped)
  const isLifted = ({ id }: MemberStopped) => stopAnswers(file, id).includes('lifted')
  return stops.filter(
    (stop) =>
      isLifted(stop) &&
      !stopAnswers(file, stop.id).includes('mark-kept') &&
      stops.every((other) => other.body.member !== stop.body.member || isLifted(other)) &&
      marksAbout(file, stop.body.member).length > 0,
  )
}

function marksToLookAt(file: CaseFile): readonly Due[] {
  return marksAfterStops(file).flatMap((stop) => {
    const lift = all(file, stopAnswered).findLast(({ body }) => body.stop === stop.id && body.answer === 'lifted')
    return lift
      ? [{ what: 'mark-after-stop', on: startOf(lift.at), entry: stop.id, also: [{ member: lift.by }] } as const]
      : []
  })
}
