import type { Database } from '#store/database/database.ts'
import type { TestDatabase } from '../database.ts'
import { type RowCopies, rowCopies, type CopiedRows } from '../set-back-database.ts'

/** A database whose rows can be copied, put back and carried into another one. */
export interface CopiedDatabase {
  readonly database: Database
  readonly copies: RowCopies
}

/** The database that is served at the beginning, and another one into which it may be moved. */
export interface Databases {
  readonly served: CopiedDatabase
  readonly other: CopiedDatabase
  /** Rows of a database that is migrated and empty. */
  readonly empty: CopiedRows
  close(): Promise<void>
}

export async function databasesOn(kind: TestDatabase): Promise<Databases> {
  const open = [await kind.open(), await kind.open()] as const
  const copied = async (database: (typeof open)[number]): Promise<CopiedDatabase> => ({
    // It stays open while the other one is served.
    database: { ...database, close: () => Promise.resolve() },
    copies: await rowCopies(database),
  })
  const [served, other] = [await copied(open[0]), await copied(open[1])]
  return {
    served,
    other,
    empty: await served.copies.copy(),
    close: async () => {
      for (const { copies } of [served, other]) await copies.close()
      for (const database of open) await database.close()
    },
  }
}
