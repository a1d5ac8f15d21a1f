import { expect, it } from 'vitest'
import { fromZawgyi, isZawgyi } from './zawgyi.ts'

it.each([
  ['ေအာင္', 'အောင်'],
  ['ျမင့္', 'မြင့်'],
  ['ၾကည္', 'ကြည်'],
  ['ေက်ာ္', 'ကျော်'],
  ['ႏြယ္', 'နွယ်'],
  ['သႏၱာ', 'သန္တာ'],
  ['ေ႐ႊ', 'ရွှေ'],
  ['မို႔မို႔', 'မို့မို့'],
  ['ခင္န႔', 'ခင်န့'],
])('%s in Zawgyi is %s', (zawgyi, unicode) => {
  expect(isZawgyi(zawgyi)).toBe(true)
  expect(fromZawgyi(zawgyi)).toBe(unicode)
})

it.each(['အောင် ႑႒', 'အောင်', 'မြင့်', 'ကြည်', 'ကျော်', 'နွယ်', 'သန္တာ', 'လှိုင်', 'ထွန်း', 'ဌေးဌေးယဉ်', 'Aung'])(
  '%s is not taken for Zawgyi',
  (unicode) => {
    expect(isZawgyi(unicode)).toBe(false)
  },
)
