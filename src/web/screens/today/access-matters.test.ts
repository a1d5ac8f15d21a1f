import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile, besa, drita, mira } from '../../../../test/support/people.ts'
import type { FileLine } from '#device/files/api.ts'
import { whoNeedsToKnow } from '#device/files/state/team-kinds.ts'
import { fold } from '#domain/file/fold.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { accessMatters } from './access-matters.ts'

const today = day('2026-03-02')
const line = (over: Partial<FileLine> = {}): FileLine => ({
  file: anasFile,
  line: fileOf(),
  rights: { card: 'keep', whereabouts: 'keep', justice: 'keep' },
  due: [],
  unsent: 0,
  lastReceivedAt: null,
  ...over,
})
const matters = (over: Partial<FileLine>) => accessMatters(line(over), drita.member, today)
const end = (on: string, member = mira.member) => ({ member, folder: 'justice' as const, on: day(on) })

describe('What a keeper sees to about who may read a file', () => {
  it('is nothing where an end is far, is their own, or is in a part that they do not keep', () => {
    expect(matters({ ends: [end('2026-03-06')] })).toEqual([])
    expect(matters({ ends: [end('2026-03-03', drita.member)] })).toEqual([])
    expect(matters({ ends: [end('2026-03-03')], rights: { card: 'keep', justice: 'write' } })).toEqual([])
  })

  it('is an end three days before it, and one that has passed until the key was turned', () => {
    const near = [end('2026-03-05'), { ...end('2026-03-05'), folder: 'card' as const }]
    expect(matters({ ends: near })).toEqual([
      { is: 'ends', member: mira.member, on: '2026-03-05', folders: ['justice', 'card'] },
    ])
    expect(matters({ ends: [end('2026-03-02')] })).toMatchObject([{ is: 'ended', on: '2026-03-02' }])
  })

  it('is who still needs to know where she is, for keepers alone and until one has answered', () => {
    const kinds = [...KINDS, whoNeedsToKnow]
    const asked = entryOf(whoNeedsToKnow, { is: 'asked' }, { by: besa.member })
    const answered = entryOf(whoNeedsToKnow, { is: 'answered' }, { replaces: [asked.id] })
    const file = (...entries: (typeof asked)[]) => ({ line: fold(kinds, entries, FOLDERS) })
    expect(matters(file(asked))).toEqual([{ is: 'who-needs-to-know' }])
    expect(matters(file(asked, answered))).toEqual([])
    expect(matters({ ...file(asked), rights: { card: 'read', whereabouts: 'write' } })).toEqual([])
  })
})
