import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Entry } from '#domain/entry.ts'
import { lineOf, titleOf } from '#web/kinds/face.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** What devices themselves note in a file: nobody writes it in a form, so it has no face. */
const BY_DEVICES: Readonly<Record<string, MessageDescriptor>> = {
  'erasure-asked': msg`Somebody asked to erase this file`,
  'device-forked': msg`A device was copied, and took a new identity`,
}

export function entryTitle(entry: Entry, speak: Speak): string {
  const own = Object.hasOwn(BY_DEVICES, entry.kind) ? BY_DEVICES[entry.kind] : undefined
  return titleOf(entry, speak) ?? speak.say(own ?? msg`A note of the app`)
}

/** Why somebody asked to erase the file, where this entry asks it. */
export function erasureReason(entry: Entry | undefined): string | null {
  const body = entry?.kind === 'erasure-asked' ? entry.body : null
  return typeof body === 'object' && body !== null && 'reason' in body && typeof body.reason === 'string' ? body.reason : null
}

export const entryLine = (entry: Entry, speak: Speak): string | null => lineOf(entry, speak) ?? erasureReason(entry)
