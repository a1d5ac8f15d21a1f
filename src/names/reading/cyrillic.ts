/** Cyrillic as each language that uses it in names is spelt in Latin letters; a name whose letters do not identify the language is read in several. */

const SHARED: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
  ӏ: '',
  ҙ: 'z',
  ҫ: 's',
  ӑ: 'a',
  ӗ: 'e',
}
const WAYS: Readonly<
  Record<'russian' | 'ukrainian' | 'serbian' | 'macedonian' | 'bulgarian', Readonly<Record<string, string>>>
> = {
  russian: {},
  ukrainian: { г: 'h', и: 'y', й: 'i', є: 'ie', ї: 'i', ю: 'iu', я: 'ia' },
  // Officially written with marks, which are mostly left out.
  serbian: { ж: 'z', ч: 'c', ш: 's', х: 'h', ц: 'c', љ: 'lj', њ: 'nj', џ: 'dz' },
  macedonian: { х: 'h', ц: 'c', ч: 'ch', ш: 'sh', ж: 'zh', ј: 'j', џ: 'dj' },
  bulgarian: { х: 'h', ъ: 'a', щ: 'sht', ь: 'y' },
}

/** Readings of a text in Cyrillic, the likeliest first. Other characters are unchanged. */
export function readCyrillic(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const ways = waysOf(lower)
  return [...new Set(ways.map((way) => spelt(lower, WAYS[way])))]
}

function waysOf(text: string): readonly (keyof typeof WAYS)[] {
  if (/[ѓќѕ]/u.test(text)) return ['macedonian']
  if (/[ђћјљњџ]/u.test(text)) return ['serbian', 'macedonian']
  if (/[іїєґ]/u.test(text)) return ['ukrainian', 'russian']
  if (/[ыэё]/u.test(text)) return ['russian']
  if (/ъ(?=[бвгджзклмнпрстфхцчшщ])/u.test(text)) return ['bulgarian']
  if (/щ/u.test(text)) return ['russian', 'ukrainian', 'bulgarian']
  return /[гиійжчшхц]/u.test(text) ? ['russian', 'ukrainian', 'serbian'] : ['russian']
}

function spelt(text: string, way: Readonly<Record<string, string>>): string {
  // "-skiy", "-yy": the ending is pronounced as one vowel.
  const ended = text
    .replace(/(?:ий|ый)(?![\p{L}])/gu, way === WAYS.ukrainian ? 'yi' : 'y')
    .replace(/ьо/gu, 'йо')
    .replace(/кс/gu, 'ks')
  let latin = ''
  let before = ''
  for (const letter of ended) {
    latin +=
      letter === 'е' && way === WAYS.russian && /[ьъ]/u.test(before) ? 'ye' : (way[letter] ?? SHARED[letter] ?? letter)
    before = letter
  }
  return latin
}
