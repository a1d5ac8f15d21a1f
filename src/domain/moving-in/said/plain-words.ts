/**
 * A heading or a code as it is compared: small letters, no marks above Latin letters, which people
 * leave out, no punctuation, one space between words. Marks of other scripts are letters of the word and stay.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/['’]s(?!\p{L})/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[\p{Z}\s'’‘`ʼ.,:;/\\()[\]{}"“”«»_?!*#–—-]+/gu, ' ')
    .trim()
