import type { Proposal } from '#evidence/ledger/release-log.ts'
import type { LogRead } from './release-log.ts'

/**
 * What a person sees before they answer, made anew on their own device from what the proposal says. `judged`: whether what is to leave is what it says it is and
 * harms nobody, as far as this device can tell; nobody can agree before it was judged fine.
 */
export interface PreviewProps {
  readonly proposal: Proposal
  readonly asked: unknown
  readonly output: Uint8Array
  readonly read: LogRead
  readonly judged: (fine: boolean) => void
}
