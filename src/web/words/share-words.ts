import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** How much of a language is translated, in words that need no percentage. `share` from 0 to 1. */
export function shareWords(share: number): MessageDescriptor {
  if (share >= 1) return msg`All of it is translated.`
  if (share >= 0.9) return msg`Almost all is translated; the rest is in English.`
  if (share >= 0.5) return msg`More than half is translated; the rest is in English.`
  if (share >= 0.1) return msg`Partly translated; the rest is in English.`
  return msg`A beginning; almost all is in English.`
}
