import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#store/database/database.ts'
import { madeFolder } from './data-folder.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { explainOpenError } from './serving.ts'

/** Opens the database that the settings name, for a command that works on it without serving. */
export async function openedDatabase(
  { data, databaseUrl }: { readonly data: string; readonly databaseUrl: string | undefined },
  { mustExist }: { readonly mustExist: boolean },
): Promise<Database> {
  if (mustExist && databaseUrl === undefined && !existsSync(join(data, 'tables')))
    throw wrongArgument(`There is no Homeward data in ${data}. Name the folder with --data.`)
  const { openDatabase } = await import('#store/database/database.ts')
  try {
    if (databaseUrl === undefined) madeFolder(data)
    return await openDatabase(databaseUrl === undefined ? { folder: data } : { url: databaseUrl })
  } catch (error) {
    throw explainOpenError(error, { data, databaseUrl })
  }
}
