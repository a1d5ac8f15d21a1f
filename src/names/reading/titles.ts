/** Words around a name that many people share and that tell nobody apart; dropped where anything else is left. */
const TITLES = new Set(
  (
    'mr mrs ms miss sir madam dr prof hon rev fr sr jr ' +
    // Albanian, Serbian, Macedonian
    'z znj zonja zoti gospodin gospodja ' +
    // Khmer, Thai, Lao
    'lok neak oknha khun nangsao thao ' +
    // Arabic, Persian, Urdu
    'al el ul ad as ash ar az an bin ibn ben bint bte binti binte haji hajji hajj alhaji alhaja sheikh shaykh sayyid syed seyyed ustadh agha begum bibi ' +
    // Malay, Vietnamese, Korean
    'dato datuk encik puan ssi ' +
    // French, West African
    'm mme mlle monsieur madame chief paramount pastor imam'
  ).split(' '),
)
/** Words that are a title before one name and part of another: kept, and of little weight where only one of two names has them. */
const LIGHT = new Set('pa u daw ko ma maung nang nai sai saya bang ba ong co tun de da do dos van von der den la le san don na mak phum ban muang mueang krong'.split(' '))

export const isLight = (word: string) => LIGHT.has(word)

/** Titles in other scripts, where a title may stand without a space. */
const WRITTEN = /^(?:نائب|السيد|السيدة|الشيخ|الدكتور|الحاج|លោកស្រី|អ្នកស្រី|ท้าว|ທ້າວ|ນາງສາວ|นางสาว|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|господин|госпожа|г-н|г-жа)\s*(?=\p{L}{3})/u
/** As above, but names and places begin so too. */
const PERHAPS = /^(?:លោក|នាង|นาย|นาง|คุณ|ท่าน|ນາງ|пан|пані)\s*(?=\p{L}{3})/u

/** The text without a title before it; and, where that may have been none, with it. */
export function withoutWrittenTitle(text: string): readonly string[] {
  const titled = text.replace(WRITTEN, '')
  const shorter = titled.replace(PERHAPS, '')
  return shorter === titled ? [titled] : [titled, shorter]
}

/** Words that tell somebody apart; all, if none would be left or only one letter of a name. */
export function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !TITLES.has(word))
  return left.length > 0 ? left : words
}
