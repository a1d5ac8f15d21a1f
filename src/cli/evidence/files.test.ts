import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countedInLedger, mustBeUnderNone, NOTES, type CaseDataFile } from './case-data-file.ts'
import {
  cannotBeWritten,
  codeInWords,
  decodeUtf8,
  mustBeNew,
  placeNew,
  readFileBytes,
  whereWords,
  writeNew,
} from './files.ts'
import { makeLedger, sha256Hex } from './ledger-file.ts'
import { again, ledgerReport } from './ledger-report.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that is read', () => {
  it('is refused where it is missing, a folder, too large, or no text', async () => {
    mkdirSync(at('folder'))
    writeFileSync(at('large'), '')
    truncateSync(at('large'), 256 * 1024 * 1024 + 1)
    await expect(readFileBytes(at('none'))).rejects.toThrow(/^There is no file .*none, or it cannot be read/)
    await expect(readFileBytes(at('folder'))).rejects.toThrow(/folder is not a file/)
    await expect(readFileBytes(at('large'))).rejects.toThrow(/larger than 256 megabytes/)
    expect(() => decodeUtf8(new Uint8Array([0xff]), 'list.csv')).toThrow('list.csv is not in UTF-8')
  })

  it('is given as it is', async () => {
    writeFileSync(at('a.csv'), 'é')
    expect(decodeUtf8(await readFileBytes(at('a.csv')), 'a.csv')).toBe('é')
  })
})

