import type { Bytes } from '#bytes.ts'
import type { PGlite, Results, Transaction } from '@electric-sql/pglite'
import {
  bind,
  BYTEA,
  close,
  type WireColumn,
  describe,
  execute,
  joined,
  parse,
  readAnswer,
  type QueryReply,
  type Sent,
  sync,
  wireText,
} from './wire.ts'

interface Statement {
  readonly name: string
  readonly parameters: readonly number[]
  readonly columns: readonly WireColumn[]
}

/**
 * Maximum number of prepared statements in the engine. Each uses some ten kilobytes there; a server sends fewer
 * different texts.
 */
const MOST = 200
const KEPT = /^\s*(?:select|insert|update|delete|with)\s/i

/**
 * Prepared statements inside transactions of the embedded engine: each text is parsed and planned once, and run with
 * one message instead of the six of the engine's own client. Texts that are no query of rows go through that client.
 */
export class Prepared {
  readonly #engine: PGlite
  readonly #kept = new Map<string, Statement>()
  #named = 0

  constructor(engine: PGlite) {
    this.#engine = engine
  }

  /** Runs in the transaction `tx`: the engine does one thing at a time, and the transaction holds it. */
  async query(tx: Transaction, sql: string, values: readonly unknown[]): Promise<Results<Record<string, unknown>>> {
    if (!KEPT.test(sql)) return tx.query(sql, [...values])
    const statement = this.#kept.get(sql) ?? (await this.#prepare(sql))
    const sent = values.map((value, at) => this.#sent(value, statement.parameters[at] ?? 0))
    const { rows, affected } = await this.#ask(bind(statement.name, sent, statement.columns), execute(), sync())
    return {
      rows: rows.map((row) =>
        Object.fromEntries(statement.columns.map(({ name, type }, at) => [name, this.#read(row[at] ?? null, type)])),
      ),
      fields: statement.columns.map(({ name, type }) => ({ name, dataTypeID: type })),
      ...(affected === undefined ? {} : { affectedRows: affected }),
    }
  }

  async #prepare(sql: string): Promise<Statement> {
    const name = `kept${String((this.#named += 1))}`
    const outgrown = this.#kept.size < MOST ? undefined : this.#kept.entries().next().value
    if (outgrown) this.#kept.delete(outgrown[0])
    const closing = outgrown ? [close(outgrown[1].name)] : []
    const { parameters, columns } = await this.#ask(...closing, parse(name, sql), describe(name), sync())
    const statement = { name, parameters, columns }
    this.#kept.set(sql, statement)
    return statement
  }

  async #ask(...messages: readonly Bytes[]): Promise<QueryReply> {
    const parts: Uint8Array[] = []
    await this.#engine.execProtocolRawStream(joined(messages), {
      syncToFs: false,
      onRawData: (data) => void parts.push(data.slice()),
    })
    const answer = readAnswer(joined(parts))
    if (answer.error) throw answer.error
    return answer
  }

  #sent(value: unknown, type: number): Sent {
    if (value === null || value === undefined) return null
    if (value instanceof Uint8Array) return value
    const serialize = this.#engine.serializers[type]
    if (serialize) return serialize(value)
    if (typeof value === 'object') throw new TypeError(`a parameter of type ${String(type)} takes no such value`)
    return `${value as string | number | bigint | boolean}`
  }

  #read(value: Bytes | null, type: number): unknown {
    if (value === null || type === BYTEA) return value
    const read = this.#engine.parsers[type]
    const text = wireText(value)
    return read ? read(text, type) : text
  }
}
