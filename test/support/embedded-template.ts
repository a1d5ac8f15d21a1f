import { writeFileSync } from 'node:fs'
import { openDatabase } from '#store/database/database.ts'
import { keepLogMonths } from '#store/people/access-log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Bytes of a fresh, migrated embedded database. */
    embeddedTemplate: string
  }
}

/**
 * Writes a fresh, migrated embedded database to a file, of which every test starts with a copy: setting one up takes
 * seconds.
 */
export const makeEmbeddedTemplate = async (path: string): Promise<void> => writeFileSync(path, await freshDump())

async function freshDump(): Promise<Uint8Array> {
  const database = await openDatabase({ memory: true })
  if (!database.engine) throw new Error('an embedded database has an engine')
  // Of the engine's 128 MB of buffers, which it clears at each start, a test uses a few: a sixth of what a start costs.
  await database.engine.exec("alter system set shared_buffers = '8MB'")
  // The months of which tests write: those of their own clock, and the present ones.
  for (const moment of [Date.UTC(2026, 10, 25), Date.now()]) await keepLogMonths(database.store, moment, 0)
  const dump = await database.engine.dumpDataDir('none')
  await database.close()
  return new Uint8Array(await dump.arrayBuffer())
}
