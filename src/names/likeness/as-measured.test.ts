import { describe, expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { readWrittenName } from '../reading/read.ts'
import { nearness, readingNearness } from './nearness.ts'

const twoOf = (pair: string) => {
  const [asked = '', name = ''] = pair.split(' ~ ')
  return [readWrittenName(asked), readWrittenName(name)] as const
}

/** Which of two names is nearer decides what a caseworker is shown first: a change of any number here is on purpose. */
describe('how near two names are', () => {
  it.each(
    recordedRows(`
  Elira Marku ~ Elira Marku = 1.0000
  Elira Marku ~ Elira Markaj = 0.9331
  Elira Marku ~ Marku Elira = 0.9980
  Elira Marku ~ Elira = 0.5228
  Elira ~ Elira Marku = 0.9281
  Elira Marku ~ Besa Marku = 0.6722
  Elira Marku ~ Ilira Marko = 0.9613
  Elira Marku ~ Eliramarku = 0.9990
  Eli Ra Marku ~ Elira Marku = 0.9990
  Elira Marku ~ Eli Ra Marku = 0.9990
  Elira Anna Marku ~ Elira Marku Anna = 0.9980
  E. Marku ~ Elira Marku = 0.8982
  E. Marku ~ Besa Marku = 0.7009
  E M ~ Elira Marku = 0.4990
  Marku E. B. ~ Elira Marku = 0.8720
  Marku E. B. ~ Marku E. T. = 0.9193
  Ivan Sergeevich Petrov ~ Ivan Petrov = 0.9156
  Ivan Petrov ~ Ivan Sergeevich Petrov = 0.9865
  Ivan Sergeevich Petrov ~ Ivan Pavlovich Petrov = 0.7665
  Ivan Sergeevich Petrov ~ Oleg Sergeevich Petrov = 0.8249
  Petrov Pavlovich ~ Petrov = 0.4366
  Daw Khin ~ Khin = 0.8317
  U Aung ~ Aung = 0.9073
  Mr Ali ~ Ali = 1.0000
  Mr Ali ~ Mrs Ali = 1.0000
  Fatmata ~ Fatima = 0.9300
  Fatmata Kamara ~ Fatou Kamara = 0.9631
  Sasha ~ Oleksandr = 0.9000
  Sasha Boyko ~ Олександр Бойко = 0.9426
  Mohammed Ali ~ محمد علي = 0.9514
  محمد ~ محمود = 0.8353
  خديجة ~ Khadija = 1.0000
  Khadija ~ خديجة = 1.0000
  خديجة ~ Khuld = 0.4220
  王小红 ~ Wang Xiaohong = 1.0000
  王小红 ~ Wong Siuhung = 1.0000
  黃美玲 ~ 吳美玲 = 0.8924
  林美玲 ~ 林美玲 = 1.0000
  陳志強 ~ 陈志强 = 1.0000
  陳志強 ~ Tan Chee Keong = 0.9306
  Thida ~ Tida = 0.9677
  Thida ~ Dida = 0.9032
  Sok Nimol ~ Sok Nimul = 0.9774
  Sok ~ Suk = 0.9412
  Sok ~ Chan = 0.3922
  Mia ~ Lea = 0.4524
  Mia ~ Mea = 0.9286
  An ~ Ann = 0.9950
  Cheurn ~ Choeun = 0.8400
  Thar ~ Tha = 0.8537
  Shrama ~ Sharma = 0.8780
  Nguyen Thi Anh ~ Nguyen Anh = 0.9633
  Nguyen Thi Anh ~ Nguyen Van Anh = 0.7597
  Maria da Silva Santos ~ Maria Santos = 0.9060
  Anna Bella Cruz ~ Annabella Cruz = 0.9990
  Annabella Cruz ~ Anna Bella Cruz = 0.9990
  Tamara ~ Tamar = 0.9314
  Tamar ~ Tamara = 0.9314
  Xhevahir ~ Jevahir = 0.9950
  Drita Kola ~ Ibrahim Sesay = 0.2854
  Abcdefghij ~ Bacdefghij = 0.9346
`),
  )('%s: %s', (pair, near) => {
    const [asked, name] = twoOf(pair)
    expect(nearness(asked, name).toFixed(4)).toBe(near)
  })

  it.each(
    recordedRows(`
  E ~ Elira = 0.8982
  E ~ Besa = 0.0000
  El ~ Elira = 0.9306
  Eli ~ Elira Marku = 0.8771
  Elira M ~ Elira Marku = 0.9730
  Elira M ~ Elira Kola = 0.8761
  Elira Mar ~ Elira Marku = 0.9775
  Elira Mar ~ Marku Elira = 0.9775
  Elira Mar ~ Eliramarku = 0.9618
  Mar Elira ~ Elira Marku = 0.8316
  Sash ~ Sasha = 0.9605
  Sasha ~ Oleksandr = 0.8982
  Shev ~ Шевченко = 0.9301
  Kadija ~ خديجة بنت خويلد = 0.9134
  Wang Xiao ~ 王小红 = 0.9659
  Petrov Ser ~ Ivan Sergeevich Petrov = 0.9288
`),
  )('while more may be typed, %s: %s', (pair, near) => {
    const [asked, name] = twoOf(pair)
    expect(nearness(asked, name, 0, { typing: true }).toFixed(4)).toBe(near)
  })

  it.each(
    recordedRows(`
  Elira Marku ~ Marku Elira = 0.3884
  Elira Marku ~ Elira Markaj = 0.8606
  Fatmata ~ Fatou = 0.5054
`),
  )('by their sounds alone, without their words, %s: %s', (pair, near) => {
    const [asked, name] = twoOf(pair)
    const [one, other] = [asked.readings[0], name.readings[0]]
    if (!one || !other) throw new Error('nothing is read')
    expect(readingNearness(one, other, 0, { typing: false }, false).toFixed(4)).toBe(near)
  })

  it.each(
    recordedRows(`
  Elira Marku ~ Elira Marku 1 = 0.0000
  Elira Marku ~ Elira Markaj 0.5 = 0.9331
  Elira Marku ~ Elira Markaj 0.95 = 0.0000
  Elira Marku ~ Elira Marku 0.99 = 1.0000
`),
  )('not nearer than what is asked is 0: %s: %s', (given, near) => {
    const at = given.lastIndexOf(' ')
    const [asked, name] = twoOf(given.slice(0, at))
    expect(nearness(asked, name, Number(given.slice(at))).toFixed(4)).toBe(near)
  })
})
