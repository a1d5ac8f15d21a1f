import { describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { accept, refuse } from '#result.ts'
import { askingWhere, WhereQuestion } from './asking-where.ts'

const file = 'a-file' as FileId
const left = 'a-member' as MemberId

/** The part of a device that this is about: it wants an answer before it writes. */
function device() {
  const written: unknown[] = []
  const write: Device['write'] = (act, how) => {
    if (!how?.leaving) return Promise.resolve(refuse('who-needs-to-know', { ask: [file] }))
    written.push(how)
    return Promise.resolve(accept(act.map(() => 'an-entry' as EntryId)))
  }
  return { written, it: { write, lock: () => Promise.resolve() } as Pick<Device, 'write' | 'lock'> as Device }
}

describe('Writing where a child is', () => {
  it('writes nothing where nobody answers, and says why', async () => {
    const { it: real, written } = device()
    const where = new WhereQuestion()
    expect(await askingWhere(real, where).write([])).toMatchObject({ code: 'who-needs-to-know' })
    where.answeredBy(() => Promise.resolve(null))
    expect(await askingWhere(real, where).write([])).toMatchObject({ code: 'who-needs-to-know' })
    expect(written).toEqual([])
  })

  it('writes the same act with the answer, and keeps how it was to be written', async () => {
    const { it: real, written } = device()
    const asked: (readonly FileId[])[] = []
    const where = new WhereQuestion()
    where.answeredBy((files) => {
      asked.push(files)
      return Promise.resolve({ [file]: [left] })
    })
    expect(await askingWhere(real, where).write([], { held: true })).toMatchObject({ ok: true })
    expect([asked, written]).toEqual([[[file]], [{ held: true, leaving: { [file]: [left] } }]])
  })
})
