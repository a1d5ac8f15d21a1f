import type { FailedTries } from '#store/people/attempts.ts'

/** Tries of what does not exist, by the text of their key. One for each server process. */
export type TriesOfNobody = Map<string, FailedTries>
