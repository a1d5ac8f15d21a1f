/** The fewest letters of the words that lock a file which somebody carries: whoever finds it may try for years. */
const SHORTEST = 12

/** Whether words are too short to lock a file that leaves this device. */
export const tooShortToCarry = (passphrase: string): boolean => passphrase.length < SHORTEST
