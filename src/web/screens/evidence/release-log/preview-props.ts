import type { Proposal } from '#evidence/ledger/release-log.ts'
import type { LogRead } from './release-log.ts'

/**
 * What a person sees before they answer, recomputed on their own device from the proposal. `judged`: whether the release is what it claims to be and harms nobody, as far
 * as this device can tell; nobody can agree before it was judged fine.
 */
export interface PreviewProps {
  readonly proposal: Proposal
  readonly asked: unknown
  readonly output: Uint8Array
  readonly read: LogRead
  readonly judged: (fine: boolean) => void
}
