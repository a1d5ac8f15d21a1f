import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { UrgentNeedOf } from '#domain/vocabulary/urgent-need.ts'

/** An urgent need in words that say neither why nor what happened. */
export const URGENT_WORDS: Readonly<Record<UrgentNeedOf, MessageDescriptor>> = {
  safety: msg({ context: 'in the list “needs”', message: 'Urgent: safety' }),
  health: msg({ context: 'in the list “needs”', message: 'Urgent: health' }),
  shelter: msg`Urgent: a place to sleep`,
}
