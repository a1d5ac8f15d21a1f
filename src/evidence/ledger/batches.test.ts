import { describe, expect, it } from 'vitest'
import { isOfBatch, LogName, takenOutIn, type BatchEvent } from './batches.ts'
import { admit, LogEvent, logOf, type ReleaseLog } from './release-log.ts'

const mark = (letter: string) => `${letter.repeat(21)}A`
const ask = (batch: string, by: string, change: Partial<Extract<BatchEvent, { what: 'take-out-asked' }>> = {}) =>
  ({
    what: 'take-out-asked',
    batch,
    marks: [mark('a'), mark('b')],
    since: 1,
    why: 'All alike.',
    at: 5,
    by,
    ...change,
  }) as const
const agree = (batch: string, by: string, at = 5) => ({ what: 'batch-agreed', batch, at, by }) as const
const decline = (batch: string, by: string) => ({ what: 'batch-declined', batch, why: '', at: 5, by }) as const
const back = (batch: string, by: string) =>
  ({ what: 'put-back-asked', batch, why: 'They are real.', at: 5, by }) as const
const cut = (number: number) => ({ what: 'cut-made', cut: number, by: 'ilir' }) as const
const propose = (release: string, asked: object, form: 'table' | 'report' = 'table') =>
  ({
    what: 'proposed',
    release,
    form,
    title: 'By age',
    asked: JSON.stringify(asked),
    digest: '0'.repeat(64),
    by: 'ilir',
  }) as const
const approve = (release: string, by = 'ana') => ({ what: 'approved', release, by }) as const

const said = (...events: readonly (LogEvent & { readonly by: string })[]): ReleaseLog =>
  logOf(events.map((event) => ({ event, by: event.by })))
const refusal = (log: ReleaseLog, event: LogEvent & { readonly by: string }) => {
  const next = admit(log, event, event.by)
  return next.ok ? 'taken' : next.code
}

describe('a batch of records that a coordinator finds false', () => {
  const asked = said(ask('b1', 'ilir'))

  it('is not taken out by one person alone, nor by who asked, nor in the name of somebody else', () => {
    expect(takenOutIn(asked).now.size).toBe(0)
    expect(refusal(asked, agree('b1', 'ilir'))).toBe('same-person')
    expect(admit(asked, agree('b1', 'ana'), 'ilir')).toMatchObject({ ok: false, code: 'not-by-you' })
  })

  it('is not answered twice, nor by who says nothing of this batch, nor asked for twice under one name', () => {
    const out = said(ask('b1', 'ilir'), agree('b1', 'ana'))
    expect(refusal(out, agree('b1', 'mira'))).toBe('answered-before')
    expect(refusal(asked, agree('b2', 'ana'))).toBe('not-proposed')
    expect(refusal(asked, ask('b1', 'ana'))).toBe('proposed-before')
  })

  it('is not answered at a position of the directory before the one at which it was asked for', () => {
    expect(refusal(asked, agree('b1', 'ana', 4))).toBe('contradicts')
    expect(refusal(asked, agree('b1', 'ana', 9))).toBe('taken')
    expect(refusal(said(ask('b1', 'ilir'), agree('b1', 'ana', 9)), ask('b2', 'mira'))).toBe('contradicts')
  })

  it('does not say that it stands in a cut that nobody made, and names each record once', () => {
    expect(refusal(asked, ask('b2', 'ilir', { since: 2 }))).toBe('contradicts')
    expect(LogEvent.safeParse(ask('b2', 'ilir', { marks: [mark('a'), mark('a')] })).success).toBe(false)
    expect(LogEvent.safeParse(ask('b2', 'ilir', { marks: [] })).success).toBe(false)
  })

  it('counts nowhere once two agreed, and what was declined or taken back never did', () => {
    const out = said(
      cut(1),
      ask('b1', 'ilir'),
      ask('b2', 'ilir', { marks: [mark('c')] }),
      agree('b1', 'ana'),
      decline('b2', 'ilir'),
    )
    expect([...takenOutIn(out).now]).toEqual([mark('a'), mark('b')])
    expect(takenOutIn(out).cuts.get(mark('a'))).toBe(Infinity)
    expect(refusal(out, agree('b2', 'ana'))).toBe('answered-before')
    expect(refusal(out, back('b2', 'ana'))).toBe('not-proposed')
  })
})

describe('a batch that was taken out', () => {
  const out = [cut(1), ask('b1', 'ilir'), agree('b1', 'ana')] as const

  it('is not put back by one person alone, nor by who asked for it', () => {
    const log = said(...out, back('b1', 'ana'))
    expect(takenOutIn(log).now.size).toBe(2)
    expect(refusal(log, agree('b1', 'ana'))).toBe('same-person')
    expect(refusal(log, back('b1', 'ilir'))).toBe('proposed-before')
  })

  it('counts again where two agreed, but in no cut that was made before', () => {
    const log = said(...out, cut(2), back('b1', 'ana'), agree('b1', 'ilir'), cut(3))
    expect(takenOutIn(log).now.size).toBe(0)
    expect(takenOutIn(log).cuts.get(mark('a'))).toBe(2)
    expect(refusal(log, back('b1', 'ana'))).toBe('not-proposed')
    expect(refusal(log, ask('b1', 'ana'))).toBe('proposed-before')
    const again = said(...out, back('b1', 'ana'), agree('b1', 'ilir'), ask('b2', 'ilir'), agree('b2', 'ana'))
    expect(takenOutIn(again).now.size).toBe(2)
  })
})

describe('what left before a batch was taken out', () => {
  const before = [cut(1), propose('r1', { of: 'cut', cut: 1 }), approve('r1'), cut(2)] as const

  it('says that it counted the batch, where it did', () => {
    const log = said(
      ...before,
      propose('r2', { of: 'cut', cut: 2 }),
      approve('r2'),
      propose('f', { of: 'file', cut: 1 }),
      propose('s', { shape: 'fields' }),
      propose('other', 'no request' as unknown as object),
      ask('b1', 'ilir', { since: 2 }),
      agree('b1', 'ana'),
      propose('r3', { of: 'cut', cut: 2 }),
    )
    expect([...log.proposals.values()].map(({ release, counted }) => [release, counted])).toEqual([
      ['r1', undefined],
      ['r2', ['b1']],
      ['f', undefined],
      ['s', ['b1']],
      ['other', ['b1']],
      ['r3', undefined],
    ])
    expect(log.proposals.get('r2')?.state).toBe('out')
  })

  it('does not leave any more where it waited for a second person, also once the batch was put back', () => {
    const waits = [...before, propose('r2', { of: 'cut', cut: 2 }), ask('b1', 'ilir', { since: 2 })] as const
    expect(refusal(said(...waits), approve('r2'))).toBe('taken')
    const out = said(...waits, agree('b1', 'ana'))
    expect(refusal(out, approve('r2'))).toBe('counts-false-records')
    expect(refusal(said(...waits, agree('b1', 'ana'), back('b1', 'ana'), agree('b1', 'ilir')), approve('r2'))).toBe(
      'counts-false-records',
    )
    expect(refusal(out, { what: 'declined', release: 'r2', by: 'ilir', why: '' })).toBe('taken')
  })
})

it('only events of a batch are of a batch', () => {
  expect([ask('b1', 'ilir'), agree('b1', 'ana'), decline('b1', 'ana'), back('b1', 'ana')].every(isOfBatch)).toBe(true)
  expect(isOfBatch(cut(1))).toBe(false)
  expect(LogName.safeParse('a b').success).toBe(false)
})
