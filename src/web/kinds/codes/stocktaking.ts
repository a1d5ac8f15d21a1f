import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What stock is taken of. */
export const stocktakingCodes: Readonly<Record<string, MessageDescriptor>> = {
  law: msg`A law`,
  policy: msg`A policy`,
  mechanism: msg`A mechanism`,
  programme: msg`A programme`,
  'needed-only': msg`Needed, and nothing offered`,
  all: msg`All`,
}
