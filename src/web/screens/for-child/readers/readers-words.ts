import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReaderRole } from '#domain/for-child/who-read.ts'

export const READERS_SAYS = {
  title: msg`Who was sent my file`,
  end: msg`No one else in this agency. I can always ask who got a paper about me.`,
  none: msg`Nothing of my file was sent to anyone.`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

export const READERS: Readonly<
  Record<ReaderRole, { readonly who: MessageDescriptor; readonly does: MessageDescriptor }>
> = {
  worker: { who: msg`My worker`, does: msg`Writes it with me.` },
  supervisor: { who: msg`My worker’s supervisor`, does: msg`Checks the work.` },
  helper: { who: msg`Others who help me`, does: msg`Each reads only what they need.` },
  left: { who: msg`Somebody who no longer works here`, does: msg`Reads nothing new.` },
}

export const readersTexts: readonly MessageDescriptor[] = [
  ...Object.values(READERS_SAYS),
  ...Object.values(READERS).flatMap(({ who, does }) => [who, does]),
]
