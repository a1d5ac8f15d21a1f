import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { eachDatabase } from '../support/database.ts'
import { append, approveTable, openedIn, proposeTable } from '../support/evidence/two-coordinators.ts'
import { putRecords } from '../support/evidence/put-records.ts'
import { hxlErrors } from '../support/hxl-validator.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { enrol, found, startSystem } from '../support/system.ts'
import { emptyFolder, homeward } from './homeward.ts'

const saying = (words: RegExp): unknown => expect.stringMatching(words)
const uid = (name: string) => `u${name}`.padEnd(11, '0')
const mapping = {
  is: 'homeward-dhis2-mapping',
  shape: 1,
  readers: 'public',
  periods: 'quarterly',
  from: '2026Q1',
  dueAfterDays: 30,
  dataSet: uid('set'),
  orgUnit: uid('agency'),
  tables: [
    {
      by: ['sex'],
      cells: [
        { at: { sex: 'female' }, dataElement: uid('opened'), categoryOptionCombo: uid('girls') },
        { at: { sex: 'male' }, dataElement: uid('opened'), categoryOptionCombo: uid('boys') },
      ],
    },
  ],
}
const template = {
  is: 'homeward-sheet',
  shape: 1,
  readers: 'public',
  periods: 'quarterly',
  from: '2026Q1',
  dueAfterDays: 30,
  hidden: 'hidden',
  tables: { sex: { by: ['sex'] } },
  rows: [['Files opened by girls', { table: 'sex', at: { sex: 'female' } }]],
}

