import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita, idFrom } from '../../../../test/support/people.ts'
import { goneFrom, keptForATime, withoutGone } from '../../before/contact-expiry.ts'
import { decide } from '../../deciding/decide.ts'
import type { FileId } from '../../entry/ids.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { outsideRequest, requestEndsOn } from './outside-request.ts'
import { isDealtWith, mayBeCompared, outsideRequestSettled } from './outside-request-settled.ts'

const on = day('2026-03-02')
const asked: BodyOf<typeof outsideRequest> = {
  child: 'Liridona Marku',
  says: 'says-lawyer',
  who: 'A. Prela',
  wants: 'Just say whether she is there.',
  told: 'standing-answer',
}
const request = entryOf(outsideRequest, asked, { at: on, about: [], by: drita.member, recordedAt: `${on}T09:00:00Z` })
const settled = (body: BodyOf<typeof outsideRequestSettled>) => entryOf(outsideRequestSettled, body, { about: [] })
const gone = settled({ as: 'words-gone', entry: request.id, month: '2026-03', why: 'time-is-over' })

describe('a request from outside', () => {
  it('has no place for whether the child is known, nor for a file; its answer says no more than the standing one without its words', () => {
    for (const more of [
      { known: true },
      { file: idFrom('file-ana') },
      { told: 'yes' },
      { told: 'something-else-said' },
    ])
      expect(outsideRequest.schema.safeParse({ ...asked, ...more }).success).toBe(false)
    for (const as of ['is-known', 'not-known-here', 'became-a-file'])
      expect(outsideRequestSettled.schema.safeParse({ as, entry: request.id }).success).toBe(false)
  })

  it('stands in a file that is no child’s, and what is of a child cannot be written there', () => {
    const file = fileOf(request)
    expect(fileTypeOf(KINDS, file)).toBe('encounter')
    expect(decide(KINDS, file, { kind: 'danger', at: on, body: {} }, on)).toMatchObject({ code: 'wrong-file' })
  })

  it('shows its writer nothing of who it could be until they say that the asker has gone, or the next day; others at once', () => {
    const may = (me: typeof drita.member, today: string, ...more: ReturnType<typeof settled>[]) =>
      mayBeCompared(fileOf(request, ...more), request, me, day(today))
    expect(may(drita.member, '2026-03-02')).toBe(false)
    expect(may(drita.member, '2026-03-02', settled({ as: 'dealt-with', entry: request.id }))).toBe(false)
    expect(may(drita.member, '2026-03-02', settled({ as: 'call-over', entry: request.id }))).toBe(true)
    expect(may(drita.member, '2026-03-03')).toBe(true)
    expect(may(besa.member, '2026-03-02')).toBe(true)
  })

  it('ends after 30 days, later where somebody said why, and its words then leave every fold', () => {
    const longer = settled({
      as: 'kept-longer',
      entry: request.id,
      until: day('2026-06-01'),
      because: 'It is in court.',
    })
    expect(requestEndsOn(fileOf(request), request)).toBe('2026-04-01')
    expect(keptForATime(fileOf(request, longer))).toMatchObject([{ ends: '2026-06-01' }])
    expect(withoutGone([request, gone])).toEqual([gone])
    expect([...goneFrom([request, gone])]).toEqual([request.id])
    expect(withoutGone([request, { ...gone, file: idFrom('file-other') as FileId }])).toContain(request)
  })

  it('is dealt with once somebody says so', () => {
    expect(isDealtWith(fileOf(request), request)).toBe(false)
    expect(isDealtWith(fileOf(request, settled({ as: 'dealt-with', entry: request.id })), request)).toBe(true)
  })
})
