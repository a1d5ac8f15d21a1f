import type { Ruling } from '../ruling.ts'

/** R16: every decision has its reason in words; its author is in the entry itself. It reads the draft alone, so it can always judge. */
export function r16ReasonGiven(reason: string | undefined): Ruling {
  return reason === undefined || reason.trim() === '' ? { rule: 'R16', answer: 'refused', missing: ['reason'] } : { rule: 'R16', answer: 'allowed' }
}
