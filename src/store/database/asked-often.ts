import type pg from 'pg'

/**
 * The functions of migrations 0003 to 0012, which every request calls. Statements that are composed at run time are too
 * many to keep prepared.
 */
const ASKED_OFTEN = /^select (?:\* from )?homeward\.\w+\(/

/**
 * Lets the connections of a pool keep the statements of every request prepared, so that the database parses and plans
 * each once for each connection.
 */
export function keepAskedOften(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown
    const keeping = (text: unknown, values: unknown, ...others: readonly unknown[]) =>
      typeof text === 'string' && ASKED_OFTEN.test(text)
        ? query({ name: nameOf(text), text, values }, ...others)
        : query(text, values, ...others)
    client.query = keeping as typeof client.query
  })
}

const names = new Map<string, string>()

/** A statement name in the database has 63 bytes at most; the text may be longer. */
function nameOf(text: string): string {
  const before = names.get(text)
  if (before !== undefined) return before
  const name = `asked ${String(names.size)}`
  names.set(text, name)
  return name
}
