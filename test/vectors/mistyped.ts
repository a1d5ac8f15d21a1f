/**
 * The code with its last letter misread. That letter is of the checksum, so every reader refuses the code: of codes that
 * differ in a letter before, one in a thousand has the same checksum.
 */
export const mistyped = (code: string): string => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
