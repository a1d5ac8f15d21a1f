import { sql } from 'kysely'
import type { Store } from './role.ts'

/** Whether the database answers now. */
export const databaseAnswers = (store: Store): Promise<boolean> =>
  sql`select 1`.execute(store).then(
    () => true,
    () => false,
  )