/** Files of a folder with their content; none where the folder is missing. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  } catch {
    return {}
  }
}

describe('homeward export', () => {
  let folder: Awaited<ReturnType<typeof emptyFolder>>
  const at = (name: string) => join(folder.path, name)
  const run = (...words: string[]) => homeward(['export', ...words, '--data', at('data')])
  const dhis2 = (...more: string[]) => run('dhis2', at('mapping.json'), '--out', at('dhis2'), ...more)
  const write = (name: string, value: object) => writeFile(at(name), JSON.stringify(value))
  /** Changes the database as whoever holds it could, works, and changes it back. */
  const altered = async (change: string, back: string, work: () => Promise<void>) => {
    const inDatabase = async (text: string) => {
      const database = await openDatabase({ folder: at('data') })
      await sql.raw(text).execute(database.store)
      await database.close()
    }
    await inDatabase(change)
    await work()
    await inDatabase(back)
  }

  beforeAll(async () => {
    folder = await emptyFolder()
    fillDataFolder(at('data'))
    const kind = { name: 'a data folder', open: () => openDatabase({ folder: at('data') }) }
    const system = await startSystem(kind)
    const arben = await found(system)
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
    const ana = await enrol(system, arben, 'Ana Gjoka', ['coordinator'])
    await putRecords(system.database.store, openedIn({ '2026-02': [31, 24], '2026-05': [28, 3], '2026-11': [20, 22] }))
    await append(ilir, { what: 'cut-made', cut: 1, by: ilir.member })
    await proposeTable(ilir, { release: 'sexes', by: ['sex', 'quarter'] })
    await approveTable(ana, 'sexes')
    await proposeTable(ilir, { release: 'partners', by: ['quarter'], audience: 'partners', threshold: 5 })
    await approveTable(ana, 'partners')
    await proposeTable(ilir, { release: 'waiting', by: ['sex'] })
    await proposeTable(ilir, { release: 'declined', by: ['sex'] })
    await append(ana, { what: 'declined', release: 'declined', by: ana.member, why: 'Wait for the quarter.' })
    await system.stop()
    await write('mapping.json', mapping)
    await write('template.json', template)
  }, 120_000)
  afterAll(() => folder.remove())

  it('lists what two people released, and nothing that waits or was declined', async () => {
    const { code, out } = await run('list')
    expect([code, out.trimEnd().split('\n')]).toEqual([
      0,
      [saying(/^3 {2}sexes {2}2026-11-25 {2}public {2}Table sexes$/), saying(/^5 {2}partners .* partners /)],
    ])
  })

  it('refuses a period that is not over, that was not released, and one without a table for its readers', async () => {
    expect(await dhis2('--period', '2026Q4', '--today', '2027-03-01')).toMatchObject({
      code: 1,
      error: saying(/2026Q4 was not written: .*counted before the period was over/),
    })
    expect(await dhis2('--period', '2026Q1', '--today', '2026-03-01')).toMatchObject({
      code: 1,
      error: saying(/not over yet/),
    })
    await write('partners.json', { ...mapping, tables: [{ by: [], cells: [{ at: {}, dataElement: uid('all') }] }] })
    expect(await run('dhis2', at('partners.json'), '--out', at('none'), '--today', '2026-11-30')).toMatchObject({
      code: 1,
      error: saying(/2026Q1 is due and not written: by the quarter alone: it was released for partners alone/),
    })
    expect(filesIn(at('dhis2'))).toEqual({})
    expect(filesIn(at('none'))).toEqual({})
  })

  it('refuses a mapping with what is unknown, with the words of it and nothing written', async () => {
    const [table] = mapping.tables
    for (const [change, words] of [
      [
        { tables: [{ ...table, cells: table?.cells.slice(0, 1) }] },
        /the mapping neither names it nor leaves it out: sex male/,
      ],
      [{ tables: [{ by: ['name'], cells: [] }] }, /no column of a released table.*: name/],
      [{ dataSet: 'x' }, /is no mapping for DHIS2: at dataSet: is no identifier of DHIS2/],
      [{ names: true }, /is no mapping for DHIS2/],
    ] as const) {
      await write('wrong.json', { ...mapping, ...change })
      expect(await run('dhis2', at('wrong.json'), '--out', at('none'))).toMatchObject({ code: 2, error: saying(words) })
    }
    await write('metadata.json', { dataSets: [{ id: uid('set') }], dataElements: [] })
    expect(await dhis2('--metadata', at('metadata.json'))).toMatchObject({
      code: 2,
      error: saying(/has no uopened0000 among its dataElements/),
    })
    expect([filesIn(at('none')), filesIn(at('dhis2'))]).toEqual([{}, {}])
  })

  it('gives nothing from a database that was altered: a line, an answer, or the bytes of a release', async () => {
    const lie = "update homeward.releases set event = replace(event, 'sexes', 'sixes') where seq"
    const back = "update homeward.releases set event = replace(event, 'sixes', 'sexes') where seq"
    for (const seq of ['= 2', '<= 3'])
      await altered(`${lie} ${seq}`, `${back} ${seq}`, async () => {
        expect(await run('list')).toMatchObject({
          code: 1,
          out: '',
          error: saying(/Line \d of the log .* not what its author signed/),
        })
      })
    await altered(
      "update homeward.releases set output = output || '\\x20'::bytea where seq = 2",
      'update homeward.releases set output = substring(output from 1 for octet_length(output) - 1) where seq = 2',
      async () => {
        expect(await run('list')).toMatchObject({ code: 1, out: '', error: saying(/not what two people released/) })
      },
    )
    expect(await run('list')).toMatchObject({ code: 0 })
  }, 60_000)

  it('writes what is complete, says what is hidden, and ends with 1 only where something is due', async () => {
    const early = await dhis2('--today', '2026-11-25')
    expect(early).toMatchObject({ code: 0, out: '2 files written, 0 there already with the same content.\n' })
    expect(early.error).toMatch(/hidden: \d/)
    const files = filesIn(at('dhis2'))
    // In the second quarter both counts are hidden, the boys' because they are three; in the third nobody was counted.
    expect(Object.keys(files)).toEqual([
      `2026Q1-${uid('agency')}-line000003.json`,
      `2026Q3-${uid('agency')}-line000003.json`,
    ])
    expect(JSON.parse(files[`2026Q1-${uid('agency')}-line000003.json`] ?? '')).toEqual({
      dataSet: uid('set'),
      period: '2026Q1',
      orgUnit: uid('agency'),
      dataValues: [
        { dataElement: uid('opened'), categoryOptionCombo: uid('boys'), value: '24' },
        { dataElement: uid('opened'), categoryOptionCombo: uid('girls'), value: '31' },
      ],
    })
    expect(files[`2026Q3-${uid('agency')}-line000003.json`]?.match(/"value": "\d+"/g)).toEqual([
      '"value": "0"',
      '"value": "0"',
    ])
    const late = await dhis2('--today', '2027-02-01')
    expect(late).toMatchObject({
      code: 1,
      error: saying(/2026Q4 is due and not written: by sex: each was counted before/),
    })
    expect(late.out).toContain('0 files written, 2 there already')
    expect(filesIn(at('dhis2'))).toEqual(files)
  })

  it('never writes over a file: where the mapping was changed since, it says so', async () => {
    const before = filesIn(at('dhis2'))
    await write('other.json', { ...mapping, dataSet: uid('other') })
    expect(await run('dhis2', at('other.json'), '--out', at('dhis2'), '--today', '2026-11-25')).toMatchObject({
      code: 2,
      error: saying(/is there with other content/),
    })
    expect(filesIn(at('dhis2'))).toEqual(before)
  })

  it('writes the sheet, the released files with their hashtags, and the shares, the same bytes each time', async () => {
    for (const words of [
      ['sheet', at('template.json'), '--today', '2026-11-25', '--out', at('given')],
      ['released', '--out', at('given')],
      ['indicators', '--out', at('given')],
    ]) {
      expect(await run(...words)).toMatchObject({ code: 0 })
      const written = filesIn(at('given'))
      expect(await run(...words)).toMatchObject({ code: 0, out: saying(/^0 files written/) })
      expect(filesIn(at('given'))).toEqual(written)
    }
    const files = filesIn(at('given'))
    expect(Object.keys(files)).toEqual([
      '2026Q1-line000003.csv',
      '2026Q2-line000003.csv',
      '2026Q3-line000003.csv',
      'indicators-public-line000003.csv',
      'line000003-table-hxl-1-1.csv',
    ])
    expect(files['2026Q1-line000003.csv']).toBe('Files opened by girls,31\r\n')
    expect(files['2026Q2-line000003.csv']).toBe('Files opened by girls,hidden\r\n')
    expect(hxlErrors(files['line000003-table-hxl-1-1.csv'] ?? '')).toEqual([])
    expect(hxlErrors(files['indicators-public-line000003.csv'] ?? '')).toEqual([])
    expect(await run('released', '--out', at('given'), '--readers', 'partners')).toMatchObject({
      out: saying(/^1 files written, 1 there/),
    })
  })
})

