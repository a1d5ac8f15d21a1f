import { writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { openDatabase } from '#store/database/database.ts'
import { keepLogMonths } from '#store/people/access-log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The file with a fresh, migrated embedded database. */
    embeddedTemplate: string
  }
}

/** Beside the file of the migrated database, the one from which it was made: for an older version, which migrates it itself. */
export const unmigrated = (path: string): string => `${path}-unmigrated`

/**
 * Writes a fresh, migrated embedded database to a file, of which every test starts with a copy: setting one up takes
 * seconds.
 */
export async function makeEmbeddedTemplate(path: string): Promise<void> {
  const empty = await emptyDump()
  writeFileSync(unmigrated(path), new Uint8Array(await empty.arrayBuffer()))
  const database = await openDatabase({ memory: true, template: empty })
  // The months of which tests write: those of their own clock, and the present ones.
  for (const moment of [Date.UTC(2026, 10, 25), Date.now()]) await keepLogMonths(database.store, moment, 0)
  const dump = await database.engine?.dumpDataDir('none')
  if (!dump) throw new Error('an embedded database has an engine')
  await database.close()
  writeFileSync(path, new Uint8Array(await dump.arrayBuffer()))
}

async function emptyDump(): Promise<Blob> {
  const engine = await PGlite.create()
  // Of the engine's 128 MB of buffers, which it clears at each start, a test uses a few: a sixth of what a start costs.
  await engine.exec("alter system set shared_buffers = '8MB'")
  // The databases from which PostgreSQL makes further ones, which nobody does here: half of the files that each start reads.
  await engine.exec('update pg_database set datistemplate = false')
  for (const unused of ['template0', 'template1']) await engine.exec(`drop database ${unused}`)
  const dump = await engine.dumpDataDir('none')
  await engine.close()
  return dump
}
