import { describe, expect, it } from 'vitest'
import { anasFile, besa, drita, idFrom, mira } from '../../../../../test/support/people.ts'
import type { AccessLogPage } from '#device/people/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse } from '#result.ts'
import { fetchedSince } from './fetched-since.ts'

type Line = AccessLogPage['lines'][number]
const other = idFrom('another file') as FileId
const line = (at: number, over: Partial<Line> = {}): Line => ({
  seq: at,
  at,
  action: 'delivered',
  outcome: 'ok',
  member: besa.member,
  memberName: 'Besa Leka',
  device: null,
  file: anasFile,
  folder: 'care',
  ...over,
})
/** Two lines a page, newest first. */
const logOf = (...lines: Line[]) => ({
  accessLog: (before: number | null) => {
    const rest = lines.toSorted((a, b) => b.seq - a.seq).filter(({ seq }) => before === null || seq < before)
    const page = rest.slice(0, 2)
    return Promise.resolve(accept({ lines: page, before: page.at(-1)?.seq ?? null }))
  },
})
const asked = { file: anasFile, folder: 'care', from: 10, to: 20 } as const

describe('who was sent a folder while an entry stood there', () => {
  it('is not told where the log cannot be read', async () => {
    const offline = { accessLog: () => Promise.resolve(refuse('no-network' as const)) }
    expect(await fetchedSince(offline, asked)).toMatchObject({ ok: false, code: 'no-network' })
  })

  it('is nobody who was sent it before or after, another folder or another file, nor who wrote', async () => {
    const log = logOf(
      line(9),
      line(21),
      line(12, { folder: 'health' }),
      line(13, { file: other }),
      line(14, { action: 'append' }),
      line(15, { member: null, memberName: null }),
    )
    expect(await fetchedSince(log, asked)).toMatchObject({ value: { members: [], whole: true } })
  })

  it('is each once, over as many pages as reach back to when it was written', async () => {
    const log = logOf(
      line(25),
      line(19, { member: mira.member }),
      line(18),
      line(17),
      line(11, { member: drita.member }),
      line(3),
      line(2),
      line(1, { member: mira.member }),
    )
    expect(await fetchedSince(log, asked)).toMatchObject({
      value: { members: [mira.member, besa.member, drita.member], whole: true },
    })
  })

  it('says that it is not the whole where the log never reaches back so far', async () => {
    const endless = { accessLog: () => Promise.resolve(accept({ lines: [line(15)], before: 15 })) }
    expect(await fetchedSince(endless, asked)).toMatchObject({ value: { whole: false } })
  })
})
