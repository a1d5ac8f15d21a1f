import { existsSync } from 'node:fs'
import { readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { erasureBook } from '#store/segments/erasure-book.ts'
import { day } from '../support/entries.ts'
import { emptyDatabase } from '../support/killed-server.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { copyOnServer } from '../support/database.ts'
import { TEMPLATE } from '../support/postgres.ts'
import { given } from '../support/given.ts'
import { agencyWithDrita, CHEAP, furtherDeviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'

const MINUTES = 60_000
/** In most of these tests nothing was erased, and no list of erasures exists. */
const NONE_ERASED = '--no-erasures-kept'
const PASSPHRASE = 'luvano kiteba soremi'

interface Place {
  readonly data: string
  readonly databaseUrl?: string
}

const postgres = inject('postgresUrl')

/** An empty data store of the same kind: a folder, or a second database on the same server. */
const KINDS_OF_PLACE: readonly (readonly [string, (data: string) => Promise<Place>])[] = [
  ['the embedded database', (data) => Promise.resolve({ data })],
  ...(postgres === null
    ? []
    : [
        [
          'a PostgreSQL server',
          async (data: string) => ({ data, databaseUrl: (await copyOnServer(postgres, TEMPLATE)).url }),
        ] as const,
      ]),
]

let folder: Awaited<ReturnType<typeof emptyFolder>>
/**
 * The arguments that open a backup: a key needs no seconds of stretching, as a passphrase does, so the passphrase is
 * tested only where it is the subject.
 */
let key: { readonly recipient: string; readonly file: string }
const servers: RunningServer[] = []
beforeEach(async () => {
  folder = await emptyFolder()
  const identity = await generateIdentity()
  key = { recipient: await identityToRecipient(identity), file: join(folder.path, 'key.txt') }
  await writeFile(key.file, `# a key\n${identity}\n`)
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  await folder.remove()
})

/** A store that is empty begins with a fresh database. */
async function serverAt(place: Place, port = 0) {
  if (place.databaseUrl === undefined && !existsSync(place.data)) fillDataFolder(place.data)
  const server = await startServer({ ...place, port, host: '127.0.0.1', log: () => undefined })
  servers.push(server)
  return server
}

/** Runs a command on a store as an operator would: a database by its setting, a folder by its option. */
const at = (place: Place, ...words: string[]) => withPassphrase(PASSPHRASE, place, ...words)
const withPassphrase = (passphrase: string, place: Place, ...words: string[]) =>
  homeward([...words, '--data', place.data], {
    HOMEWARD_BACKUP_PASSPHRASE: passphrase,
    ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
  })

const backedUp = (place: Place, backup: string) => at(place, 'backup', backup, '--recipient', key.recipient)
const restored = (place: Place, backup: string, ...words: string[]) =>
  at(place, 'restore', backup, ...words, '--identity', key.file)

/**
 * A fresh, migrated database for what a command does alike with every kind: a PostgreSQL server's if there is one, which
 * costs a third of the processor time.
 */
async function fresh(name: string): Promise<Place> {
  const data = join(folder.path, name)
  if (postgres !== null) return { data, databaseUrl: (await copyOnServer(postgres, TEMPLATE)).url }
  fillDataFolder(data)
  return { data }
}

/** Such a database, on which a server has run. */
async function served(name = 'place'): Promise<Place> {
  const place = await fresh(name)
  await (await serverAt(place)).stop()
  return place
}

const note = (words: string): Draft => ({
  kind: 'concern',
  at: day('2026-11-02'),
  about: ['child'],
  body: {
    status: 'open',
    concern: words.replaceAll(/[^a-z]/g, ''),
    about: 'school',
    words,
    raisedBy: 'observed',
    look: 'watch',
  },
})
const notesOf = async (device: Device, file: FileId) =>
  (given(await device.file(file)).caseFile.byKind['concern'] ?? []).map(
    (entry) => (entry.body as { words: string }).words,
  )

describe.each(KINDS_OF_PLACE)('a backup of %s', (_, emptyPlace) => {
  test(
    'fills an empty place; what came after it is given back by the device that wrote it',
    async () => {
      const before = await emptyPlace(join(folder.path, 'before'))
      const server = await serverAt(before)
      const { device: drita, account } = await agencyWithDrita(server.url, await server.setupCode(), CHEAP)
      const [file] = given(await drita.openFiles([{ drafts: [note('before the backup')] }]))
      if (file === undefined) throw new Error('no file was opened')
      given(await drita.sync())
      if (before.databaseUrl === undefined) await server.stop()

      const backup = join(folder.path, 'monday.age')
      expect(await backedUp(before, backup)).toMatchObject({ code: 0, error: '' })
      const running =
        before.databaseUrl === undefined ? await serverAt(before, Number(new URL(server.url).port)) : server
      given(await drita.write([{ file, draft: note('after the backup') }]))
      given(await drita.sync())
      await running.stop()

      // A database without any table is migrated by the command itself.
      const after =
        postgres !== null && before.databaseUrl !== undefined
          ? { data: join(folder.path, 'after'), databaseUrl: await emptyDatabase(postgres) }
          : await emptyPlace(join(folder.path, 'after'))
      expect(await restored(after, backup, NONE_ERASED)).toMatchObject({ code: 0, error: '' })
      const { url } = await serverAt(after, Number(new URL(server.url).port))
      const second = await furtherDeviceAt(url, account, CHEAP)
      expect(await notesOf(second, file)).toEqual(['before the backup'])

      given(await drita.sync())
      given(await second.sync())
      expect((await notesOf(second, file)).toSorted()).toEqual(['after the backup', 'before the backup'])
      expect((await restored(after, backup, NONE_ERASED)).error).toMatch(
        after.databaseUrl === undefined ? /is in use/ : /already holds an organisation/,
      )
    },
    5 * MINUTES,
  )

  test(
    'is refused where it was altered or cut off, and nothing of it is taken',
    async () => {
      const place = await emptyPlace(join(folder.path, 'place'))
      const server = await serverAt(place)
      await agencyWithDrita(server.url, await server.setupCode(), CHEAP)
      await server.stop()
      const backup = join(folder.path, 'monday.age')
      expect(await backedUp(place, backup)).toMatchObject({ code: 0 })
      const target = await emptyPlace(join(folder.path, 'target'))
      if (target.databaseUrl === undefined) fillDataFolder(target.data)

      const whole = await readFile(backup)
      await truncate(backup, whole.length - 100)
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/altered or cut off/) as unknown,
      })
      await writeFile(backup, Buffer.concat([whole.subarray(0, -40), Buffer.alloc(40)]))
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/altered or cut off/) as unknown,
      })
      await writeFile(backup, 'not a backup')
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/is not an age file/) as unknown,
      })
      await writeFile(backup, whole)
      expect(await restored(target, backup, NONE_ERASED, '--keys', backup)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/two files are not of the same backup/) as unknown,
      })
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({ code: 0, error: '' })
    },
    5 * MINUTES,
  )
})

