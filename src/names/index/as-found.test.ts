import { describe, expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { featuresOf } from './features.ts'
import { NameIndex } from './name-index.ts'

const GIVEN =
  'Elira Drita Besa Oleksandr Olena Fatmata Mohammed Sokha Wai-ming Aung Abdul Natalia Sahr Xhevahir Linh Thida Ivan Maria'
const FAMILY =
  'Marku Kola Hoxha Shevchenko Boyko Kamara Bah Ali Chan Kyaw Rahman Nguyen Petrov Silva Sesay Zeneli Koroma Lau'
const crowd = GIVEN.split(' ').flatMap((given) =>
  FAMILY.split(' ').flatMap((family, n) => [`${given} ${family}`, `${family} ${given} ${String(n % 5)}`]),
)
const index = new NameIndex<string>()
for (const name of [...crowd, 'Саша Бойко', '王小红', 'محمد علي', 'Sasha', 'Fatou Bah', 'Wai']) index.add(name, [name])

const answers = (asked: string, typing: boolean, least = 0) =>
  index
    .search(asked, { limit: 4, typing, least })
    .map(({ key, nearness, language }) => `${key} ${nearness.toFixed(3)}${language === null ? '' : ` ${language}`}`)
    .join(' · ') || 'nobody'

/** What stands first is what a caseworker sees: a change here is on purpose. */
describe('among seven hundred names', () => {
  it.each(
    recordedRows(`
  Elira Marku = Elira Marku 1.000 · Marku Elira 0 0.978 · Olena Marku 0.858 · Marku Olena 0 0.831
  Marku Elira = Elira Marku 0.998 · Marku Elira 0 0.978 · Olena Marku 0.848 · Marku Olena 0 0.831
  Ilira Marko = Elira Marku 0.961 · Marku Elira 0 0.940 · Olena Marku 0.839 · Marku Olena 0 0.813
  Elira = Elira Lau 0.942 · Elira Ali 0.942 · Elira Bah 0.942 · Elira Kyaw 0.942
  Sasha Boyko = Саша Бойко 1.000 · Oleksandr Boyko 0.943 · Boyko Oleksandr 4 0.926 · Sokha Boyko 0.890
  Sasha = Sasha 1.000 · Саша Бойко 0.922 · Oleksandr Bah 0.854 · Oleksandr Ali 0.854
  Oleksandr = Oleksandr Lau 0.958 · Oleksandr Bah 0.958 · Oleksandr Ali 0.958 · Oleksandr Kyaw 0.958
  Fatou Bah = Fatou Bah 1.000 · Fatmata Bah 0.954 · Bah Fatmata 1 0.933 · Fatmata Boyko 0.770
  Fatmata Bah Kamara = Fatmata Kamara 0.967 · Kamara Fatmata 0 0.775 · Fatmata Boyko 0.716 · Fatmata Rahman 0.703
  Мохаммед Али = Mohammed Ali 1.000 · Ali Mohammed 2 0.978 · محمد علي 0.951 · Mohammed Lau 0.884
  محمد = محمد علي 0.951 · Mohammed Bah 0.885 · Mohammed Ali 0.885 · Mohammed Kyaw 0.885
  Wang Xiaohong = 王小红 1.000 zh · Ivan Chan 0.655 · Aung Chan 0.644 · Wai-ming Chan 0.569
  Chan Wai Ming = Wai-ming Chan 0.998 · Chan Wai-ming 3 0.978 · Wai-ming Kyaw 0.856 · Kyaw Wai-ming 4 0.839
  Nguyen Thi Linh = Linh Nguyen 0.966 · Nguyen Linh 1 0.767 · Nguyen Natalia 1 0.751 · Nguyen Thida 1 0.685
  Natalka Petrova = Natalia Petrov 0.920 · Petrov Natalia 2 0.905 · Fatmata Petrov 0.683 · Drita Petrov 0.676
  Zzyzx = Sesay Sahr 4 0.450 · Sasha 0.448 · Sahr Sesay 0.407 · Thida Sesay 0.371
  7 = nobody
`),
  )('%s finds %s', (asked, found) => {
    expect(answers(asked, false)).toBe(found)
  })

  it.each(
    recordedRows(`
  E = nobody
  El = Elira Bah 0.869 · Elira Ali 0.869 · Elira Kyaw 0.869 · Elira Lau 0.869
  Elira M = Elira Marku 0.973 · Marku Elira 0 0.946 · Elira Bah 0.883 · Elira Ali 0.883
  Mar = Maria Bah 0.894 · Maria Ali 0.894 · Maria Kyaw 0.894 · Maria Lau 0.894
  Sash = Sasha 0.960 · Саша Бойко 0.884 · Sesay Abdul 4 0.692 · Sahr Sesay 0.692
  Sasha Sh = Shevchenko Oleksandr 3 0.881 · Sasha 0.750 · Kyaw Oleksandr 4 0.665 · Chan Oleksandr 3 0.665
  Fatou B = Fatou Bah 0.973 · Fatmata Bah 0.921 · Fatmata Boyko 0.921 · Bah Fatmata 1 0.898
  Wai M = Wai-ming Bah 0.911 · Wai-ming Ali 0.911 · Wai-ming Kyaw 0.911 · Wai-ming Lau 0.911
  Shev = Shevchenko Abdul 3 0.873 · Sokha Shevchenko 0.873 · Sahr Shevchenko 0.873 · Shevchenko Aung 3 0.868
`),
  )('while more may be typed, %s finds %s', (asked, found) => {
    expect(answers(asked, true)).toBe(found)
  })

  it('nobody under the least nearness is found', () => {
    expect(answers('Elira Markaj', false, 0.99)).toBe('nobody')
    expect(answers('Elira Marku', false, 0.999)).toBe(
      answers('Elira Marku', false, 0.9).split(' · ').slice(0, 1).join(),
    )
  })
})

describe('the features of a row of sounds', () => {
  it.each(
    recordedRows(`
  elira marku = 314 1220 7912 242 1056 6438 233 1040 6291 169 893 4973 228 1033 143 9842 9784 | 1220 7912 1056 6438 1040 6291 893 4973 1033 9842 9784 | 314 1220 7912 242 1056 6438 233 1040 6291 169 893 228 9842 9784
  eliramarku = 314 1220 7912 242 1056 6438 233 1040 6291 169 893 4973 228 1033 143 9842 | 1220 7912 1056 6438 1040 6291 893 4973 1033 9842 | 314 1220 7912 242 1056 6438 233 1040 6291 169 893 228 9842
  mia = 304 1204 178 9785 | 1204 9785 | 304 9785
  ai = 321 9833 | 9833 | 9833
  hawa = 321 9820 | 9820 | 9820
  7 77 = 316 1230 8005 280 1149 7277 1150 284 9835 9832 | 1230 8005 1149 7277 1150 9835 9832 | 316 1230 8005 280 1149 9835 9832
  nnan = 308 1210 7826 201 970 212 9793 | 1210 7826 970 9793 | 308 1210 201 9793
  yw h = 322 9846 9823 | 9846 9823 | 9846 9823
  sok = 296 1181 7565 87 709 140 9762 | 1181 7565 709 9762 | 296 1181 87 9762
`),
  )('%s: %s', (row, features) => {
    const sounds = row.split(' ')
    const made = (bare: boolean, open: boolean) => featuresOf(sounds.join(''), sounds, bare, open).join(' ')
    expect([made(false, false), made(true, false), made(false, true)].join(' | ')).toBe(features)
  })
})
