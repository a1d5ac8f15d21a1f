import { describe, expect, it } from 'vitest'
import { failureCode } from './failure.ts'

const withCode = (code: unknown, message = 'refused') => Object.assign(new Error(message), { code })

describe('an error of the database', () => {
  it.each([
    ['no error', 'ENOSPC'],
    ['an error without a code', new Error('broken')],
    ['an error with a number for its code', withCode(53_100)],
    ['a refused statement', withCode('23505')],
  ])('is a fault of our own: %s', (_, error) => {
    expect(failureCode(error)).toBeUndefined()
  })

  it.each([
    withCode('53100'),
    withCode('ENOSPC'),
    new Error('could not extend file: No space left on device'),
    new Error('File too large'),
    new Error('Check free disk space.'),
  ])('is a full disk: %s', (error) => {
    expect(failureCode(error)).toBe('storage-full')
  })

  it.each([
    withCode('ECONNREFUSED'),
    withCode('57P01'),
    withCode('08006'),
    new Error('Connection terminated unexpectedly'),
    new Error('Client was closed and is not queryable'),
  ])('is worth another try: %s', (error) => {
    expect(failureCode(error)).toBe('try-later')
  })

  it('is found behind the errors that carry it', () => {
    expect(failureCode(new Error('sync failed', { cause: new Error('write', { cause: withCode('ENOSPC') }) }))).toBe(
      'storage-full',
    )
  })
})