const postgres = eachDatabase().filter(({ name }) => name.includes('PostgreSQL'))

describe.each(postgres)('homeward export, from $name', (kind) => {
  it('reads what was released while the server runs, and nothing of an agency that is not founded', async () => {
    let url = ''
    const system = await startSystem({
      name: kind.name,
      open: async () => {
        const database = await kind.open()
        url = database.url ?? ''
        return database
      },
    })
    const list = () => homeward(['export', 'list'], { DATABASE_URL: url })
    try {
      expect(await list()).toMatchObject({ code: 1, error: saying(/No agency was founded/) })
      const arben = await found(system)
      const ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
      const ana = await enrol(system, arben, 'Ana Gjoka', ['coordinator'])
      await putRecords(system.database.store, openedIn({ '2026-02': [31, 24] }))
      await append(ilir, { what: 'cut-made', cut: 1, by: ilir.member })
      await proposeTable(ilir, { release: 'sexes', by: ['sex'] })
      expect(await list()).toMatchObject({ code: 0, out: 'Nothing was released yet.\n' })
      await approveTable(ana, 'sexes')
      expect(await list()).toMatchObject({ code: 0, out: saying(/^3 {2}sexes .*Table sexes\n$/) })
    } finally {
      await system.stop()
    }
  }, 120_000)
})
