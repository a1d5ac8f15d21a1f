import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#store/database/database.ts'
import { madeFolder } from './data-folder.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { explainOpenError } from './serving.ts'

/**
 * Opens the database that the settings name, for a command that works on it without serving. One that is newer than this
 * Homeward is refused, also where a server of this one runs on it: a backup would leave out what it does not know.
 */
export async function openedDatabase(
  { data, databaseUrl }: { readonly data: string; readonly databaseUrl: string | undefined },
  { mustExist }: { readonly mustExist: boolean },
): Promise<Database> {
  if (mustExist && databaseUrl === undefined && !existsSync(join(data, 'tables')))
    throw wrongArgument(`There is no Homeward data in ${data}. Name the folder with --data.`)
  const { openDatabase } = await import('#store/database/database.ts')
  const { inRole } = await import('#store/database/role.ts')
  try {
    if (databaseUrl === undefined) madeFolder(data)
    const database = await openDatabase(databaseUrl === undefined ? { folder: data } : { url: databaseUrl }, 'refuse')
    try {
      // Here, and not in the middle of the work, where the database was moved and its roles were made by hand.
      await inRole(database.store, { as: 'keeper' }, () => Promise.resolve())
    } catch (error) {
      await database.close()
      throw error
    }
    return database
  } catch (error) {
    throw explainOpenError(error, { data, databaseUrl })
  }
}
