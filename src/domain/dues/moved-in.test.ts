import { describe, expect, it } from 'vitest'
import { day, entryId, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { KINDS } from '../kinds.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { movedInLooked } from '../kinds/before/moved-in-looked.ts'
import { due } from './due.ts'

const today = day('2026-12-01')
const act = { id: entryId(), parts: 3 }
const opened = (scheme: string) =>
  entryOf(
    fileOpened,
    {
      source: 'data-import',
      askedAboutOthers: 'not-asked',
      othersThere: [],
      sentBy: 'the baker',
      imported: { scheme, source: 'x', row: 2 },
    },
    { act },
  )
const worry = (over = {}) =>
  entryOf(concern, { status: 'open', concern: 'w', about: 'safety', words: 'x', raisedBy: 'child', look: 'now' }, over)
const dues = (...entries: Parameters<typeof fileOf>) => due(KINDS, fileOf(...entries), today).map(({ what }) => what)

describe('a file that was moved in from a list', () => {
  it('makes nothing due of what the list said until somebody has looked', () => {
    expect(dues(opened('moved-in'), worry({ act }))).toEqual([])
    expect(dues(opened('moved-in'), worry({ act }), entryOf(movedInLooked, { read: 'all' }))).toContain(
      'look-into-concern',
    )
  })

  it('makes due what somebody writes in it, looked or not, and nothing of the list', () => {
    expect(dues(opened('moved-in'), worry())).toContain('look-into-concern')
    expect(dues(opened('moved-in'), worry())).not.toContain('sender-apart')
    expect(dues(opened('some-scheme'), worry())).toContain('sender-apart')
  })

  it('asks for what its rules ask for from the first word that somebody writes in it', () => {
    const ruled = [{ ...concern, due: () => [{ what: 'safety-look-now' as const, on: today }] }]
    const asked = (...entries: Parameters<typeof fileOf>) => due(ruled, fileOf(...entries), today).length
    expect(asked(opened('moved-in'), worry({ act }))).toBe(0)
    expect(asked(opened('moved-in'), worry({ act }), worry())).toBe(1)
  })

  it('is read at once where one child was handed over, and makes nothing else due before', () => {
    const read = entryOf(movedInLooked, { read: 'all' })
    expect(dues(opened('handed-over'), worry({ act }))).toEqual(['read-hand-over'])
    expect(dues(opened('handed-over'), worry({ act }), worry())).toEqual(
      expect.arrayContaining(['read-hand-over', 'look-into-concern']),
    )
    expect(dues(opened('handed-over'), worry({ act }), read)).not.toContain('read-hand-over')
    const withoutCare = fileHolding(['health'], opened('handed-over'), read)
    expect(due(KINDS, withoutCare, today).map(({ what }) => what)).not.toContain('read-hand-over')
  })

  it('is told from any other opening: a data source of another sort, a file that was there before', () => {
    expect(dues(opened('some-scheme'), worry({ act }))).toContain('look-into-concern')
    const before = entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] })
    expect(dues(before, opened('moved-in'), worry({ act }))).toContain('look-into-concern')
  })

  it('hides nothing from a reader who cannot see how it was opened', () => {
    const file = fileHolding(['health'], opened('moved-in'), worry({ act, folder: 'health' }))
    expect(due(KINDS, file, today).map(({ what }) => what)).toContain('look-into-concern')
  })
})
