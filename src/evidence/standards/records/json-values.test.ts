import { describe, expect, it } from 'vitest'
import { jsonValues } from './json-values.ts'

const valuesIn = (text: string) => {
  const read = jsonValues(text)
  return read.ok ? read.value : read.detail.row
}

describe('a JSON text', () => {
  it('that was cut, or is none, is refused with the row', () => {
    expect(valuesIn('')).toBe(1)
    expect(valuesIn('[1,\n2')).toBe(2)
    expect(valuesIn('{"a":"]')).toBe(1)
    expect(valuesIn('[1]\n[2,]')).toBe(2)
    expect(valuesIn('[1] and more')).toBe(1)
    expect(valuesIn('x')).toBe(1)
  })

  it('is one value, or several behind one another', () => {
    expect(valuesIn('{"a":1}')).toEqual([{ a: 1 }])
    expect(valuesIn('[1]\n[2][ 3 ]\n')).toEqual([[1], [2], [3]])
    expect(valuesIn('["]","\\"["]{"a":"}{"}')).toEqual([[']', '"['], { a: '}{' }])
  })
})