describe('a file that is written', () => {
  it('replaces none, and leaves nothing behind where it cannot be finished', async () => {
    writeFileSync(at('out'), 'before')
    await expect(writeNew(at('out'), 'new')).rejects.toThrow(/is there already. Name another file/)
    expect(() => mustBeNew(at('out'))).toThrow(/is there already/)
    await expect(writeNew(at('no/out'), 'new')).rejects.toThrow(/cannot be written\.$/)
    await expect(
      placeNew(at('half'), () => {
        throw new Error('stopped')
      }),
    ).rejects.toThrow(/half cannot be written\.$/)
    await expect(
      placeNew(at('meanwhile'), () => {
        writeFileSync(at('meanwhile'), 'another')
      }),
    ).rejects.toThrow(/is there already/)
    expect(readFileSync(at('meanwhile'), 'utf8')).toBe('another')
    await expect(
      placeNew(at('refused'), () => {
        throw cannotBeWritten('else')
      }),
    ).rejects.toThrow(/^else cannot be written/)
    await expect(placeNew(at('nothing-made'), () => undefined)).rejects.toThrow(/cannot be written/)
    expect(readdirSync(folder).sort()).toEqual(['meanwhile', 'out'])
    expect(readFileSync(at('out'), 'utf8')).toBe('before')
  })

  it('is there whole, for its owner alone', async () => {
    await writeNew(at('out'), 'whole')
    expect(readFileSync(at('out'), 'utf8')).toBe('whole')
    expect(statSync(at('out')).mode & 0o777).toBe(0o600)
    mustBeNew(undefined)
    mustBeNew(at('later'))
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('that cannot be written is told with what is known', () => {
    expect(cannotBeWritten('').message).toBe('A file without a name cannot be written.')
    expect(cannotBeWritten('a', Object.assign(new Error('x'), { code: 'ENOSPC' })).message).toBe(
      'a cannot be written: there is no room left.',
    )
    expect(cannotBeWritten('a', 'ENOSPC').message).toBe('a cannot be written.')
  })
})

it('a code and its places are words', () => {
  expect(codeInWords('would-unmask')).toContain('hidden counts')
  expect(codeInWords('column-twice')).toBe('column twice')
  expect(whereWords({ column: 'sex', row: 2, other: ['a'], none: undefined })).toBe(' (column sex, row 2)')
  expect(whereWords({ other: [] })).toBe('')
})

describe('a file of cases and its ledger', () => {
  const cases = (name: string, over: Partial<CaseDataFile> = {}): CaseDataFile => ({
    path: at(name),
    source: sha256Hex(Buffer.from(name)),
    apart: false,
    ...over,
  })
  const count = (file: CaseDataFile, ledger: string, as: { programme: string; year?: number } = { programme: 'p' }) =>
    countedInLedger(file, at(ledger), as, (book) => book.counted.length)
  const notes = () =>
    readFileSync(at(NOTES), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))

  beforeEach(async () => {
    writeFileSync(at('cases.csv'), 'a')
    await makeLedger(at('one'))
    await makeLedger(at('two'))
  })

  it('under another ledger is refused, and said where the person knows', () => {
    count(cases('cases.csv'), 'one')
    expect(() => count(cases('cases.csv'), 'two')).toThrow(/cases\.csv was counted under the ledger .*add --apart/s)
    const renamed = cases('again.csv', { source: cases('cases.csv').source })
    writeFileSync(at('again.csv'), 'a')
    expect(() => count(renamed, 'two')).toThrow(/was counted under the ledger/)
    expect(() => count(cases('cases.csv', { source: sha256Hex(Buffer.from('else')) }), 'two')).toThrow(
      /was counted under/,
    )
    expect(count(cases('cases.csv', { apart: true }), 'two').told).toMatch(
      /Tables of the two are not checked against each other/,
    )
  })

  it('under none is refused where it was counted under one', () => {
    mustBeUnderNone(cases('cases.csv'))
    count(cases('cases.csv'), 'one')
    expect(() => mustBeUnderNone(cases('cases.csv'))).toThrow(/name it with --ledger, or say --apart/)
    mustBeUnderNone(cases('cases.csv', { apart: true }))
    writeFileSync(at('other.csv'), 'b')
    mustBeUnderNone(cases('other.csv'))
  })

  it('as another programme or of another year is refused, and the same again is not', () => {
    const first = count(cases('cases.csv'), 'one', { programme: 'p', year: 2025 })
    expect(first.told).toMatch(/^Ledger [0-9a-f]{12}\.$/)
    expect(count(cases('cases.csv'), 'one', { programme: 'p', year: 2025 }).told).toBe(first.told)
    expect(count(cases('cases.csv'), 'one', { programme: 'p' }).told).toBe(first.told)
    expect(() => count(cases('cases.csv'), 'one', { programme: 'q', year: 2025 })).toThrow(
      /counted in this ledger as p, 2025/,
    )
    expect(() => count(cases('cases.csv'), 'one', { programme: 'p', year: 2026 })).toThrow(/as p, 2025/)
    expect(count(cases('cases.csv', { apart: true }), 'one', { programme: 'q' }).told).toMatch(
      /as p, 2025\. Tables of the two/,
    )
    writeFileSync(at('other.csv'), 'b')
    expect(count(cases('other.csv'), 'one', { programme: 'q' }).told).toBe(first.told)
  })

  it('is written in the ledger once', () => {
    const counted = () => count(cases('cases.csv'), 'one', { programme: 'p', year: 2025 }).value
    expect([counted(), counted(), counted()]).toEqual([0, 1, 1])
    expect(notes().length).toBeGreaterThan(1)
  })

  it('with an older copy of the ledger is refused', () => {
    const before = readFileSync(at('one'))
    count(cases('cases.csv'), 'one')
    writeFileSync(at('one'), before)
    expect(() => count(cases('cases.csv'), 'one')).toThrow(/once went on otherwise, to 2 lines/)
  })

  it('with notes that cannot be read is refused by their line', () => {
    writeFileSync(at(NOTES), '# words\n\n{"file":1}\n')
    expect(() => count(cases('cases.csv'), 'one')).toThrow(/^Line 3 of .* cannot be read/)
    writeFileSync(at(NOTES), '# words\nnot json\n')
    expect(() => count(cases('cases.csv'), 'one')).toThrow(/^Line 2 of .* cannot be read/)
    rmSync(at(NOTES))
    mkdirSync(at(NOTES))
    expect(() => count(cases('cases.csv'), 'one')).toThrow(/cannot be read. Nothing is made beside it/)
  })

  it('begins its notes with what they are', () => {
    count(cases('cases.csv'), 'one')
    expect(readFileSync(at(NOTES), 'utf8')).toMatch(/^# Under which ledger/)
    expect(readFileSync(at(NOTES), 'utf8').match(/^#/gm)).toHaveLength(1)
  })
})

describe('what a ledger holds', () => {
  it('is told of a new one, and a budget is opened once, for somebody', async () => {
    await expect(ledgerReport(at('l'), { open: 1 })).rejects.toThrow(/Say of whom the budget is/)
    expect(await ledgerReport(at('l'), {})).toMatch(/^Ledger .{12}\.\nNo budget is open\.\nNo table was made\.\n/)
    const opened = await ledgerReport(at('l'), { programme: 'homes', year: 2026, open: 2 })
    expect(opened).toContain('Budgets:\n  homes 2026: 0.00 of 2.00 spent (δ = 1e-6)\n')
    await expect(ledgerReport(at('l'), { programme: 'homes', year: 2026, open: 3 })).rejects.toThrow(
      'The budget of homes, 2026 is open already',
    )
    expect(await ledgerReport(at('l'), { programme: 'homes', year: 2026 })).toBe(opened)
  })

  it('has no table to print again', async () => {
    await makeLedger(at('l'))
    expect(() => again(at('l'), 1)).toThrow(/has no table\.$/)
    expect(() => again(at('none'), 1)).toThrow(/There is no ledger/)
    writeFileSync(at('text'), 'no ledger')
    expect(() => again(at('text'), 1)).toThrow(/is no ledger/)
  })
})
