import { dictionary } from '@zxcvbn-ts/language-common'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeMembersPassphrase, judgePassphrase, passphraseJudge } from './guesses.ts'
import { passphraseEstimator } from './passphrase-estimator.ts'

const answered = (judged: Awaited<ReturnType<typeof judgePassphrase>>) => (judged.ok ? 'taken' : judged.code)
const asMember = async (passphrase: string, known?: readonly string[]) =>
  answered(await judgeMembersPassphrase(passphrase, known))

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
    expect(await asMember(passphrase)).toBe('passphrase-weak')
  })

  it('is refused when it is her own name or the agency’s with a year, and accepted from somebody else', async () => {
    const [passphrase, known] = ['Valbona Krasniqi 1987', ['Valbona Krasniqi', 'An agency']] as const
    expect(await asMember(passphrase, known)).toBe('passphrase-weak')
    expect(await asMember(passphrase)).toBe('taken')
    expect(await asMember('Shtepia e Bardhe 24', ['Arben Dema', 'Shtepia e Bardhe'])).toBe('passphrase-weak')
  })

  it.each([
    'correct horse battery staple',
    'fifteen chars ok',
    'lamp river seven house stone',
    'ស្រឡាញ់កុមារទាំងអស់',
    'ဝါးပင်လေးငှက်သုံးကောင်',
    'zgjedh një fjalëkalim tjetër',
  ])('of words that do not belong together is accepted, in any script: %s', async (passphrase) => {
    expect(await asMember(passphrase)).toBe('taken')
  })

  it('is refused as not judged until the list of common passwords came, whatever kept it away, and judged from then on', async () => {
    let away: 'as file' | 'as estimator' | undefined = 'as file'
    const judge = passphraseJudge(() => {
      if (away === 'as file') return Promise.reject(new ReferenceError('window is not defined'))
      if (away === undefined) return Promise.resolve({ passphraseEstimator })
      return Promise.resolve({
        passphraseEstimator: () => {
          throw new RangeError('out of memory')
        },
      }) // prettier-ignore
    })
    const both = async () => [answered(await judge('passwordpassword')), answered(await judge('kovasi meraho dubine'))]
    expect(await both()).toEqual(['passphrase-unjudged', 'passphrase-unjudged'])
    expect(answered(await judge('121212121212121'))).toBe('passphrase-weak')
    away = 'as estimator'
    expect(await both()).toEqual(['passphrase-unjudged', 'passphrase-unjudged'])
    away = undefined
    expect(await both()).toEqual(['passphrase-weak', 'taken'])
  })

  it('of ten thousand letters is judged in bounded work', async () => {
    expect(answered(await judgePassphrase('ab1'.repeat(3000)))).toBe('passphrase-weak')
  })
})

describe('five different words', () => {
  const away = passphraseJudge(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))

  it.each([
    ['four words', 'lamp river seven house'],
    ['five words of which two are the same', 'lamp river seven house Lamp'],
    ['five words of which one has two letters', 'lamp river seven house of'],
    ['five words that were not parted', 'lamprriversevenhousestone'],
    ['five words after a hundred letters', `${'ab1'.repeat(40)} lamp river seven house stone`],
  ])('are not: %s', async (_, passphrase) => {
    expect(answered(await away(passphrase))).toBe('passphrase-unjudged')
  })

  it.each([
    'lamp river seven house stone',
    '  lamp river seven  house stone ',
    'ស្រឡាញ់ កុមារ ទាំងអស់ ផ្ទះ ទន្លេ',
    'ဝါးပင် ငှက် သုံးကောင် မြစ် အိမ်',
  ])('are taken where the list did not come: %s', async (passphrase) => {
    expect(answered(await away(passphrase))).toBe('taken')
  })

  it('are never refused by the list, however common or like each other they are', { timeout: 120_000 }, () => {
    const estimator = passphraseEstimator()
    const commonest = dictionary['passwords-common'].filter((word) => word.length > 2).slice(0, 40)
    const alike = fc.array(fc.constantFrom('a', 'b', '1'), { minLength: 3, maxLength: 6 }).map((all) => all.join(''))
    const five = { minLength: 5, maxLength: 5 }
    fc.assert(
      fc.property(
        fc.oneof(fc.uniqueArray(fc.constantFrom(...commonest), five), fc.uniqueArray(alike, five)),
        (words) => estimator.guesses(words.join(' '), ['homeward', 'daybook', 'passphrase', 'password']) >= 1e10,
      ),
      {
        numRuns: 60,
        examples: [[['aaa', 'aaaa', 'aaaaa', 'aaaaaa', 'aaaaaaa']], [['the', 'and', 'you', 'for', 'are']]],
      },
    )
  })
})
