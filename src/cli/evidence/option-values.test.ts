import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { audience, blank, cap, epsilon, htcdsForm, parseWhole, programme } from './option-values.ts'

describe('the value of an option', () => {
  it.each([
    ['audience', audience, ['', 'Public', 'everybody']],
    ['programme', programme, ['', 'a b', 'é', 'x'.repeat(65)]],
    ['cap', cap, ['', '0', '-1', '100.1', 'many']],
    ['blank', blank, ['', 'values']],
    ['form of a file', htcdsForm, ['', 'other']],
    ['epsilon', epsilon, ['', '0.009', '10.01', 'one']],
    ['whole number', parseWhole(2, 5), ['1', '6', '2.5', 'two', '']],
  ] satisfies [string, (text: string) => unknown, string[]][])('is refused where it is no %s', (_, parse, texts) => {
    for (const text of texts) expect(() => parse(text)).toThrow(InvalidArgumentError)
  })

  it('is read, up to both of its ends', () => {
    expect([audience('public'), audience('partners'), blank('value'), blank('wildcard')]).toEqual([
      'public',
      'partners',
      'value',
      'wildcard',
    ])
    expect(programme('x'.repeat(64))).toHaveLength(64)
    expect([cap('0.5'), cap('100'), epsilon('0.01'), epsilon('10')]).toEqual([0.5, 100, 0.01, 10])
    expect([parseWhole(2, 5)('2'), parseWhole(2, 5)('5')]).toEqual([2, 5])
  })
})
