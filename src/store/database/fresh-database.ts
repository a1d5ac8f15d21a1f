import { openDatabase } from './database.ts'

/** A fresh, migrated embedded database, from which several in memory start: the engine needs seconds to make one. */
export async function freshEmbedded(): Promise<Blob> {
  const database = await openDatabase({ memory: true })
  try {
    if (!database.engine) throw new Error('an embedded database has an engine')
    return await database.engine.dumpDataDir('none')
  } finally {
    await database.close()
  }
}
