import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { faceOf, summaryLine, entryName } from '#web/kinds/face.ts'
import type { Face } from '#web/kinds/define-face.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** The face of a fact that was saved with answers missing; undefined for any other entry, and once the fact is completed. */
export function begunFact(entry: Entry): Face | undefined {
  const body = entry.kind === 'begun' ? entry.body : null
  const of =
    typeof body === 'object' &&
    body !== null &&
    'of' in body &&
    'done' in body &&
    body.done === false &&
    typeof body.of === 'string'
      ? body.of
      : ''
  return faceOf(of.split('/')[0] ?? '')
}

/** Kinds that devices write themselves: no form asks for them, so they have no face. */
const BY_DEVICES: Readonly<Record<string, MessageDescriptor>> = {
  'erasure-asked': msg`Somebody asked to erase this file`,
  'act-proposed': msg`Somebody asked to make a note unreadable`,
  'device-forked': msg`A device was copied, and took a new identity`,
}

/** Its title says all that it says to a person. */
export const isByDevice = ({ kind }: Entry): boolean => Object.hasOwn(BY_DEVICES, kind)

export function entryTitle(entry: Entry, speak: Speak): string {
  const fact = begunFact(entry)
  if (fact) return speak.say(fact.name)
  const own = isByDevice(entry) ? BY_DEVICES[entry.kind] : undefined
  return entryName(entry, speak) ?? speak.say(own ?? msg`A note of the app`)
}

/** The reason somebody gave for erasing the file, where this entry asks for it. */
export function erasureReason(entry: Entry | undefined): string | null {
  const body = entry?.kind === 'erasure-asked' ? entry.body : null
  return typeof body === 'object' && body !== null && 'reason' in body && typeof body.reason === 'string'
    ? body.reason
    : null
}

export const entryLine = (entry: Entry, speak: Speak): string | null =>
  summaryLine(entry, speak) ?? erasureReason(entry)
