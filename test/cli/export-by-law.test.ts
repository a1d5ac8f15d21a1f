import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import { openUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshPlace } from '../support/database.ts'
import { aDuty } from '../support/duty-by-law.ts'
import { given, PASSPHRASE } from '../support/system.ts'
import { CHEAP, enrolAt, foundAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'

const WORDS = 'lamp seven river orange kettle north'
const today = new Date().toISOString().slice(0, 10) as PlainDate
const duty = aDuty({ until: `${String(Number(today.slice(0, 4)) + 1)}-12-31` as PlainDate })
type Member = Awaited<ReturnType<typeof enrolAt>>

let folder: Awaited<ReturnType<typeof emptyFolder>>
let server: RunningServer
let arben: Member['device']
let [besa, drita, ilir] = [] as unknown as [Member, Member, Member]
let [ana, unread, ilirs] = [] as unknown as [FileId, FileId, FileId]
beforeAll(async () => {
  folder = await emptyFolder()
  await writeFile(join(folder.path, 'words.txt'), WORDS)
  server = await startServer({ port: 0, host: '127.0.0.1', log: () => undefined, ...(await freshPlace()) })
  arben = await foundAt(server.url, await server.setupCode(), CHEAP)
  besa = await enrolAt(server.url, arben, 'Besa Leka', 'supervisor', CHEAP)
  drita = await enrolAt(server.url, arben, 'Drita Kola', 'caseworker')
  ilir = await enrolAt(server.url, arben, 'Ilir Prifti', 'caseworker', CHEAP)
  ana = await opened(drita, 'Ana Marku')
  unread = await opened(drita, 'Nora Hyka', { scheme: 'moved-in', source: 's', row: 1 })
  ilirs = await opened(ilir, 'Elira Gjoka')
}, 120_000)
afterAll(async () => {
  await server.stop()
  await folder.remove()
})

async function opened({ device }: Member, text: string, imported?: object): Promise<FileId> {
  const body = {
    source: imported ? 'data-import' : 'school',
    askedAboutOthers: 'not-asked',
    othersThere: [],
    ...(imported && { imported }),
  }
  const legal = { who: 'child', kind: 'document', text, script: 'Latn', use: 'use' }
  const [file] = given(
    await device.openFiles([
      {
        drafts: [
          { kind: 'file-opened', at: today, about: ['child'], body },
          { kind: 'name', at: today, about: ['child'], body: legal },
        ],
      },
    ]),
  )
  given(await device.sync())
  if (!file) throw new Error('a file was opened')
  return file
}

const run = (words: readonly string[], who: Member = drita, over = PASSPHRASE) =>
  homeward(['export', ...words, '--server', server.url, '--device', join(folder.path, who.member)], {
    HOMEWARD_ACCOUNT: who.account,
    HOMEWARD_PASSPHRASE: over,
  })
const out = (name: string) => join(folder.path, name)
const give = (name: string, ...more: readonly string[]) =>
  run(['by-law', duty.key, '--out', out(name), '--passphrase-file', out('words.txt'), ...more])
const sheet = async (name: string) => {
  const read = given(await openUnderPassphrase(await readFile(out(name)), WORDS))
  return new TextDecoder().decode(read)
}
async function shared({ device }: Member, file: FileId) {
  given(await device.sync())
  return given(await device.file(file)).caseFile.byKind[sharedWith.name] ?? []
}
async function inTeam(device: Member['device'], kind: string, body: object) {
  given(await device.sync())
  const { file } = given(await device.team())
  const [entry] = given(await device.write([{ file, draft: { kind, folder: 'care', at: today, about: [], body } }]))
  given(await device.sync())
  return entry
}

describe('Named fields', () => {
  test('do not leave before two people named the duty, nor under words that are easy to guess', async () => {
    expect((await run(['duties'])).out).toBe('No duty counts today.\n')
    const entry = await inTeam(arben, 'duty-by-law', { is: 'named', duty, because: 'The registry asks.' })
    expect(await give('early.age')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/No duty .* counts/) as unknown,
    })
    await inTeam(besa.device, 'approved', { entry })
    expect((await run(['duties'])).out).toContain(`${duty.key}\tCivil registry of Tirana\tLaw 10129, art. 41\tuntil`)

    await writeFile(out('weak.txt'), 'password1234')
    const weak = await run(['by-law', duty.key, '--out', out('weak.age'), '--passphrase-file', out('weak.txt')])
    expect(weak).toMatchObject({ code: 2, error: expect.stringMatching(/too easy to guess/) as unknown })
    expect(await run(['by-law', duty.key])).toMatchObject({ code: 2 })
    expect(existsSync(out('early.age')) || existsSync(out('weak.age'))).toBe(false)
    expect(await shared(drita, ana)).toEqual([])
  })

  test('are counted first: nothing is written, and no name is printed', async () => {
    const counted = await run(['by-law', duty.key, '--dry-run'])
    expect(counted).toMatchObject({ code: 0 })
    expect(counted.out).toContain('1 child whose files this device opens.')
    expect(counted.out).toContain('nobody has looked at them since they were moved in: 1 child.')
    expect(counted.out).not.toMatch(/Ana|Nora|Elira/)
    expect(await shared(drita, ana)).toEqual([])
  })

  test('leave from the files that the member’s device opens alone, and each file says what left, to whom and why', async () => {
    const done = await give('first.csv.age')
    expect(done).toMatchObject({ code: 0, error: '' })
    expect(await sheet('first.csv.age')).toBe(
      `number,legal-name,born,birth-registration\r\n${caseNumber(ana)},Ana Marku,,\r\n`,
    )
    const [said, ...others] = await shared(drita, ana)
    expect(others).toEqual([])
    expect(said?.body).toMatchObject({
      with: { named: duty.authority },
      lawful: { basis: 'legal-duty', law: duty.law, childTold: 'not-yet' },
      how: 'sealed-file',
    })
    expect(await shared(drita, unread)).toEqual([])
    expect(await shared(ilir, ilirs)).toEqual([])
    expect(await give('first.csv.age')).toMatchObject({ code: 2 })
  })

  test('that left before are left out where only new ones are asked for', async () => {
    const again = await give('second.csv.age', '--new')
    expect(again.out).toContain('the same was given before: 1 child.')
    expect(existsSync(out('second.csv.age'))).toBe(false)
    const later = await opened(drita, 'Mira Duka')
    expect(await give('second.csv.age', '--new')).toMatchObject({ code: 0 })
    expect(await sheet('second.csv.age')).toContain(`${caseNumber(later)},Mira Duka,,`)
    expect(await shared(drita, ana)).toHaveLength(1)
  })

  test('leave no more once one person ended the duty', async () => {
    given(await arben.sync())
    const { caseFile } = given(await arben.team())
    const [first] = caseFile.byKind['duty-by-law'] ?? []
    const { file } = given(await arben.team())
    const body = { is: 'ended', duty, because: 'The article was repealed.' }
    given(
      await arben.write([
        {
          file,
          draft: { kind: 'duty-by-law', folder: 'care', at: today, about: [], body, replaces: first ? [first.id] : [] },
        },
      ]),
    )
    given(await arben.sync())
    expect(await give('third.csv.age')).toMatchObject({ code: 2 })
    expect(existsSync(out('third.csv.age'))).toBe(false)
  })
})
