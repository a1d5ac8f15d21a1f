/** The words of a text in lower case, by the spaces and marks between them; a script without spaces gives whole phrases. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
