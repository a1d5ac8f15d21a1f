import type { Folder } from './ids.ts'

/**
 * Health and Talks: whoever carries or supervises a child need not open them. A supervisor who does not hold them gets
 * them by a decision that the file shows, and without it learns that something waits there, and not what.
 */
export const BY_NEED_ONLY: readonly Folder[] = ['health', 'therapy']
