import { expect, it } from 'vitest'
import { intlLocales, APP_LANGUAGES } from '../catalogue/app-languages.ts'
import { writeNumber } from './numbers.ts'

const VALUES = [0, 7, 1234, 12345, 1234567.891, 0.125, -5]

it.each(APP_LANGUAGES.map(({ code }) => code))(
  'a number in %s is written as CLDR writes it, in the digits of our forms',
  (code) => {
    for (const how of [
      {},
      { style: 'percent' },
      { maximumFractionDigits: 2 },
      { maximumSignificantDigits: 3 },
    ] as const) {
      const cldr = new Intl.NumberFormat(intlLocales(code), how)
      expect(VALUES.map((value) => writeNumber(code, value, how))).toEqual(VALUES.map((value) => cldr.format(value)))
    }
  },
)

it('an Albanian reader finds a comma before the parts, and no sign in a thousand', () => {
  expect([writeNumber('sq', 1234.5), writeNumber('sq', 12345), writeNumber('lo', 1234.5)]).toEqual([
    '1234,5',
    '12\u00a0345',
    '1.234,5',
  ])
})
