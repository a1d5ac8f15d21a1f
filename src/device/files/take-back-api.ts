import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId } from '#domain/ids.ts'
import type { Result } from '#domain/result.ts'
import type { Refusal } from '../api.ts'

export interface TakingBack {
  /**
   * Undoes the acts that wrote these entries, where nothing of them has left this device and nothing here builds on them: entries, what was worked out from them and the parts of their papers
   * are gone, and nothing says that they were there (`gone`). Otherwise nothing changes (`stands`).
   */
  takeBack(entries: readonly EntryId[]): Promise<Result<'gone' | 'stands', Refusal, WhyRefused>>
}