describe('a backup', () => {
  // A passphrase is stretched alike for every kind of database, for some ten seconds of processor time each time.
  test(
    'opens with its passphrase alone, and is never written over',
    async () => {
      const place = await served()
      const backup = join(folder.path, 'monday.age')
      expect(await at(place, 'backup', backup)).toMatchObject({ code: 0 })
      expect(await at(place, 'backup', backup)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/already a file/) as unknown,
      })

      const target = await fresh('target')
      const wrong = await withPassphrase('another one altogether', target, 'restore', backup, NONE_ERASED)
      expect(wrong).toMatchObject({
        code: 1,
        error: expect.stringMatching(/does not open with that passphrase/) as unknown,
      })
      expect(await at(target, 'restore', backup, NONE_ERASED)).toMatchObject({ code: 0, error: '' })
    },
    5 * MINUTES,
  )

  test(
    'is refused where there is no data, while the folder is in use, and where it cannot be written',
    async () => {
      const nowhere = { data: join(folder.path, 'nothing') }
      expect(await at(nowhere, 'backup', join(folder.path, 'a.age'))).toMatchObject({
        code: 2,
        error: expect.stringMatching(/There is no Homeward data/) as unknown,
      })

      const place = { data: join(folder.path, 'place') }
      const server = await serverAt(place)
      expect(await at(place, 'backup', join(folder.path, 'a.age'))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/is in use/) as unknown,
      })
      await server.stop()
      expect(await at(place, 'backup', join(folder.path, 'missing', 'a.age'))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/cannot be written there/) as unknown,
      })
      expect(await at(place, 'backup', join(folder.path, 'a.age'), '--keys', join(folder.path, 'a.age'))).toMatchObject(
        { code: 2, error: expect.stringMatching(/need a file of their own/) as unknown },
      )
      expect(
        await homeward(['backup', join(folder.path, 'a.age'), '--data', place.data], {
          HOMEWARD_BACKUP_PASSPHRASE: 'short',
        }),
      ).toMatchObject({ code: 2, error: expect.stringMatching(/at least 12 characters/) as unknown })
      expect((await readdir(folder.path)).toSorted()).toEqual(['key.txt', 'place'])
    },
    5 * MINUTES,
  )

  test(
    'is restored only with a word about what was erased since',
    async () => {
      const place = await served()
      const backup = join(folder.path, 'a.age')
      expect(await backedUp(place, backup)).toMatchObject({ code: 0 })
      const nowhere = { data: join(folder.path, 'nowhere') }
      expect(await restored(nowhere, backup)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/Name the list of erasures with --erasures/) as unknown,
      })
      const erasures = join(folder.path, 'erasures')
      await writeFile(erasures, '')
      expect(await restored(nowhere, backup, '--erasures', erasures, NONE_ERASED)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/Give either --erasures or --no-erasures-kept, not both/) as unknown,
      })
      expect(await readdir(folder.path)).not.toContain('nowhere')
      const target = await fresh('target')
      expect(await restored(target, backup, '--erasures', erasures)).toMatchObject({ code: 0, error: '' })
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/There is a list of erasures/) as unknown,
      })
    },
    5 * MINUTES,
  )

  test(
    'is not restored beside a file that is no list of erasures; after a backup that was cut off the same words restore a whole one',
    async () => {
      const place = await served()
      const backup = join(folder.path, 'a.age')
      expect(await backedUp(place, backup)).toMatchObject({ code: 0 })
      const nowhere = { data: join(folder.path, 'nowhere') }
      for (const other of [backup, key.file]) {
        expect(await restored(nowhere, backup, '--erasures', other)).toMatchObject({
          code: 2,
          out: '',
          error: expect.stringMatching(/is no list of erasures.*Nothing was restored/) as unknown,
        })
      }
      expect(await restored(nowhere, backup, '--erasures', folder.path)).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringMatching(/cannot be read/) as unknown,
      })
      expect(await readdir(folder.path)).not.toContain('nowhere')

      const target = await fresh('target')
      const erasures = join(folder.path, 'erasures')
      const none = new Uint8Array(32)
      await erasureBook(erasures).add([
        { org: none.slice(0, 16), file: none.slice(0, 16), seq: 1, hash: none, record: none, at: 1 },
      ])
      const whole = await readFile(backup)
      await truncate(backup, whole.length - 1)
      expect(await restored(target, backup, '--erasures', erasures)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/altered or cut off/) as unknown,
      })
      await writeFile(backup, whole)
      await writeFile(erasures, 'cut sho', { flag: 'a' })
      expect(await restored(target, backup, '--erasures', erasures)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/another list of erasures/) as unknown,
      })
      expect(await restored(await fresh('elsewhere'), backup, '--erasures', erasures)).toMatchObject({
        code: 0,
        error: expect.stringMatching(/^Of 2 lines in .*, 1 can be read/) as unknown,
      })
      await writeFile(erasures, await readFile(join(target.data, 'erasures')))
      expect(await restored(target, backup, '--erasures', erasures)).toMatchObject({ code: 0, error: '' })
    },
    5 * MINUTES,
  )

  test(
    'for public keys opens with the secret key of one of them',
    async () => {
      const place = await served()
      const backup = join(folder.path, 'a.age')
      expect(await at(place, 'backup', backup, '--recipient', 'age1wrong')).toMatchObject({
        code: 2,
        error: expect.stringMatching(/begins with age1/) as unknown,
      })
      expect(await backedUp(place, backup)).toMatchObject({ code: 0 })
      const target = await fresh('target')
      expect(await at(target, 'restore', backup, NONE_ERASED)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/does not open with that passphrase/) as unknown,
      })
      expect(await restored(target, backup, NONE_ERASED)).toMatchObject({ code: 0, error: '' })
    },
    5 * MINUTES,
  )
})
