import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { drita } from '../../../../test/support/people.ts'
import { anAction, strike } from '../../../../test/support/work.ts'
import { all } from '../../file/values.ts'
import { action } from '../planning/action.ts'
import { redactionNoted } from './redaction-noted.ts'
import { superseded } from './superseded.ts'

const wrong = entryOf(action, anAction())

describe('a correction', () => {
  it('refuses to be without a reason', () => {
    expect(superseded.schema.safeParse({ entry: wrong.id }).success).toBe(false)
    expect(superseded.schema.safeParse({ entry: wrong.id, because: ' ' }).success).toBe(false)
  })

  it('takes away what was wrong and leaves it readable', () => {
    const file = fileOf(wrong, strike(wrong))
    expect(all(file, action)).toEqual([])
    expect(file.entries).toContainEqual(wrong)
  })
})

describe('the note of a removed entry', () => {
  it('says who, when and why, and has no place for what it said', () => {
    const note = { entry: wrong.id, writtenBy: drita.member, askedBy: 'child' as const, reason: 'person-asks' as const }
    expect(redactionNoted.schema.safeParse(note).success).toBe(true)
    expect(redactionNoted.schema.safeParse({ ...note, kind: 'action', body: {} }).success).toBe(false)
    expect(all(fileOf(entryOf(redactionNoted, note)), redactionNoted)).toHaveLength(1)
  })
})
