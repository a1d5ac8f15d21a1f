/** How Burmese syllables are commonly written in Latin letters in personal names. Unicode order; Zawgyi is converted first (`zawgyi.ts`). */

const ONSETS: Readonly<Record<string, string>> = {
  က: 'k',
  ခ: 'kh',
  ဂ: 'g',
  ဃ: 'g',
  င: 'ng',
  စ: 's',
  ဆ: 's',
  ဇ: 'z',
  ဈ: 'z',
  ဉ: 'ny',
  ည: 'ny',
  ဋ: 't',
  ဌ: 'ht',
  ဍ: 'd',
  ဎ: 'd',
  ဏ: 'n',
  တ: 't',
  ထ: 'ht',
  ဒ: 'd',
  ဓ: 'd',
  န: 'n',
  ပ: 'p',
  ဖ: 'ph',
  ဗ: 'b',
  ဘ: 'b',
  မ: 'm',
  ယ: 'y',
  ရ: 'y',
  လ: 'l',
  ဝ: 'w',
  သ: 'th',
  ဟ: 'h',
  ဠ: 'l',
  အ: '',
  ဿ: 'th',
}
/** Letters that are a whole syllable. */
const ALONE: Readonly<Record<string, string>> = { ဣ: 'i', ဤ: 'i', ဥ: 'u', ဦ: 'oo', ဧ: 'ay', ဩ: 'aw', ဪ: 'aw' }

/** Vowel signs with the closing consonant, as one rhyme, without tone marks. */
const RHYMES: Readonly<Record<string, string>> = {
  '': 'a',
  'ာ': 'ar',
  'ိ': 'i',
  'ီ': 'i',
  'ု': 'u',
  'ူ': 'u',
  'ေ': 'ay',
  'ဲ': 'e',
  'ော': 'aw',
  'ော်': 'aw',
  'ို': 'o',
  'ံ': 'an',
  'ုံ': 'one',
  'ိံ': 'ein',
  'ိုယ်': 'o',
  င်: 'in',
  ဉ်: 'in',
  ည်: 'i',
  ယ်: 'e',
  န်: 'an',
  မ်: 'an',
  တ်: 'at',
  ပ်: 'at',
  က်: 'et',
  စ်: 'it',
  ဏ်: 'an',
  လ်: 'al',
  သ်: 'at',
  ရ်: 'ar',
  ဒ်: 'at',
  ဇ်: 'it',
  ဗ်: 'at',
  ဘ်: 'at',
  ဂ်: 'et',
  ဋ်: 'at',
  ဌ်: 'at',
  'ောင်': 'aung',
  'ောက်': 'auk',
  'ိုင်': 'aing',
  'ိုက်': 'aik',
  'ိန်': 'ein',
  'ိမ်': 'ein',
  'ိတ်': 'eik',
  'ိပ်': 'eik',
  'ုန်': 'one',
  'ုမ်': 'one',
  'ုတ်': 'oke',
  'ုပ်': 'oke',
  'ုဏ်': 'one',
  'ာဏ်': 'an',
  'ာန်': 'an',
  'ေတ်': 'it',
  'ိုလ်': 'o',
  'ုဒ်': 'oke',
  'ေန်': 'ein',
}
/** Rhymes in which a common spelling shows the tone mark: Soe, Khant, Myint. */
const TONED: Readonly<Record<string, string>> = { 'ိုး': 'oe', င့်: 'int', န့်: 'ant', 'ေး': 'ay', 'ူး': 'oo', မ့်: 'ant' }
/** Rhymes after a medial w. */
const HEARD_W: Readonly<Record<string, string>> = {
  န်: 'un',
  န့်: 'unt',
  မ်: 'un',
  တ်: 'ut',
  ပ်: 'ut',
  ဋ်: 'ut',
  'ံ': 'un',
  'ေ': 'we',
  'ေး': 'we',
  'ဲ': 'we',
  ယ်: 'we',
  'ာ': 'wa',
  င့်: 'wint',
}
/** Syllables with an irregular customary spelling. */
const BY_HABIT: Readonly<Record<string, string>> = {
  အေး: 'aye',
  အုန်း: 'ohn',
  အုံး: 'ohn',
  အိ: 'ei',
  စိုင်း: 'sai',
  မွန်: 'mon',
  ဘုန်း: 'phone',
  ဖေ: 'pe',
  ဖိုး: 'pho',
  ခမ်း: 'kham',
  ထွေး: 'htwe',
  ထွန်း: 'tun',
}
/** Vowels after a w that is itself the onset. */
const AFTER_W: Readonly<Record<string, string>> = { 'ေ': 'ai' }

