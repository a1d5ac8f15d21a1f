import { describe, expect, it } from 'vitest'
import { anasFile } from '../../../test/support/people.ts'
import type { FileId } from '../entry/ids.ts'
import { caseNumber, typedNumber } from './case-number.ts'

describe('a number to say in place of the name', () => {
  it('is not read into anything but eight digits', () => {
    for (const asked of ['', 'Ana', '1234567', '123456789', '1234 567a']) expect(typedNumber(asked)).toBeUndefined()
  })

  it('is the same on every device, differs between files, and is found however it is typed', () => {
    expect(caseNumber(anasFile)).toMatch(/^\d{4} \d{4}$/)
    expect(caseNumber('file-a' as FileId)).toBe(caseNumber('file-a' as FileId))
    const many = new Set(Array.from({ length: 500 }, (_, n) => caseNumber(`file-${String(n)}` as FileId)))
    expect(many.size).toBe(500)
    expect([caseNumber(anasFile), caseNumber(anasFile).replace(' ', '-')].map(typedNumber)).toEqual([
      caseNumber(anasFile),
      caseNumber(anasFile),
    ])
  })
})
