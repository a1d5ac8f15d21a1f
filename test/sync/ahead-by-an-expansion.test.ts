import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { type Database, openDatabase } from '#store/database/database.ts'
import { DatabaseDiffers, type Migration, MIGRATIONS, migrate } from '#store/database/migrate.ts'
import { copyOnServer } from '../support/database.ts'
import { TEMPLATE } from '../support/postgres.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

/** What a next version may do: a table of its own, columns on the tables that every sync reads and writes, an index, a function. */
const EXPANSION: Migration = {
  name: '9998-a-next-expansion',
  kind: 'expand',
  text: `
create table homeward.beside (org bytea primary key, why text not null);
${[
  'segments',
  'folder_heads',
  'access_heads',
  'grants',
  'directory_records',
  'devices',
  'sessions',
  'quarantine',
  'access_log',
]
  .map(
    (table) =>
      `alter table homeward.${table} add column why text;\nalter table homeward.${table} add column counted integer not null default 7;`,
  )
  .join('\n')}
alter table keystore.access_records add column why text;
create index segments_why on homeward.segments (org, why);
create function homeward.beside() returns integer language sql as $$ select 1 $$;
`,
}
const CONTRACTION: Migration = {
  name: '9999-a-next-contraction',
  kind: 'contract',
  text: 'alter table homeward.segments drop column counted;',
}
const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

interface Place {
  readonly name: string
  readonly open: (ifAhead?: 'refuse') => Promise<Database>
  readonly drop: () => Promise<void>
}

/** A test closes it, and then the system that served from it does. */
async function closedOnce(opening: Promise<Database>): Promise<Database> {
  const database = await opening
  let closing: Promise<void> | undefined
  return { ...database, close: () => (closing ??= database.close()) }
}

function folderPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-ahead-'))
  fillDataFolder(folder)
  return {
    name: 'the embedded database',
    open: (ifAhead) => closedOnce(openDatabase({ folder }, ifAhead)),
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

async function serverPlace(server: string): Promise<Place> {
  const { url, drop } = await copyOnServer(server, TEMPLATE)
  return { name: 'a PostgreSQL server', open: (ifAhead) => closedOnce(openDatabase({ url }, ifAhead)), drop }
}

const server = inject('postgresUrl')
const places: readonly (() => Place | Promise<Place>)[] = [
  folderPlace,
  ...(server === null ? [] : [() => serverPlace(server)]),
]

describe.each(places)('a server whose database the next version has migrated, %#', (makePlace) => {
  let place: Place
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let file: FileId

  beforeAll(async () => {
    place = await makePlace()
    system = await startSystem({ name: place.name, open: () => place.open() })
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    given(await drita.device.sync())
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('Before.')] }]))
    file = opened as FileId
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  afterAll(async () => {
    await system.stop()
    await place.drop()
  })

  /** What she writes goes to the server and from there to her supervisor. */
  async function isCarried(saw: string): Promise<readonly string[]> {
    given(await drita.device.write([{ file, draft: visit(saw) }]))
    given(await drita.device.sync())
    given(await besa.device.sync())
    return given(await besa.device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw: string }).saw)
  }
  /** The next version starts on the same database: beside the server where there are connections for both. */
  async function nextMigrates(migrations: readonly Migration[]): Promise<void> {
    const beside = system.database.kind === 'embedded' ? system.database : await place.open()
    await migrate(beside.store, [...MIGRATIONS, ...migrations])
    if (beside !== system.database) await beside.close()
  }

  it('serves on while it is one expansion ahead, and starts on it anew; a command that needs every table is refused', async () => {
    expect(await isCarried('Once more.')).toContain('Once more.')
    await nextMigrates([EXPANSION])
    expect(await isCarried('While it runs.')).toContain('While it runs.')

    await system.database.close()
    await expect(place.open('refuse')).rejects.toThrow(/it has migration 9998-a-next-expansion\. Run the newer one\.$/)
    await system.serveFrom(await place.open())
    expect(await isCarried('After it began anew.')).toContain('After it began anew.')
  })

  it('does not start once it is one contraction ahead, and says what to do', async () => {
    await nextMigrates([EXPANSION, CONTRACTION])
    await system.database.close()
    const opened = place.open()
    await expect(opened).rejects.toThrow(DatabaseDiffers)
    await expect(opened).rejects.toThrow(/it has migration 9999-a-next-contraction\. Run the newer one\.$/)
  })
})
