import { turnMarked } from '../../access/turn-marked.ts'
import type { Sync } from '../../sync/sync.ts'
import { finishRenewal } from './renew-keys.ts'

/** What follows where somebody's keys were replaced: this member's own new keys are put in place, and marked folders turned. */
export async function afterNewKeys(open: Sync): Promise<void> {
  await finishRenewal(open)
  await turnMarked(open)
}
