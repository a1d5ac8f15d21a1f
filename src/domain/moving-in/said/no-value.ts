import { plainWords } from './plain-words.ts'

const phrases = (lines: string): ReadonlySet<string> => new Set(lines.split('|').map(plainWords))

/** How lists say that nobody knows, in the languages of the app. */
const NOT_KNOWN = phrases(`
  unknown | not known | don't know | dont know | does not know | n/a | n.k. | tbc | tba | none |
  nuk dihet | s'dihet | nuk e di | i panjohur | e panjohur | panjohur | nuk ka |
  inconnu | inconnue | pas connu | ne sait pas | néant |
  невідомо | невідома | невідомий | не відомо | не знає | немає |
  không biết | không rõ | chưa rõ | không có | nɔ no | dɛn nɔ no |
  មិនដឹង | មិនស្គាល់ | គ្មាន | ບໍ່ຮູ້ | ບໍ່ຊາບ | ບໍ່ມີ | မသိ | မသိပါ | မသိရ | မရှိ | ไม่ทราบ | ไม่รู้ | ไม่มี |
  不详 | 不明 | 不知道 | 未知 | 无
`)

/** Words that say that nobody knows are no name and no place; what they say is kept in words. */
export const saysNotKnown = (text: string): boolean => /^[?？\s]+$/u.test(text) || NOT_KNOWN.has(plainWords(text))

/** How a row of sums begins, in the languages of the app; with its marks, for without them it may be a name. */
const SUMS = new Set(
  `
  total | totals | grand total | subtotal | sub total | total children |
  gjithsej | shuma | totali | total general | total général | ensemble | разом | всього | усього |
  tổng | tổng cộng | tổng số | cộng | សរុប | សរុបរួម | ລວມ | ລວມທັງໝົດ | စုစုပေါင်း | รวม | รวมทั้งหมด | รวมทั้งสิ้น |
  合计 | 总计 | 共计
`
    .split('|')
    .map((phrase) => phrase.trim()),
)

/** “Total: 42”: the word alone, with or without its number. */
export const saysSum = (text: string): boolean =>
  SUMS.has(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[\p{Nd}\s:=.-]+/gu, ' ')
      .trim(),
  )
