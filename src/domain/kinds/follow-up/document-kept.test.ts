import { describe, expect, it } from 'vitest'
import type { AttachmentRef } from '#device/files/api.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { due } from '../../dues/due.ts'
import type { AttachmentId } from '../../entry/ids.ts'
import { KINDS } from '../../kinds.ts'
import { documentKept } from './document-kept.ts'

const scan: AttachmentRef = {
  attachment: idFrom('scan') as AttachmentId,
  key: 'a2V5',
  size: 3,
  chunks: 1,
  type: 'application/pdf',
  name: 'scan.pdf',
}
const paper = {
  document: 'birth-certificate',
  sort: 'birth' as const,
  title: 'Copy of her birth certificate',
  attachment: scan,
}
const looked = { notSexual: true, notTheTellingOfWhatHappened: true, faceOfChild: 'none' }
const reads = (body: unknown) => documentKept.schema.safeParse(body).success

describe('a document that is kept', () => {
  it('refuses a picture, a film or a recording that nobody has looked at', () => {
    for (const type of ['image/jpeg', 'video/mp4', 'audio/ogg'])
      expect(reads({ ...paper, attachment: { ...scan, type } })).toBe(false)
    expect(reads({ ...paper, attachment: { ...scan, type: 'image/jpeg' }, looked })).toBe(true)
  })

  it('has no form for a sexual image, for a recording of what a child told, or for a portrait without a reason', () => {
    const picture = { ...paper, attachment: { ...scan, type: 'image/jpeg' } }
    expect(reads({ ...picture, looked: { ...looked, notSexual: false } })).toBe(false)
    expect(reads({ ...picture, looked: { ...looked, notTheTellingOfWhatHappened: false } })).toBe(false)
    expect(reads({ ...picture, looked: { ...looked, faceOfChild: 'needed' } })).toBe(false)
    expect(reads({ ...picture, looked: { ...looked, faceOfChild: 'needed', why: 'for the passport' } })).toBe(true)
  })

  it('holds a sealed attachment as the device gives it, and a paper of which only is known where it is', () => {
    expect(reads(paper)).toBe(true)
    expect(reads({ document: 'passport', sort: 'identity', title: 'Her passport', originalWith: 'the employer' })).toBe(
      true,
    )
  })

  it('does not stand on the card', () => {
    expect(documentKept.folders).not.toContain('card')
  })

  it('is due before it ends', () => {
    const kept = entryOf(documentKept, { ...paper, validUntil: day('2026-09-01') })
    expect(due(KINDS, fileOf(kept), day('2026-03-02'))).toMatchObject([{ what: 'document-ends', on: '2026-09-01' }])
  })
})
