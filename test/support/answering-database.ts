import {
  type CompiledQuery,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { RoleTransaction } from '../../src/store/database/role.ts'
import type { Tables } from '../../src/store/database/tables.ts'

/** What the database answers to one statement: rows, a number of changed rows, or an error. */
export type GivenAnswer = readonly object[] | bigint | Error

/**
 * A database that answers each statement with the next of `answers`, and with no rows after the last: for what the code
 * around the statements decides. `asked` are the statements, `roles` what each transaction set of its role. What the statements
 * themselves do is proven with real databases in `test/api`.
 */
export function answeringDatabase(...answers: readonly GivenAnswer[]) {
  const asked: CompiledQuery[] = []
  const roles: (readonly unknown[])[] = []
  const executeQuery = <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    if (query.sql.includes('set_config')) {
      roles.push(query.parameters)
      return Promise.resolve({ rows: [] })
    }
    const answer = answers[asked.push(query) - 1] ?? []
    if (answer instanceof Error) return Promise.reject(answer)
    if (typeof answer === 'bigint') return Promise.resolve({ rows: [], numAffectedRows: answer })
    return Promise.resolve({ rows: [...answer] as Row[] })
  }
  const nothing = () => Promise.resolve()
  const driver: Driver = {
    init: nothing,
    acquireConnection: () =>
      Promise.resolve({
        executeQuery,
        streamQuery: () => {
          throw new Error('the store reads no streams')
        },
      }),
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
  const store = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const inside = <Result>(work: (tx: RoleTransaction) => Promise<Result>) => store.transaction().execute(work)
  return { store, asked, roles, inside }
}

/** The first words of each statement: what is done to which table. */
export const saidBriefly = (asked: readonly CompiledQuery[]): readonly string[] =>
  asked.map(({ sql }) => /^\s*\w+ (?:\w+ )?(?:"\w+"\."\w+"|\S+)/.exec(sql)?.[0].trim() ?? sql)
