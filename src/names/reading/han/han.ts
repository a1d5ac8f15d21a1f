import { pinyin } from 'pinyin-pro'
import { hangulSyllables, popularKorean } from './hangul.ts'
import { CANTONESE, CANTONESE_FAMILIES } from './cantonese.ts'
import { HOKKIEN, HOKKIEN_FAMILIES } from './hokkien.ts'
import { KOREAN, KOREAN_FAMILIES } from './korean.ts'
import { simplified, traditional } from './simplified.ts'
import { VIETNAMESE } from './vietnamese.ts'

/** The syllables that one language has for a character, the commonest first. */
type Table = ReadonlyMap<string, readonly string[]>

function tableOf(written: string): Table {
  const table = new Map<string, string[]>()
  const parts = written.trim().split(/\s+/)
  for (let n = 0; n + 1 < parts.length; n += 2) {
    const syllable = parts[n] ?? ''
    for (const character of parts[n + 1] ?? '') {
      const known = table.get(character) ?? []
      if (!known.includes(syllable)) table.set(character, [...known, syllable])
    }
  }
  return table
}

/** Parses `陳 tan,chan`: family names whose spellings have an order of their own. */
function familiesOf(written: string): Table {
  const parts = written.trim().split(/\s+/)
  return new Map(
    Array.from({ length: parts.length / 2 }, (_, n) => [parts[2 * n] ?? '', (parts[2 * n + 1] ?? '').split(',')]),
  )
}

const FAMILIES = { cantonese: familiesOf(CANTONESE_FAMILIES), hokkien: familiesOf(HOKKIEN_FAMILIES) }
const TABLES = {
  cantonese: tableOf(CANTONESE),
  hokkien: tableOf(HOKKIEN),
  korean: tableOf(KOREAN),
  vietnamese: tableOf(VIETNAMESE),
}

/** Family names of two characters. */
const DOUBLE = new Set(
  '歐陽 司馬 司徒 上官 諸葛 皇甫 鮮于 南宮 獨孤 司空 東方 尉遲 公孫 令狐 端木 夏侯 慕容 西門 張簡 范姜'.split(' '),
)

/** Language codes: Mandarin, Cantonese, Hokkien, Korean, Vietnamese. */
export type HanLanguage = 'zh' | 'yue' | 'nan' | 'ko' | 'vi'

export interface HanReading {
  readonly language: HanLanguage
  readonly words: readonly string[]
}

/** A name in Han characters in each language that may be meant: the family name first, then the given name as one word. */
export function readHan(name: string): readonly HanReading[] {
  const run = traditional(name)
  const characters = Array.from(run).slice(0, 12)
  const family = DOUBLE.has(characters.slice(0, 2).join('')) ? 2 : characters.length < 2 ? 0 : 1
  const mandarin = pinyin(simplified(characters.join('')), {
    surname: 'head',
    toneType: 'none',
    type: 'array',
    v: true,
  }).map((syllable) => syllable.replace('ü', 'v'))
  const words = (language: HanLanguage, syllables: readonly string[]): HanReading => ({
    language,
    words: [syllables.slice(0, family).join("'"), syllables.slice(family).join("'")].filter((word) => word !== ''),
  })
  const by = (language: keyof typeof TABLES, forFamily: number, forGiven: number) =>
    characters.map((character, n) => {
      const families = language === 'cantonese' || language === 'hokkien' ? FAMILIES[language] : undefined
      const known = (n < family ? families?.get(character) : undefined) ?? TABLES[language].get(character)
      return known?.[Math.min(n < family ? forFamily : forGiven, known.length - 1)] ?? mandarin[n] ?? ''
    })
  const korean = characters.map((character, n) =>
    koreanSyllable(TABLES.korean.get(character)?.[0] ?? mandarin[n] ?? '', n === 0 || n === family),
  )
  const readings = [
    words(
      'zh',
      mandarin.map((syllable) => syllable.replace(/v/g, 'u')),
    ),
    words('zh', mandarin.map(wadeGiles)),
    words('yue', by('cantonese', 0, 0)),
    words('yue', by('cantonese', 1, 1)),
    ...[0, 1, 2].flatMap((forFamily) => [0, 1].map((forGiven) => words('nan', by('hokkien', forFamily, forGiven)))),
    words(
      'ko',
      korean.map((syllable, n) => (n < family ? (ALWAYS[syllable] ?? syllable) : syllable)),
    ),
    words(
      'ko',
      korean.map((syllable, n) => (n < family ? familyOf(syllable) : popularKorean(syllable))),
    ),
    words('vi', by('vietnamese', 0, 0)),
  ]
  return readings.filter(
    ({ words: one }, n) => readings.findIndex(({ words: other }) => other.join(' ') === one.join(' ')) === n,
  )
}

/** Hangul: the family name first, then the given name, in the official spelling and as families write it. */
export function readHangul(run: string): readonly (readonly string[])[] {
  const syllables = hangulSyllables(run).slice(0, 12)
  if (syllables.length < 2 || syllables.length > 4)
    return [[syllables.join("'")], [syllables.map(popularKorean).join("'")]]
  const family = koreanSyllable(syllables[0] ?? '', true)
  const given = syllables.slice(1)
  return [
    [ALWAYS[family] ?? family, given.join("'")],
    [familyOf(family), given.map(popularKorean).join("'")],
  ]
}

/** Family names that are rarely spelt officially, even where the given name is. */
const ALWAYS: Readonly<Record<string, string>> = {
  gim: 'kim',
  i: 'lee',
  bak: 'park',
  choe: 'choi',
  gang: 'kang',
  gwon: 'kwon',
  o: 'oh',
  u: 'woo',
  an: 'ahn',
  sin: 'shin',
  sim: 'shim',
  gu: 'koo',
  go: 'ko',
}

const familyOf = (syllable: string) => KOREAN_FAMILIES[syllable] ?? syllable

/** At the beginning of a word `r` becomes `n`, or is dropped before `i` and `y`. */
function koreanSyllable(syllable: string, first: boolean): string {
  if (!first || !syllable.startsWith('r')) return syllable
  return /^r(?:i|y)/.test(syllable) ? syllable.slice(1) : `n${syllable.slice(1)}`
}

/** Pinyin as Taiwan spells names: Hsieh, Tsai, Chiu, Hsu, Jen. */
function wadeGiles(syllable: string): string {
  return syllable
    .replace(/^x/, 'hs')
    .replace(/^q/, 'ch')
    .replace(/^zh/, 'ch')
    .replace(/^j/, 'ch')
    .replace(/^z/, 'ts')
    .replace(/^c(?!h)/, 'ts')
    .replace(/^r/, 'j')
    .replace(/^g/, 'k')
    .replace(/^d/, 't')
    .replace(/^b/, 'p')
    .replace(/ie$/, 'ieh')
    .replace(/^ye$/, 'yeh')
    .replace(/ian$/, 'ien')
    .replace(/^yan$/, 'yen')
    .replace(/ong$/, 'ung')
    .replace(/^you$/, 'yu')
    .replace(/(?<=[hnlsck])iu$/, 'iu')
    .replace(/^([kh]?)e$/, '$1o')
    .replace(/(?<=^(?:ts|ch|sh|j))i$/, (i) =>
      syllable.startsWith('j') || syllable.startsWith('q') || syllable.startsWith('x')
        ? i
        : syllable.startsWith('z') && !syllable.startsWith('zh')
          ? 'u'
          : 'ih',
    )
    .replace(/v/, 'u')
    .replace(/uo$/, 'o')
}
