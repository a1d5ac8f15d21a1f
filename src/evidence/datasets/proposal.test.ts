import { zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { synthesised } from '../../../test/support/evidence/synthesised.ts'
import { reserve } from '../ledger/reserve-and-publish.ts'
import { after, EMPTY_LEDGER, type Ledger } from '../ledger/ledger.ts'
import {
  AskedDataset,
  costOfDataset,
  deltaUnder,
  epsilonLeft,
  fileNameOf,
  settingsOf,
  standardOf,
} from './asked-dataset.ts'
import { checkDataset } from './check-dataset.ts'
import { fitInto } from './fit-into.ts'
import { columnsOf, datasetFor } from './shape.ts'
import { writtenDataset } from './write-dataset.ts'

const account = { programme: 'cases', year: 2026 }
const opened = after(EMPTY_LEDGER, { what: 'opened', account, cap: { epsilon: 4, delta: 1e-6 } })
const records = Array.from({ length: 400 }, (_, n) =>
  anyRecord({
    id: `${n.toString(36).padStart(21, 'Z')}A`,
    sex: n % 3 === 0 ? 'male' : 'female',
    month: `2026-0${1 + (n % 4)}`,
  }),
)

function asked(shape: 'fields' | 'ctdc' | 'ic-tip', change: Partial<AskedDataset> = {}): AskedDataset {
  const columns = [...columnsOf(shape, ['month', 'sex', 'childGroups'])]
  return AskedDataset.parse({
    v: 1,
    file: fileNameOf(shape, shape === 'ic-tip' ? 'json' : 'csv'),
    shape,
    standard: standardOf(shape),
    account,
    columns,
    about: 400,
    epsilon: 2,
    delta: deltaUnder({ epsilon: 4, delta: 1e-6 }, 400),
    ways: 2,
    most: 1,
    keep: 'much',
    ...change,
  })
}

function reservedFor(one: AskedDataset, ledger: Ledger = opened): Ledger {
  const event = reserve(ledger, { account: one.account, release: 'r', cost: costOfDataset(one), by: 'drita' })
  if (!event.ok) throw new Error(event.code)
  return after(ledger, event.value)
}

function fileOf(one: AskedDataset & { shape: 'fields' | 'ctdc' | 'ic-tip' }): string {
  const { dataset } = synthesised(
    datasetFor(one.shape, records, ['month', 'sex', 'childGroups']),
    settingsOf(one),
    seededBytes(3),
  )
  return writtenDataset(one.shape, dataset, 'An agency').text
}
const bytes = (text: string) => new TextEncoder().encode(text)
const ctdc = asked('ctdc') as AskedDataset & { shape: 'ctdc' }
const own = asked('fields') as AskedDataset & { shape: 'fields' }

describe('a second person’s device refuses a proposed file', () => {
  it('for which nothing was reserved, or less than it costs, or in another account', () => {
    const file = bytes(fileOf(ctdc))
    expect(checkDataset(ctdc, 'r', opened, file)).toMatchObject({ ok: false, code: 'nothing-reserved' })
    expect(checkDataset(ctdc, 'r', reservedFor(asked('ctdc', { epsilon: 1 })), file)).toMatchObject({
      ok: false,
      code: 'other-budget',
    })
    const next = { programme: 'cases', year: 2027 }
    expect(checkDataset({ ...ctdc, account: next }, 'r', reservedFor(ctdc), file)).toMatchObject({
      ok: false,
      code: 'other-budget',
    })
  })

  it('with other columns than it says, without its row of tags, cut short, or in no text', () => {
    const ledger = reservedFor(own)
    const text = fileOf(own)
    expect(checkDataset(own, 'r', ledger, bytes(text.replace('month,sex', 'month,name')))).toMatchObject({
      ok: false,
      code: 'other-columns',
    })
    expect(checkDataset(own, 'r', ledger, bytes(text.split('\r\n').toSpliced(1, 1).join('\r\n')))).toMatchObject({
      ok: false,
      code: 'other-columns',
      detail: { row: 2 },
    })
    expect(checkDataset(own, 'r', ledger, bytes(`${text}2026-03`))).toMatchObject({ ok: false, code: 'no-code' })
    expect(checkDataset(own, 'r', ledger, Uint8Array.of(0xff, 0xfe))).toMatchObject({ ok: false, code: 'not-readable' })
    expect(checkDataset({ ...own, file: 'a.zip' }, 'r', ledger, bytes(text))).toMatchObject({
      ok: false,
      code: 'not-readable',
    })
  })

  it('packed with a second file, or larger unpacked than it may be, before anything is unpacked', () => {
    const text = bytes(fileOf(own))
    const packed = (parts: Zippable) => checkDataset({ ...own, file: 'a.zip' }, 'r', reservedFor(own), zipSync(parts))
    expect(packed({ 'a.csv': text, 'b.csv': text })).toMatchObject({ ok: false, code: 'not-readable' })
    expect(packed({})).toMatchObject({ ok: false, code: 'not-readable' })
    expect(packed({ 'a.csv': new Uint8Array(65 * 1024 * 1024) })).toMatchObject({ ok: false, code: 'too-large' })
    expect(packed({ 'a.csv': text })).toMatchObject({ ok: true })
  })

  it('in which a word stands where a code should: a name would be seen there', () => {
    const text = fileOf(own).replace(/\r\n2026-0\d,/, '\r\nLule Hoti,')
    expect(checkDataset(own, 'r', reservedFor(own), bytes(text))).toMatchObject({
      ok: false,
      code: 'no-code',
      detail: { column: 'month' },
    })
    const inCtdc = fileOf(ctdc).replace(/\r\n2026,[^,]*,/, '\r\n2026,Lule Hoti,')
    expect(inCtdc).toContain('Lule Hoti')
    expect(checkDataset(ctdc, 'r', reservedFor(ctdc), bytes(inCtdc))).toMatchObject({ ok: false, code: 'no-code' })
    const units = asked('ic-tip') as AskedDataset & { shape: 'ic-tip' }
    expect(
      checkDataset(units, 'r', reservedFor(units), bytes(fileOf(units).replace('"female"', '"Lule Hoti"'))),
    ).toMatchObject({ ok: false, code: 'no-code' })
    expect(checkDataset(units, 'r', reservedFor(units), bytes('{"events":{}}'))).toMatchObject({
      ok: false,
      code: 'other-columns',
    })
  })
})

describe('a proposed file', () => {
  it('is taken as it was made, in each shape, packed or not', () => {
    for (const shape of ['fields', 'ctdc', 'ic-tip'] as const) {
      const one = asked(shape) as AskedDataset & { shape: typeof shape }
      const text = fileOf(one)
      const seen = checkDataset(one, 'r', reservedFor(one), bytes(text))
      expect(seen).toMatchObject({ ok: true })
      const packed = fitInto(text, 'a.csv', 20_000)
      if (packed?.packed === true)
        expect(checkDataset({ ...one, file: 'a.zip' }, 'r', reservedFor(one), packed.bytes)).toEqual(seen)
    }
  })
})

describe('what is left of a budget', () => {
  it('is nothing where none is open', () => {
    expect(epsilonLeft(EMPTY_LEDGER, account, own)).toBe(0)
  })

  it('pays for exactly so much, and for no hundredth more', () => {
    const ledger = reservedFor(own)
    const left = epsilonLeft(ledger, account, ctdc)
    const pays = (epsilon: number) =>
      reserve(ledger, { account, release: 'next', cost: costOfDataset({ ...ctdc, epsilon }), by: 'drita' }).ok
    expect(left).toBeGreaterThan(0.5)
    expect([pays(left), pays(left + 0.02)]).toEqual([true, false])
  })
})
