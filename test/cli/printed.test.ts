import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { fillDataFolder } from '../support/prepared-data.ts'
import { emptyFolder, homeward, printedTo } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

const FULL = 'It could not be printed whole: there is no room left where it goes. Do not use what stands there.\n'
/** Each command takes seconds, and more when other tests run. */
const LONG = 180_000

let folder: Awaited<ReturnType<typeof emptyFolder>>
const at = (name: string) => join(folder.path, name)
beforeAll(async () => {
  folder = await emptyFolder()
  fillDataFolder(at('data'))
})
afterAll(() => folder.remove())

describe('what a command made and cannot print', () => {
  test(
    'is refused where there is no room; of an import nothing was sent then',
    async () => {
      await writeFile(
        at('cases.csv'),
        'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories\n2017,Hotline,Female,US,0,Other,Not Specified,Sexual Exploitation,Unknown,Age 9-17\n',
      )
      for (const words of [
        ['import', 'ctdc', at('cases.csv'), '--device', at('importer')],
        ['init', '--data', at('data')],
      ])
        expect(await printedTo('/dev/full', words)).toEqual({ code: 1, error: FULL })
      expect(existsSync(at('importer'))).toBe(false)
    },
    LONG,
  )

  test(
    'ends quietly, and not as done, where nobody reads on',
    async () => {
      const dryRun = ['import', 'ctdc', at('cases.csv'), '--dry-run']
      expect(await printedTo('nobody', dryRun)).toEqual({ code: 1, error: '' })
      expect(await spawnHomeward(dryRun, {}, 'nobody').ended).toMatchObject({ code: 1, error: '' })
    },
    LONG,
  )

  test(
    'leaves no agency in a network that nobody can give its line',
    async () => {
      expect(await printedTo('/dev/full', ['network', 'admit', '--data', at('data')])).toEqual({ code: 1, error: FULL })
      expect(await homeward(['network', 'list', '--data', at('data')])).toEqual({ code: 0, out: '', error: '' })
      await homeward(['network', 'admit', '--data', at('data')])
      expect(await printedTo('/dev/full', ['network', 'list', '--data', at('data')])).toEqual({ code: 1, error: FULL })
    },
    LONG,
  )
})

describe('what a command did and cannot say', () => {
  test(
    'is said on the error stream: it is done, and the words for it are not lost',
    async () => {
      const recipient = await identityToRecipient(await generateIdentity())
      const done = (name: string) =>
        `Backed up \\d+ rows into ${at(name)}, and the keys into ${at(name)}\\.keys\\. Keep the two apart\\.\\n`
      const backup = (name: string) => ['backup', at(name), '--recipient', recipient, '--data', at('data')]
      expect(await printedTo('/dev/full', backup('a.age'))).toEqual({
        code: 1,
        error: expect.stringMatching(
          new RegExp(
            `^${done('a.age')}This is done; it could not be printed: there is no room left where it goes\\.\\n$`,
          ),
        ) as unknown,
      })
      expect(await printedTo('nobody', backup('b.age'))).toEqual({
        code: 1,
        error: expect.stringMatching(new RegExp(`^${done('b.age')}$`)) as unknown,
      })
      expect(['a.age', 'a.age.keys', 'b.age', 'b.age.keys'].filter((name) => !existsSync(at(name)))).toEqual([])
    },
    LONG,
  )

  test(
    'keeps no server from serving: on the error stream it says where it is, and it ends as one that did',
    async () => {
      const server = spawnHomeward(['serve', '--data', at('data'), '--port', '0'], {}, '/dev/full')
      onTestFinished(() => void server.process.kill('SIGKILL'))
      const [, url = ''] = await server.untilError(
        /“Homeward is at (http:\/\/127\.0\.0\.1:\d+)” could not be printed: there is no room left where it goes\./,
      )
      expect((await fetch(`${url}/v1/organisation`)).status).toBe(200)
      server.process.kill('SIGTERM')
      expect(await server.ended).toMatchObject({ code: 0, out: '' })
    },
    LONG,
  )
})
