/** Words before or after a name that many people share, that tell nobody apart and are no name themselves; dropped where anything else is left. */
const TITLES = new Set(
  'mr mrs ms mister miss sir madam dr prof hon rev fr sr jr znj zonja zoti gospodin gospodja oknha nangsao al el bin ibn bint bte binti binte haji hajji alhaji alhaja sheikh shaykh sayyid syed seyyed ustadh ustaz ustad begum shri smt dato datuk encik ssi mme mlle monsieur madame chief paramount pastor imam'.split(
    ' ',
  ),
)

/** Words that are a title or an article before one name and part of another: kept, with little weight where only one of two names has them. */
const LIGHT = new Set(
  (
    'z pa u daw ko ma maung nang nai sai saya bang ba ong co tun lok neak neang khun thao puan hajj ben ul ad as ash ar az an ur agha bibi tuan m mg hanim bey abla efendi gdja gda aunty auntie uncle granny ' +
    'de da do dos van von der den la le san don na mak phum ban muang mueang krong'
  ).split(' '),
)

export const isLight = (word: string) => LIGHT.has(word)

/** Titles in other scripts, where a title may be written without a space. */
const WRITTEN =
  /^(?:نائب|السيد|السيدة|الشيخ|الدكتور|الحاج|លោកស្រី|អ្នកស្រី|កញ្ញា|កុមារី|កុមារា|ເດັກຍິງ|ເດັກຊາຍ|ท้าว|ທ້າວ|ນາງສາວ|นางสาว|น\.?ส\.|ด\.?ช\.|ด\.?ญ\.|เด็กชาย|เด็กหญิง|господин|госпожа|г-н|г-жа|г-дин|г-ђа|г-ца)\s*(?=\p{L}[\p{L}\p{M}]{2})/u
/** Titles and ranks that are shortened with a dot, in scripts that write no initials: `د.`, `أ.د.`, `พล.อ.`; however many stand there, glued to the name or not. */
const SHORTENED_TITLES =
  /^(?:[\p{Script=Arabic}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{1,4}\.\s*)+(?=\p{L}[\p{L}\p{M}]{2})/u
/** Titles of South Asia, where a letter with a dot may be an initial. */
const SOUTH_ASIAN =
  /^(?:(?:मा|डा|डॉ|प्रा|कु|पं|स्व|ड|ডা|ড|டா)\.\s*|(?:श्रीमती|सुश्री|श्री|डॉक्टर|डाक्टर|திருமதி|திரு|செல்வி|டாக்டர்|শ্রীমতী|শ্রী|জনাব|ශ්‍රී)\s+)+(?=\p{L}[\p{L}\p{M}]{2})/u
/** Titles with which names and places may begin too. */
const PERHAPS = /^(?:លោក|នាង|นาย|นาง|คุณ|ท่าน|ນາງ|пан|пані)\s*(?=\p{L}[\p{L}\p{M}]{2})/u

/** Titles that are written after the name. */
const AFTER = /(?<=\p{L})(?:先生|小姐|女士|太太)$/u

/** The text without a title before or after it; and also with the beginning kept, where it may not have been a title. */
export function withoutWrittenTitle(text: string): readonly string[] {
  const titled = text.replace(SHORTENED_TITLES, '').replace(SOUTH_ASIAN, '').replace(WRITTEN, '').replace(AFTER, '')
  const shorter = titled.replace(PERHAPS, '')
  return shorter === titled ? [titled] : [titled, shorter]
}

/** The words without titles; all words where nothing else would be left. */
export function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !TITLES.has(word))
  return left.length > 0 ? left : words
}
