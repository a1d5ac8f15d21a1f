import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aView } from '../../../../test/support/work.ts'
import { all } from '../../file/values.ts'
import { views } from './views.ts'

describe('what the child thinks', () => {
  it('refuses silence: she said, showed, did not want to say, or was not asked and why', () => {
    const reads = (say: unknown) => views.schema.safeParse({ ...aView(), say }).success
    expect(reads(undefined)).toBe(false)
    expect(reads({ answer: 'said', words: '  ' })).toBe(false)
    expect(reads({ answer: 'not-asked' })).toBe(false)
    expect(reads({ answer: 'did-not-want-to-say' })).toBe(true)
    expect(reads({ answer: 'showed', words: 'She turned the picture over.' })).toBe(true)
  })

  it('has no place for a judgement of her motivation', () => {
    expect(views.schema.safeParse({ ...aView(), motivation: 3 }).success).toBe(false)
  })

  it('keeps an earlier view beside a later one', () => {
    const before = entryOf(views, aView({ say: { answer: 'did-not-want-to-say' } }))
    const after = entryOf(views, aView())
    expect(all(fileOf(before, after), views)).toHaveLength(2)
  })
})
