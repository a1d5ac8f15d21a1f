/** Largest number of bytes in one release. The wire accepts no more (a test compares the two). */
export const LARGEST_OUTPUT = 700 * 1024
