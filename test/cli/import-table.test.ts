import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Device } from '#device/api.ts'
import { isNotLookedAt } from '#domain/kinds/before/moved-in-looked.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { namesOf } from '#domain/kinds/registration/name.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshPlace } from '../support/database.ts'
import { given, PASSPHRASE } from '../support/system.ts'
import { enrolAt, foundAt, furtherDeviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

const MINUTES = 60_000
/** Enough that the first are sent while others are not opened yet. */
const CHILDREN = 150
const HEAD = 'Nr;Emri;Mbiemri;Dt. lindjes;Gjinia;Banesa;Tel;Babai;Nëna;Shëndeti;Kodi B'
const line = (at: number, name = 'Fëmija') =>
  `${String(at)};${name};Shembull${String(at)};23.0${String(1 + (at % 9))}.2014;F;Rruga e Gështenjave ${String(at)};+355 69 000 ${String(1000 + at)};Agim;Drita;astmë;B${String(at)}`
const LIST = [HEAD, ...Array.from({ length: CHILDREN }, (_, at) => line(at + 1))].join('\n')

let folder: Awaited<ReturnType<typeof emptyFolder>>
let server: RunningServer
let account: string
let custodian: string
let path: string
let mapping: string
beforeAll(async () => {
  folder = await emptyFolder()
  path = join(folder.path, 'list.csv')
  mapping = join(folder.path, 'mapping.json')
  await writeFile(path, LIST)
  server = await startServer({ port: 0, host: '127.0.0.1', log: () => undefined, ...(await freshPlace()) })
  const arben = await foundAt(server.url, await server.setupCode())
  ;({ account } = await enrolAt(server.url, arben, 'Drita Kola', 'caseworker'))
  custodian = (await enrolAt(server.url, arben, 'Mira Hoxha', 'administrator')).account
}, 3 * MINUTES)
afterAll(async () => {
  await server.stop()
  await folder.remove()
})

const settings = (over: Record<string, string> = {}) => ({
  HOMEWARD_ACCOUNT: account,
  HOMEWARD_PASSPHRASE: PASSPHRASE,
  ...over,
})
const words = (device: string) => [
  'import',
  'table',
  path,
  '--mapping',
  mapping,
  '--server',
  server.url,
  '--device',
  join(folder.path, device),
]
const movedIn = async (device: Device) =>
  given(await device.files()).filter(({ line: caseFile }) => openingOf(caseFile)?.body.imported?.scheme === 'moved-in')

describe('a list', () => {
  test('is looked through first: nothing is opened, and no cell is printed', async () => {
    const kept = await homeward(['import', 'table', path, '--list', 'Tirana', '--keep-mapping', mapping], {})
    expect(kept).toMatchObject({ code: 0, error: '' })
    expect(kept.out).toContain(`${String(CHILDREN)} children would have a file.`)
    expect(kept.out).toMatch(/"Babai": a note in the narrowest part, by rule/)
    expect(kept.out).toMatch(/"Kodi B": /)
    expect(kept.out).not.toMatch(/Shembull|Agim|Gështenjave|astmë/)
    expect(await readFile(mapping, 'utf8')).not.toMatch(/Shembull|Agim|Gështenjave|astmë/)
    expect(await homeward(['import', 'table', path, '--list', 'Tirana', '--keep-mapping', mapping], {})).toMatchObject({
      code: 2,
      error: expect.stringMatching(/is there already/) as unknown,
    })
  })

  test('that cannot be read, and a mapping that does not fit it, are refused in words', async () => {
    const broken = join(folder.path, 'broken.xlsx')
    await writeFile(broken, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))
    expect(await homeward(['import', 'table', broken, '--dry-run'], {})).toMatchObject({
      code: 2,
      error: expect.stringMatching(/form before 2007/) as unknown,
    })
    const other = join(folder.path, 'other.csv')
    await writeFile(other, 'Name\nElira\n')
    expect(await homeward(['import', 'table', other, '--mapping', mapping, '--dry-run'], {})).toMatchObject({
      code: 2,
      error: expect.stringMatching(/no such (?:sheet|column)/) as unknown,
    })
  })

  test(
    'is not moved in by an administrator who opens no files',
    async () => {
      expect(await homeward(words('custodian'), settings({ HOMEWARD_ACCOUNT: custodian }))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/opened by caseworkers and supervisors/) as unknown,
      })
    },
    3 * MINUTES,
  )

  test(
    'that is killed on the way goes on where it stopped; run again, it adds nothing',
    async () => {
      const running = spawnHomeward(words('importer'), settings())
      await running.until(/opened and sent/)
      running.process.kill('SIGKILL')
      await running.ended
      expect(await homeward(words('importer'), settings())).toMatchObject({ code: 0, error: '' })
      const again = await homeward(words('importer'), settings())
      expect(again.out).toContain(`Done: 0 files opened, ${String(CHILDREN)} rows had a file already.`)
      const other = await homeward(words('second-importer'), settings())
      expect(other.out).toContain(`Done: 0 files opened, ${String(CHILDREN)} rows had a file already.`)

      const device = await furtherDeviceAt(server.url, account)
      const rows = (await movedIn(device)).map(({ line: caseFile }) => openingOf(caseFile)?.body.imported?.row ?? 0)
      expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: CHILDREN }, (_, at) => at + 2))
    },
    8 * MINUTES,
  )

  test(
    'becomes files at which nobody has looked: nothing is due, the father is nobody, and what has no place is kept',
    async () => {
      const device = await furtherDeviceAt(server.url, account)
      const lines = await movedIn(device)
      expect(lines.every(({ line: caseFile }) => isNotLookedAt(caseFile))).toBe(true)
      expect(lines.flatMap(({ due }) => due)).toEqual([])
      const one = lines.find(({ line: caseFile }) => openingOf(caseFile)?.body.imported?.row === 8)
      if (!one) throw new Error('row 8 has a file')
      const { caseFile } = given(await device.file(one.file))
      expect(namesOf(caseFile, 'child').map(({ body }) => body.text)).toEqual(['Fëmija Shembull7'])
      expect(personsOf(caseFile).map(({ body }) => body.called)).toEqual(['Drita'])
      const notes = caseFile.entries.filter(({ kind }) => kind === 'from-earlier-list')
      expect(
        notes.map(({ folder: part, body }) => [part, (body as { column: string; words: string }).column]).sort(),
      ).toEqual([
        ['care', 'Nr'],
        ['health', 'Shëndeti'],
        ['origins', 'Babai'],
        ['origins', 'Kodi B'],
      ])
      expect(
        JSON.stringify(given(await device.files()).find(({ file }) => file === one.file)?.line.byKind['file-opened']),
      ).not.toMatch(/Shembull|Tirana/)

      given(
        await device.write([
          {
            file: one.file,
            draft: { kind: 'moved-in-looked', at: '2026-11-30' as never, about: ['child'], body: { read: 'all' } },
          },
        ]),
      )
      expect(isNotLookedAt(given(await device.file(one.file)).caseFile)).toBe(false)
    },
    3 * MINUTES,
  )

  test(
    'whose row reads differently now changes no file and says so; a new row, and a child who has a file, are told apart',
    async () => {
      await writeFile(
        path,
        [
          HEAD,
          line(1, 'Tjetër'),
          ...Array.from({ length: 4 }, (_, at) => line(at + 2)),
          '901;Besnik;Kukaj;11.12.2009;M;;;;;;',
        ].join('\n'),
      )
      const changed = await homeward(words('importer'), settings())
      expect(changed.out).toContain('Done: 1 file opened, 5 rows had a file already.')
      expect(changed.out).toContain('their files were not changed: rows 2.')

      const elsewhere = join(folder.path, 'elbasan.json')
      await writeFile(elsewhere, (await readFile(mapping, 'utf8')).replace('"Tirana"', '"Elbasan"'))
      await writeFile(path, [HEAD, line(7)].join('\n'))
      const known = await homeward([...words('importer'), '--mapping', elsewhere], settings())
      expect(known.out).toContain('Done: 0 files opened, 0 rows had a file already.')
      expect(known.out).toContain('seem to have a file here, so none was opened: rows 2.')
    },
    4 * MINUTES,
  )
})
