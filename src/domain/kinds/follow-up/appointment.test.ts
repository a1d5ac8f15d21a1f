import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../../test/support/entries.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { appointment } from './appointment.ts'

const today = day('2026-03-02')
const body = { of: anasFile, task: 'a', on: day('2026-03-10'), time: '10:00', status: 'planned' as const }
const write = (over: object) =>
  decide(KINDS, fileOf(), { kind: 'appointment', at: today, body: { ...body, ...over } }, today)

describe('an appointment without its content', () => {
  it.each([
    ['no day', { on: undefined }],
    ['a time that no clock shows', { time: '24:30' }],
    ['words of its own', { words: 'Blood test' }],
  ])('is refused with %s', (_, wrong) => {
    expect(write(wrong)).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('stands in a file of its own, which is no child’s', () => {
    expect(write({})).toMatchObject({ ok: true, value: { folder: 'card' } })
    expect(fileTypeOf(KINDS, fileOf(entryOf(appointment, body)))).toBe('appointments')
  })
})
