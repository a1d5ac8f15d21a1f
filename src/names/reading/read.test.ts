import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_READINGS, readWrittenName } from './read.ts'

const readings = (name: string) => readWrittenName(name).readings.map(({ words }) => words.join(' '))

describe('what cannot be read', () => {
  it.each(['', ' ', '…', '\u200b\u200f', '\ud800', '\udfff\ud800', '́́́', '🙂', '—·—'])('%j has no reading', (text) => {
    expect(readWrittenName(text).readings).toEqual([])
  })

  it('keeps what was written, whatever is read of it', () => {
    expect(readWrittenName('  Ana\u202e ').written).toBe('  Ana\u202e ')
  })
})

describe('bounded for any text', () => {
  it('gives few readings of bounded length', () => {
    const anyScript = fc.oneof(
      // Every code unit, unpaired surrogates too.
      fc
        .array(fc.integer({ min: 0, max: 0x10_ffff }), { maxLength: 2000 })
        .map((codes) => String.fromCodePoint(...codes)),
      fc
        .array(fc.integer({ min: 0x0600, max: 0x18ff }), { maxLength: 400 })
        .map((codes) => String.fromCharCode(...codes)),
      fc
        .array(fc.integer({ min: 0x4e00, max: 0xd7a3 }), { maxLength: 400 })
        .map((codes) => String.fromCharCode(...codes)),
    )
    fc.assert(
      fc.property(anyScript, (text) => {
        const found = readWrittenName(text).readings
        expect(found.length).toBeLessThanOrEqual(MOST_READINGS)
        const odd = found.filter(
          ({ words, sounds, joined }) =>
            words.length !== sounds.length ||
            words.length > 16 ||
            joined.length >= 6000 ||
            words.some((word) => !/^[a-z0-9]+$/.test(word)),
        )
        expect(odd).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a name of ten thousand letters', 'Ana'.repeat(3334)],
    ['a thousand words', 'Ana '.repeat(1000)],
    ['a flood of marks on one letter', `A${'\u0301'.repeat(9000)}na`],
    ['a run of Thai without an end', 'กา'.repeat(5000)],
    ['Khmer consonants stacked without an end', 'ក្'.repeat(5000)],
    ['Burmese signs without letters', 'ြေါ်'.repeat(2000)],
    ['a thousand Han characters', '王'.repeat(1000)],
    ['Arabic without a space', 'عبدال'.repeat(1000)],
  ])('%s is read at once', (_, text) => {
    const from = process.cpuUsage()
    readWrittenName(text)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(1000)
  })
})

describe('what a hurried hand adds makes no difference', () => {
  it.each([
    ['zero-width and direction signs', 'E\u200bli\u202era\u200f', 'Elira'],
    ['letters of another alphabet that look the same', 'Еlirа', 'Elira'],
    ['look-alikes that are seldom met', 'Eӏira Мarkυ', 'Elira Marku'],
    ['a word with as many letters of one script as of the other', 'Аna Мa', 'Ana Ma'],
    ['a word with more letters of the other', 'Иванa', 'Ивана'],
    ['marks put together or apart', 'E\u0308lira', 'Ëlira'],
    ['full-width letters', 'Ｅｌｉｒａ', 'Elira'],
    ['a soft hyphen', 'Eli\u00adra', 'Elira'],
  ])('%s', (_, odd, plain) => {
    expect(readings(odd)).toEqual(readings(plain))
  })

  it.each([
    ['ភូមិ១១', 'phum11'],
    ['หมู่ ๓', 'mu 3'],
    ['Block ٤٢', 'block 42'],
    ['၇ မိုင်', '7 maing'],
  ])('digits of any script are digits: %s', (text, reading) => {
    expect(readings(text).map((one) => one.replace('muoy', ''))).toContain(reading)
  })
})

describe('titles', () => {
  it('are left out where a name is left', () => {
    expect(readings('Mrs. Dr. Drita Kola')).toEqual(['drita kola'])
    expect(readings('Sheikh Ahmad al-Fulani')).toEqual(['ahmad fulani'])
    expect(readings('เด็กหญิงสมใจ')).toEqual(readings('สมใจ'))
    for (const titled of ['កុមារី សុខា', 'កញ្ញាសុខា', 'លោកស្រី សុខា']) expect(readings(titled)).toEqual(readings('សុខា'))
    expect(readings('ເດັກຍິງ ນ້ອຍ')).toEqual(readings('ນ້ອຍ'))
    expect(readings('น.ส. สมใจ')).toEqual(readings('สมใจ'))
    expect(readings('王美玲小姐')).toEqual(readings('王美玲'))
    expect(readings('г-дин Иво')).toEqual(readings('Иво'))
  })

  it('are a name where nothing else is there', () => {
    expect(readings('Imam')).toEqual(['imam'])
    expect(readings('Mr')).toEqual(['mr'])
    expect(readings('Dr Prof')).toEqual(['dr prof'])
  })

  it('are kept where they may be part of the name', () => {
    expect(readings('Maung Maung')).toEqual(['maung maung'])
    expect(readings('Khun Yuam')).toEqual(['khun yuam'])
  })
})

describe('each script as its names are spelt in Latin letters', () => {
  it.each([
    ['Burmese', 'ဒေါ်ခင်ကြည်', 'daw khin kyi'],
    ['Burmese with a medial', 'လှိုင်ဝင်း', 'hlaing win'],
    ['Burmese in stacked letters', 'သန္တာ', 'than tar'],
    ['Burmese in the order of Zawgyi', 'ျမင့္ေအာင္', 'myint aung'],
    ['Burmese in the order of Zawgyi, with a letter that is a digit elsewhere', 'သန္းေ႐ႊ', 'than shwe'],
    ['Khmer', 'កំពង់', 'kampong'],
    ['Khmer with a first syllable that stays open', 'សុផល', 'souphal'],
    ['Khmer with a sign that stops the vowel', 'វណ្ណៈ', 'vonnak'],
    ['Khmer in two series', 'សុភា', 'sophea'],
    ['Khmer in stacked letters', 'ច្បារ', 'chbar'],
    ['Thai with a vowel first', 'เชียงใหม่', 'chiangmai'],
    ['Thai without vowels', 'นคร', 'nakhon'],
    ['Thai with letters that are silent', 'จันทร์', 'chan'],
    ['Thai across a hidden vowel', 'ถนน', 'thanon'],
    ['Lao', 'ວຽງຈັນ', 'viangchan'],
    ['Russian', 'Щукин', 'shchukin'],
    ['Ukrainian', 'Гриценко Юлія', 'hrytsenko iuliia'],
    ['Serbian', 'Ђорђевић', 'djordjevic'],
    ['Macedonian', 'Ѓорѓи', 'gjorgji'],
    ['Bulgarian', 'Първанов', 'parvanov'],
    ['Arabic, a common name', 'فاطمة الزهراء', 'fatima zahra'],
    ['Arabic, a servant of', 'عبد الرحمن', 'abdrahman'],
    ['Persian', 'پروین', 'parvin'],
    ['Hangul', '박영희', 'park yeonghui'],
    ['Hangul as families write', '박영희', 'park younghee'],
    ['Vietnamese', 'Nguyễn Thị Đào', 'nguyen thi dao'],
    ['Turkish', 'Gülşen Çağlar', 'gulshen chalar'],
    ['Albanian', 'Çelë Hoxha', 'chele hoxha'],
    ['Mende and Temne', 'Ŋgɛbɛ Kɔrɔma', 'ngebe koroma'],
    ['Greek, by the library', 'Ελένη', 'eleni'],
  ])('%s: %s', (_, native, latin) => {
    expect(readings(native)).toContain(latin)
  })

  it('reads Han characters in every language that may be meant', () => {
    expect(readings('陳志強')).toEqual(expect.arrayContaining(['chen zhiqiang', 'chan chikeung', 'tran chicuong']))
    expect(readings('朴槿惠')).toEqual(expect.arrayContaining(['park geunhye']))
    expect(readings('單雄信')[0]).toBe('shan xiongxin')
    expect(readings('欧阳娜')).toEqual(readings('歐陽娜'))
  })

  it('marks a reading whose vowels were never written', () => {
    expect(readWrittenName('شذى').readings.every(({ bare }) => bare)).toBe(true)
    expect(readWrittenName('محمد').readings.some(({ bare }) => bare)).toBe(false)
  })

  it('reads each of two names in one field', () => {
    expect(readings('အောင်ရှမ်း၊ အောင်သန်း')).toEqual(expect.arrayContaining(['aung shan', 'aung than']))
  })
})
