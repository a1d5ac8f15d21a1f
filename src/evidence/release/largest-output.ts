/** Bytes of what may leave with one release. The wire takes no more (a test holds the two together). */
export const LARGEST_OUTPUT = 700 * 1024
