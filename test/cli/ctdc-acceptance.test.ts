import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exploitationTable } from '#cli/ctdc/exploitation-table.ts'
import type { Device } from '#device/api.ts'
import { experiencesOf } from '#domain/kinds/experience/own-experience.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshPlace } from '../support/database.ts'
import { times } from '../support/how-long.ts'
import { given, PASSPHRASE } from '../support/system.ts'
import { agencyWithDrita, furtherDeviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'
import { sharedData } from './shared-data.ts'

const MINUTES = 60_000
const linesOf = (csv: string) => csv.split('\n').filter((line) => line !== '')
const HEADER =
  'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories'
const INVENTED = [
  ...Array<string>(20).fill('2017,Hotline,Female,US,0,Other,Not Specified,Sexual Exploitation,Unknown,Age 9-17'),
  ...Array<string>(15).fill('2016,Case Management,Male,0,1,Financial,Other,Forced Labor,Construction,Age 30-38'),
  ...Array<string>(7).fill('2018,Hotline,Male,UA,1,Threats,Family/Relative,Forced Labor,Begging,Age 0-8'),
  '2015,Case Management,Female,MM,-99,Physical,Intimate Partner,Forced Marriage,Unknown,Age 9-17',
  '2014,Case Management,Female,KH,1,Survival,Other,Other,Domestic Work,Age 48+',
]

interface SourceFile {
  readonly what: string
  readonly csv: string
  readonly rows: number
  readonly distinct: number
}

/** All thousand rows in a long run. Each of them is read and gives well-formed entries in ctdc-sources.test.ts. */
const EVERY = times(5, 1)
function partOf(whole: string): Pick<SourceFile, 'csv' | 'rows' | 'distinct'> {
  const [header = '', ...all] = linesOf(whole)
  const rows = all.filter((_, at) => at % EVERY === 0)
  return { csv: `${[header, ...rows].join('\n')}\n`, rows: rows.length, distinct: new Set(rows).size }
}

const published = sharedData('ctdc/k-anonymised-2020-sample-1000.csv')
const SOURCES: readonly SourceFile[] = [
  {
    what: 'an invented case file with equal rows',
    csv: `${[HEADER, ...INVENTED].join('\n')}\n`,
    rows: 44,
    distinct: 5,
  },
  ...(published === undefined
    ? []
    : [
        { what: `${String(1000 / EVERY)} rows of the published case file`, ...partOf(readFileSync(published, 'utf8')) },
      ]),
]

describe.each(SOURCES)('the rows of $what', ({ csv, rows: count, distinct }) => {
  let server: RunningServer
  let folder: Awaited<ReturnType<typeof emptyFolder>>
  let importer: () => ReturnType<typeof homeward>
  let second: Device

  beforeAll(async () => {
    folder = await emptyFolder()
    server = await startServer({ port: 0, host: '127.0.0.1', log: () => undefined, ...(await freshPlace()) })
    const { account } = await agencyWithDrita(server.url, await server.setupCode())
    const settings = { HOMEWARD_ACCOUNT: account, HOMEWARD_PASSPHRASE: PASSPHRASE, HOMEWARD_SERVER: server.url }
    const path = join(folder.path, 'cases.csv')
    await writeFile(path, csv)
    importer = () => homeward(['import', 'ctdc', path, '--device', join(folder.path, 'importer')], settings)
    expect(await importer()).toMatchObject({ code: 0, error: '' })
    second = await furtherDeviceAt(server.url, account)
  }, 5 * MINUTES)
  afterAll(async () => {
    await server.stop()
    await folder.remove()
  })

  const filesOf = async (device: Device) =>
    given(await device.files())
      .map(({ line }) => line)
      .filter((line) => openingOf(line)?.body.imported)

  test('are a file each on another device that has synced them', async () => {
    const rows = (await filesOf(second)).map((file) => openingOf(file)?.body.imported?.row)
    expect(rows.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: count }, (_, at) => at + 2))
  })

  test('give the same table from the sealed files as from the CSV itself', async () => {
    const folded = exploitationTable(await filesOf(second)).map(({ form, sex, age, files }) => [form, sex, age, files])
    expect(folded).toEqual(tableOfCsv(csv))
    expect(folded.reduce((sum, [, , , files]) => sum + Number(files), 0)).toBe(count)
  })

  test('keep every cell exactly as it was given, equal rows each in a file of its own', async () => {
    const kept = (await filesOf(second))
      .toSorted((a, b) => Number(openingOf(a)?.body.imported?.row) - Number(openingOf(b)?.body.imported?.row))
      .map((file) => (experiencesOf(file)[0]?.body.given ?? []).map((cell) => cell.value).join(','))
    expect(kept).toEqual(linesOf(csv).slice(1))
    expect(new Set(kept).size).toBe(distinct)
  })

  test(
    'are not opened a second time when the import is run again',
    async () => {
      const again = await importer()
      expect(again).toMatchObject({ code: 0, error: '' })
      expect(again.out).toContain(`Done: 0 files opened, ${count.toLocaleString('en')} rows had a file already.`)
      given(await second.sync())
      expect(await filesOf(second)).toHaveLength(count)
    },
    2 * MINUTES,
  )

  test('are nowhere readable in what the server keeps', async () => {
    const { backUp } = await import('#store/backup/backup.ts')
    const parts: Buffer[] = []
    await backUp(server.database.store, (_, bytes) => Promise.resolve(void parts.push(Buffer.from(bytes))))
    const kept = Buffer.concat(parts)
    expect(kept.length).toBeGreaterThan(count * 1000)
    for (const word of [
      'Sexual Exploitation',
      'sexual-exploitation',
      'Forced Labor',
      'own-experience',
      'ExploitType',
      'Age 9-17',
    ])
      expect(kept.includes(word), word).toBe(false)
  })
})

/** Read from the text directly: no code of the import is used. Neither file has quotes, so every comma separates. */
function tableOfCsv(csv: string) {
  const [header = '', ...lines] = linesOf(csv)
  const at = (name: string) => header.split(',').indexOf(name)
  const words: Record<string, string> = {
    'Sexual Exploitation': 'sexual-exploitation',
    'Forced Labor': 'forced-labour',
    'Forced Marriage': 'forced-marriage',
    Other: 'other',
    Female: 'female',
    Male: 'male',
  }
  const counts: Record<string, number> = {}
  for (const line of lines) {
    const cells = line.split(',')
    const cell = (name: string) => cells[at(name)] ?? ''
    const key = JSON.stringify([
      words[cell('ExploitType')],
      words[cell('gender')],
      cell('ageCategories').replace('Age ', ''),
    ])
    counts[key] = (counts[key] ?? 0) + 1
  }
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, files]) => [...(JSON.parse(key) as string[]), files])
}
