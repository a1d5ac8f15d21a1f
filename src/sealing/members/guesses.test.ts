import { describe, expect, it } from 'vitest'
import { generatePassphrase } from './passphrase.ts'
import { isGuessable, isWeak, passphraseJudge } from './guesses.ts'

describe('a passphrase that somebody chose', () => {
  it.each([
    ['a known word twice', 'passwordpassword'],
    ['a row of digits three times', '123451234512345'],
    ['a row of keys', 'qwertyuiopasdfg'],
    ['two rows of keys', '1q2w3e4r5t6y7u8i'],
    ['letters in their order', 'abcdefghijklmnop'],
    ['a word of love', 'iloveyouforever1'],
    ['a sentence of the commonest words', 'mypasswordisgood'],
    ['a known password three times', 'letmeinletmeinletmein'],
    ['letters that repeat', 'aaaaabbbbbccccc'],
    ['a password with signs for letters', 'p@ssw0rdp@ssw0rd'],
    ['the name of the app twice', 'homewardhomeward'],
    ['a password in wide letters', 'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ'],
  ])('is refused when it is %s', async (_, passphrase) => {
    expect(await isWeak(passphrase)).toBe(true)
  })

  it('is refused when it is her own name or the agency’s with a year, and accepted from somebody else', async () => {
    const [passphrase, known] = ['Valbona Krasniqi 1987', ['Valbona Krasniqi', 'An agency']] as const
    expect(await isWeak(passphrase, known)).toBe(true)
    expect(await isWeak(passphrase)).toBe(false)
    expect(await isWeak('Shtepia e Bardhe 24', ['Arben Dema', 'Shtepia e Bardhe'])).toBe(true)
  })

  it.each([
    'correct horse battery staple',
    'fifteen chars ok',
    'lamp river seven house stone',
    'ស្រឡាញ់កុមារទាំងអស់',
    'ဝါးပင်လေးငှက်သုံးကောင်',
    'zgjedh një fjalëkalim tjetër',
  ])('of words that do not belong together is accepted, in any script: %s', async (passphrase) => {
    expect(await isWeak(passphrase)).toBe(false)
  })

  it('that we make is never refused', async () => {
    for (let n = 0; n < 50; n += 1) expect(await isWeak(generatePassphrase())).toBe(false)
  })

  it('is judged by its letters alone until the list of common passwords came, whatever kept it away, and by the list from then on', async () => {
    let away = true
    const judged = passphraseJudge(() =>
      away ? Promise.reject(new ReferenceError('window is not defined')) : import('./passphrase-estimator.ts'),
    )
    expect([await judged('121212121212121'), await judged('passwordpassword')]).toEqual([true, false])
    away = false
    expect([await judged('passwordpassword'), await judged('lamp river seven house stone')]).toEqual([true, false])
  })

  it('of ten thousand letters is judged in bounded work', async () => {
    expect(await isGuessable('ab1'.repeat(3000))).toBe(true)
  })
})
