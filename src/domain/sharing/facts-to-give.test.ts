import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { strike } from '../../../test/support/work.ts'
import type { AttachmentId } from '../entry/ids.ts'
import { documentKept } from '../kinds/follow-up/document-kept.ts'
import { birth } from '../kinds/registration/birth.ts'
import { name } from '../kinds/registration/name.ts'
import { changedSince, documentsToGive, fieldsToGive, isShownStill } from './facts-to-give.ts'

const today = day('2026-03-02')
const legal = entryOf(name, { who: 'child', kind: 'document', text: 'Ana Marku', script: 'Latn', use: 'use' })
const bornOn = (on: string, basis: 'birth-certificate' | 'document-doubted' = 'birth-certificate') =>
  entryOf(birth, { who: 'child', born: { known: 'day', on: day(on) }, basis, reasonsForChild: 'yes' })
const born = bornOn('2012-05-02')

describe('a fact that can be given alone', () => {
  it('is none of which the file says nothing, and no date of a doubted paper', () => {
    expect(fieldsToGive(fileOf(), today)).toEqual([])
    expect(fieldsToGive(fileOf(bornOn('2004-06-01', 'document-doubted')), today)).toEqual([])
  })

  it('is the name and the birth as the file has them, with the entries that they are from', () => {
    expect(fieldsToGive(fileOf(legal, born), today)).toEqual([
      { value: { what: 'legal-name', texts: ['Ana Marku'] }, from: [legal.id] },
      { value: { what: 'born', born: [{ known: 'day', on: '2012-05-02' }] }, from: [born.id] },
    ])
  })

  it('is shown on the day until which it was given, and not on the next', () => {
    expect(isShownStill({ until: today }, today)).toBe(true)
    expect(isShownStill({ until: day('2026-03-01') }, today)).toBe(false)
  })
})

describe('what was given is held against the file as it is now', () => {
  const [given] = fieldsToGive(fileOf(legal), today)
  if (!given) throw new Error('the name can be given')
  const body = { of: legal.file, to: legal.by, from: [...given.from], value: given.value, until: today }
  const since = (file: Parameters<typeof changedSince>[0]) => changedSince(file, body, today)

  it('is the same, is changed to another name, or is gone', () => {
    expect(since(fileOf(legal))).toEqual({ is: 'same' })
    const newer = entryOf(name, { ...legal.body, text: 'Ana Leka' }, { replaces: [legal.id] })
    expect(since(fileOf(legal, newer))).toMatchObject({ is: 'changed', to: { value: { texts: ['Ana Leka'] } } })
    expect(since(fileOf(legal, strike(legal)))).toEqual({ is: 'gone' })
  })

  it('is never called gone by somebody who may not open the part', () => {
    expect(since(fileHolding(['care'], legal))).toEqual({ is: 'same' })
  })

  it('a document is gone where the file keeps it no more, or without its bytes', () => {
    const attachment = {
      attachment: idFrom('bytes') as AttachmentId,
      key: 'k',
      size: 3,
      chunks: 1,
      type: 'application/pdf',
      name: 'a.pdf',
    }
    const paper = { sort: 'school' as const, title: 'School card', originalWith: 'her grandmother' }
    const without = entryOf(documentKept, { ...paper, document: 'a' })
    const withBytes = entryOf(documentKept, { ...paper, document: 'b', attachment })
    expect(documentsToGive(fileOf(withBytes, without)).map(({ id }) => id)).toEqual([withBytes.id])
    const value = { what: 'document' as const, title: 'A paper', document: attachment }
    const of = (from: typeof legal.id, file: Parameters<typeof changedSince>[0]) =>
      changedSince(file, { ...body, from: [from], value }, today).is
    expect(of(withBytes.id, fileOf(withBytes, without))).toBe('same')
    expect(of(without.id, fileOf(withBytes, without))).toBe('gone')
    expect(of(withBytes.id, fileOf(withBytes, strike(withBytes)))).toBe('gone')
  })
})
