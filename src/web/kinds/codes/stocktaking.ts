import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Codes of stocktakings. */
export const stocktakingCodes: Readonly<Record<string, MessageDescriptor>> = {
  law: msg({ context: 'answer to “What is it?”', message: 'A law' }),
  policy: msg({ context: 'answer to “What is it?”', message: 'A policy' }),
  mechanism: msg({ context: 'answer to “What is it?”', message: 'A mechanism' }),
  programme: msg({ context: 'answer to “What is it?”', message: 'A programme' }),
  'needed-only': msg`Needed, and nothing offered`,
  all: msg({ context: 'answer to “What does the child know?” / “What was the child told?”', message: 'All' }),
}