/** Rhymes that many families spell differently from the usual way: Khine, Htike, Moh. */
export const popularBurmese = (latin: string): string =>
  latin
    .replace(/aing\b/g, 'ine')
    .replace(/aik\b/g, 'ike')
    .replace(/eik\b/g, 'ate')
    .replace(/oke\b/g, 'ote')
    .replace(/ar\b/g, 'a')
    .replace(/oe\b/g, 'o')
    .replace(/(?<=[a-z])ay\b/g, 'e')

const SYLLABLE = /(?:([က-အဿ])((?:္[က-အ])?)([ျြွှ]*)([ာ-ဲံိ-ူေါ]*)|([ဣ-ဧဩဪ]))((?:[က-အ]့?်)?)([့း်]*)/gu

/**
 * Reads Burmese text syllable by syllable, with a space before each; anything else is left unchanged. A consonant written under another closes the syllable
 * before it: "than-dar" from one stack.
 */
export function readBurmese(text: string): string {
  const unstacked = text
    .replaceAll('ါ', 'ာ')
    .replaceAll('ဥ်', 'ဉ်')
    .replaceAll('ဥည', 'ည')
    .replaceAll('သျှ', 'ရှ')
    .replace(/([က-အ])္(?=[က-အ])/gu, '$1်')
    .replace(/င်္(?=[က-အ])/gu, 'င်')
  return unstacked
    .replace(
      SYLLABLE,
      (
        whole: string,
        letter: string | undefined,
        _stacked: string | undefined,
        medials: string | undefined,
        vowels: string | undefined,
        alone: string | undefined,
        closed: string,
        marks: string,
      ) => {
        if (letter === undefined) return ` ${ofItself(alone ?? '', closed)}`
        return ` ${BY_HABIT[whole] ?? spoken(letter, medials ?? '', vowels ?? '', closed, marks)}`
      },
    )
    .replace(/\s+/g, ' ')
    .replace(/\bthu y(?=a|ein)/g, 'thu r')
    .trim()
}

/** A letter that is a vowel, with or without a closing consonant: "aw", "ok". */
function ofItself(letter: string, closed: string): string {
  const vowel = ALONE[letter] ?? ''
  return closed === '' ? vowel : `${vowel.slice(0, 1)}${closed.startsWith('က') ? 'k' : 'n'}`
}

function spoken(letter: string, medials: string, vowels: string, closed: string, marks: string): string {
  const dotted = closed.includes('့') || marks.includes('့')
  const ending = closed.replace('့', '')
  const rhyme = `${vowels}${ending}`
  const plain = `${vowels}${dotted ? ending.replace('်', '့်') : ending}`
  const toned = `${plain}${marks.includes('း') ? 'း' : ''}`
  if (medials.includes('ွ')) {
    const heard = HEARD_W[toned] ?? HEARD_W[plain]
    if (heard !== undefined) return `${onsetOf(letter, medials.replace('ွ', ''))}${heard}`
  }
  if (toned === 'ိုး' && /[ျြ]/u.test(medials)) return `${onsetOf(letter, medials)}o`
  const afterW = letter === 'ဝ' ? AFTER_W[rhyme] : undefined
  return `${onsetOf(letter, medials)}${afterW ?? TONED[toned] ?? TONED[plain] ?? RHYMES[rhyme] ?? 'a'}`
}

function onsetOf(letter: string, medials: string): string {
  const palatalNasal = letter === 'င' && /[ျြ]/u.test(medials)
  const base = palatalNasal ? 'ny' : (ONSETS[letter] ?? '')
  const palatal = /[ျြ]/u.test(medials)
  const labial = medials.includes('ွ') ? 'w' : ''
  const breathed = medials.includes('ှ') ? 'h' : ''
  if (palatal && base === 'kh') return `ch${labial}`
  if (breathed && (letter === 'ရ' || letter === 'ယ' || (letter === 'လ' && palatal))) return `sh${labial}`
  if (palatal && base === 'th') return `th${labial}`
  return `${breathed}${base}${palatal && base !== 'ny' && base !== 'ng' ? 'y' : ''}${labial}`
}
