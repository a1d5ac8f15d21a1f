/** The fewest letters of the words that lock a file which a person carries or sends: a finder may try for years. */
export const SHORTEST_WORDS = 12

/** Whether words are too short to lock a file that leaves a device. */
export const tooShortToCarry = (passphrase: string): boolean => passphrase.length < SHORTEST_WORDS
