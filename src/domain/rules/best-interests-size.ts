import type { Ruling } from '../entry/ruling.ts'
import { NEEDS_DETERMINATION, type BestInterestsTrigger } from '../vocabulary/care/best-interests-trigger.ts'

/**
 * P22: the listed triggers need a panel of at least three. Urgent action goes ahead without one and is determined
 * afterwards.
 */
export function bestInterestsSize(record: {
  size: 'assessment' | 'determination'
  trigger: BestInterestsTrigger
  urgent: boolean
  panel: readonly unknown[]
}): Ruling {
  const missing = [
    ...(record.size === 'assessment' && NEEDS_DETERMINATION.includes(record.trigger) && !record.urgent
      ? ['determination-by-panel']
      : []),
    ...(record.size === 'determination' && record.panel.length < 3 && !record.urgent ? ['panel-of-three'] : []),
  ]
  return missing.length > 0 ? { rule: 'P22', answer: 'refused', missing } : { rule: 'P22', answer: 'allowed' }
}
