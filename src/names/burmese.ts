/** How Burmese syllables are commonly written in Latin letters in personal names; Unicode order (Zawgyi is not read here). */

const ONSETS: Readonly<Record<string, string>> = {
  က: 'k', ခ: 'kh', ဂ: 'g', ဃ: 'g', င: 'ng', စ: 's', ဆ: 's', ဇ: 'z', ဈ: 'z', ဉ: 'ny', ည: 'ny', ဋ: 't', ဌ: 't', ဍ: 'd', ဎ: 'd', ဏ: 'n',
  တ: 't', ထ: 'th', ဒ: 'd', ဓ: 'd', န: 'n', ပ: 'p', ဖ: 'ph', ဗ: 'b', ဘ: 'b', မ: 'm', ယ: 'y', ရ: 'y', လ: 'l', ဝ: 'w', သ: 'th', ဟ: 'h', ဠ: 'l', အ: '',
  ဣ: 'i', ဤ: 'i', ဥ: 'u', ဦ: 'u', ဧ: 'ay', ဩ: 'aw', ဪ: 'aw', ဿ: 'th',
}

/** Vowel signs with the closing consonant, as one rhyme. */
const RHYMES: Readonly<Record<string, string>> = {
  '': 'a', 'ာ': 'a', 'ါ': 'a', 'ိ': 'i', 'ီ': 'i', 'ု': 'u', 'ူ': 'u', 'ေ': 'ay', 'ဲ': 'e', 'ော': 'aw', 'ေါ': 'aw', 'ော်': 'aw', 'ေါ်': 'aw', 'ို': 'o', 'ံ': 'an', 'ုံ': 'one', 'ိံ': 'ein', 'ိုယ်': 'o',
  'င်': 'in', 'ဉ်': 'in', 'ည်': 'i', 'ယ်': 'e', 'န်': 'an', 'မ်': 'an', 'တ်': 'at', 'ပ်': 'at', 'က်': 'et', 'စ်': 'it', 'ဏ်': 'an', 'လ်': 'al', 'သ်': 'at', 'ရ်': 'a', 'ဒ်': 'at',
  'ောင်': 'aung', 'ေါင်': 'aung', 'ောက်': 'auk', 'ေါက်': 'auk', 'ိုင်': 'aing', 'ိုက်': 'aik', 'ိန်': 'ein', 'ိမ်': 'ein', 'ိတ်': 'eik', 'ိပ်': 'eik', 'ုန်': 'one', 'ုမ်': 'one', 'ုတ်': 'oke', 'ုပ်': 'oke', 'ုဏ်': 'one', 'ာဏ်': 'an', 'ာန်': 'an', 'ေတ်': 'it', 'ိုလ်': 'o', 'ုဒ်': 'oke',
}

const HEARD_W: Readonly<Record<string, string>> = { 'န်': 'un', 'မ်': 'un', 'တ်': 'ut', 'ပ်': 'ut' }

const SYLLABLE = /([က-အဣ-ဧဩဪဿ])((?:္[က-အ])?)([ျြွှ]*)([ာ-ဲံိ-ူေါ]*)((?:[က-အ]့?်)?)([့း်]*)/gu

/** Reads Burmese text syllable by syllable; anything else is left as it is. Words are kept apart where the text keeps them apart. */
export function readBurmese(text: string): string {
  return text.replace(SYLLABLE, (_, onset: string, _stacked: string, medials: string, vowels: string, closed: string, tones: string) => {
    // Unicode puts the tone dot before the mark that closes the syllable.
    const final = closed.replace('့', '')
    // A medial w before a plain "an" or "at" is heard as the vowel itself: "htun", "htut".
    const heard = medials.includes('ွ') && vowels === '' ? HEARD_W[final] : undefined
    if (heard !== undefined) return ` ${onsetOf(onset, medials.replace('ွ', ''))}${heard}`
    const asat = tones.includes('်') && final === '' ? '်' : ''
    return ` ${onsetOf(onset, medials)}${RHYMES[`${vowels}${final}${asat}`] ?? RHYMES[`${vowels}${final}`] ?? RHYMES[vowels] ?? 'a'}`
  }).replace(/\s+/g, ' ').trim()
}

function onsetOf(onset: string, medials: string): string {
  const base = ONSETS[onset] ?? ''
  const palatal = /[ျြ]/u.test(medials)
  const labial = medials.includes('ွ') ? 'w' : ''
  const breathed = medials.includes('ှ') ? 'h' : ''
  if (palatal && base === 'kh') return `ch${labial}`
  if (palatal && base === 'g') return `gy${labial}`
  if (palatal && breathed && (onset === 'ရ' || onset === 'ယ')) return `sh${labial}`
  if (breathed && (onset === 'ရ' || onset === 'ယ')) return `sh${labial}`
  if (breathed && onset === 'လ' && palatal) return `sh${labial}`
  return `${breathed}${base}${palatal ? 'y' : ''}${labial}`
}

export const isBurmese = (text: string): boolean => /[က-႟]/u.test(text)
