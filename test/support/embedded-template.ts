import { writeFileSync } from 'node:fs'
import { openDatabase } from '#store/database/database.ts'

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
export async function makeEmbeddedTemplate(path: string): Promise<void> {
  const database = await openDatabase({ memory: true })
  if (!database.engine) throw new Error('an embedded database has an engine')
  const dump = await database.engine.dumpDataDir('none')
  writeFileSync(path, new Uint8Array(await dump.arrayBuffer()))
  await database.close()
}
