const LEADS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const VOWELS = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
]
const TAILS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'p',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
]
const FIRST = 0xac00

/** Hangul syllable by syllable in the official romanisation, without sound changes between syllables: names are written so. */
export function hangulSyllables(word: string): readonly string[] {
  return Array.from(word).flatMap((letter) => {
    const place = letter.charCodeAt(0) - FIRST
    const lead = LEADS[Math.floor(place / 588)]
    return lead === undefined ? [] : [lead + (VOWELS[Math.floor((place % 588) / 28)] ?? '') + (TAILS[place % 28] ?? '')]
  })
}

/** How families who do not follow the official romanisation write a Korean syllable: Jung, Sung, Hyun, Kyung, Young, Woo, Hee. */
export function popularKorean(syllable: string): string {
  if (syllable === 'hui' || syllable === 'ui') return syllable.replace('ui', 'ee')
  const vowels = syllable.startsWith('yeo') ? syllable.replace('yeo', 'you') : syllable.replace('yeo', 'yu')
  return vowels
    .replace('eo', 'u')
    .replace('eu', 'u')
    .replace(/^u/, 'woo')
    .replace(/(?<=[^aeiouy])u$/, 'oo')
    .replace(/^g(?=[aeiouyw])/, 'k')
}
