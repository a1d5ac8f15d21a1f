import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshPlace } from '../support/database.ts'
import { given, PASSPHRASE } from '../support/system.ts'
import { agencyWithDrita, furtherDeviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

const MINUTES = 60_000
const ROWS = 300
const HEADER =
  'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories'
const SOURCE = [
  HEADER,
  ...Array.from(
    { length: ROWS },
    (_, at) => `201${String(at % 8)},Hotline,Female,US,0,Other,Not Specified,Sexual Exploitation,Unknown,Age 9-17`,
  ),
].join('\n')

let folder: Awaited<ReturnType<typeof emptyFolder>>
let server: RunningServer
let account: string
let path: string
beforeAll(async () => {
  folder = await emptyFolder()
  path = join(folder.path, 'cases.csv')
  await writeFile(path, `${SOURCE}\n`)
  server = await startServer({ port: 0, host: '127.0.0.1', log: () => undefined, ...(await freshPlace()) })
  account = (await agencyWithDrita(server.url, await server.setupCode())).account
}, 3 * MINUTES)
afterAll(async () => {
  await server.stop()
  await folder.remove()
})

const words = (device: string) => [
  'import',
  'ctdc',
  path,
  '--server',
  server.url,
  '--device',
  join(folder.path, device),
]
const settings = (over: Record<string, string> = {}) => ({
  HOMEWARD_ACCOUNT: account,
  HOMEWARD_PASSPHRASE: PASSPHRASE,
  ...over,
})

describe('an import', () => {
  test(
    'is refused with a wrong passphrase, a mistyped account and a server that does not answer, and opens nothing',
    async () => {
      expect(await homeward(words('wrong'), settings({ HOMEWARD_PASSPHRASE: 'not this one at all' }))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/No account here has that account code/) as unknown,
      })
      expect(await homeward(words('mistyped'), settings({ HOMEWARD_ACCOUNT: account.slice(0, -3) }))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/account code is not complete/) as unknown,
      })
      expect(
        await homeward(
          ['import', 'ctdc', path, '--server', 'http://127.0.0.1:9', '--device', join(folder.path, 'alone')],
          settings(),
        ),
      ).toMatchObject({ code: 1, error: expect.stringMatching(/server does not answer/) as unknown })
      expect(await homeward(words('nobody'), { HOMEWARD_ACCOUNT: account })).toMatchObject({
        code: 2,
        error: expect.stringMatching(/There is no terminal to ask at/) as unknown,
      })
    },
    3 * MINUTES,
  )

  test(
    'that is killed on the way goes on where it stopped, and no row has two files',
    async () => {
      for (let cut = 0; cut < 2; cut++) {
        const running = spawnHomeward(words('importer'), settings())
        await running.until(/opened and sent/)
        running.process.kill('SIGKILL')
        await running.ended
      }
      expect(await readdir(join(folder.path, 'importer'))).not.toEqual([])
      const last = await homeward(words('importer'), settings())
      expect(last).toMatchObject({ code: 0, error: '' })

      const second = await furtherDeviceAt(server.url, account)
      const rows = given(await second.files()).flatMap(({ line }) => openingOf(line)?.body.imported?.row ?? [])
      expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, at) => at + 2))
    },
    6 * MINUTES,
  )

  test(
    'from another device of the same person finds what the first one opened',
    async () => {
      const again = await homeward(words('second-importer'), settings())
      expect(again).toMatchObject({ code: 0, error: '' })
      expect(again.out).toContain(`Done: 0 files opened, ${String(ROWS)} rows had a file already.`)
    },
    3 * MINUTES,
  )

  test(
    'of a file that grew stops before anything is written twice; a word more, and its people are other people',
    async () => {
      await writeFile(path, `${SOURCE}\n2019,Hotline,Male,UA,1,Threats,Other,Forced Labor,Begging,Age 9-17\n`)
      const refused = await homeward(words('importer'), settings())
      expect(refused).toMatchObject({
        code: 2,
        error: expect.stringMatching(
          /300 files here came from another file of the same layout.*--another-source/s,
        ) as unknown,
      })

      await writeFile(path, `${[HEADER, ...SOURCE.split('\n').slice(1, 4)].join('\n')}\n`)
      const other = await homeward([...words('importer'), '--another-source'], settings())
      expect(other.out).toContain('Done: 3 files opened, 0 rows had a file already.')
      const again = await homeward(words('importer'), settings())
      expect(again).toMatchObject({
        code: 0,
        out: expect.stringMatching(/Done: 0 files opened, 3 rows had a file already\./) as unknown,
      })
    },
    3 * MINUTES,
  )

  test(
    'of a file that may be cut off in its last cell stops before it asks the server',
    async () => {
      await writeFile(path, SOURCE.slice(0, -3))
      expect(await homeward(words('importer'), settings())).toMatchObject({
        code: 2,
        error: expect.stringMatching(/Row 301.*--whole/s) as unknown,
      })
      expect(await homeward([...words('importer'), '--whole'], settings())).toMatchObject({
        code: 2,
        error: expect.stringMatching(/--another-source/) as unknown,
      })
    },
    3 * MINUTES,
  )
})
