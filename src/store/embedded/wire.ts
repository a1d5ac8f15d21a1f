import type { Bytes } from '#bytes.ts'

/**
 * The part of PostgreSQL's wire protocol (version 3, "extended query") that prepared statements need, with bytes in
 * binary form: the embedded engine's own client sends and reads them as hexadecimal text, which took half of a server's
 * work in a first sync.
 */
export const BYTEA = 17
const TEXT = 0
const BINARY = 1
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A value on the wire: bytes, text, or null. */
export type Sent = Uint8Array | string | null

export const parse = (name: string, sql: string): Bytes => message('P', cString(name), cString(sql), i16(0))
export const describe = (name: string): Bytes => message('D', ascii('S'), cString(name))
export const close = (name: string): Bytes => message('C', ascii('S'), cString(name))
export const execute = (): Bytes => message('E', cString(''), i32(0))
export const sync = (): Bytes => message('S')

/** Bytes are sent and received in binary form, everything else as text. */
export function bind(name: string, values: readonly Sent[], columns: readonly WireColumn[]): Bytes {
  const formats = values.map((value) => i16(value instanceof Uint8Array ? BINARY : TEXT))
  const sent = values.flatMap((value) => {
    if (value === null) return [i32(-1)]
    const bytes = typeof value === 'string' ? encoder.encode(value) : value
    return [i32(bytes.length), bytes]
  })
  const wanted = columns.map(({ type }) => i16(type === BYTEA ? BINARY : TEXT))
  return message(
    'B',
    cString(''),
    cString(name),
    i16(formats.length),
    ...formats,
    i16(values.length),
    ...sent,
    i16(wanted.length),
    ...wanted,
  )
}

export interface WireColumn {
  readonly name: string
  readonly type: number
}

export interface QueryReply {
  readonly parameters: readonly number[]
  readonly columns: readonly WireColumn[]
  /**
   * Each value as received: bytes of its text, or the bytes themselves. Views of the answer, which was copied out of
   * the engine as a whole.
   */
  readonly rows: readonly (readonly (Bytes | null)[])[]
  /** Number of rows changed or read, if the statement reports it. */
  readonly affected: number | undefined
  readonly error: WireError | undefined
}

/** The engine's error for a refused statement. `code` is the SQLSTATE. */
export class WireError extends Error {
  readonly code: string
  readonly detail: string | undefined
  constructor(fields: ReadonlyMap<string, string>) {
    super(fields.get('M') ?? 'the database refused a statement')
    this.name = 'WireError'
    this.code = fields.get('C') ?? ''
    this.detail = fields.get('D')
  }
}

/** All answers of the engine to one write. */
export function readAnswer(bytes: Bytes): QueryReply {
  const answer = {
    parameters: [] as number[],
    columns: [] as WireColumn[],
    rows: [] as (Bytes | null)[][],
    affected: undefined as number | undefined,
    error: undefined as WireError | undefined,
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + view.getUint32(at + 1)
    if (end > bytes.length) throw new RangeError('an answer of the database was cut short')
    const part = new Part(bytes, view, at + 5)
    switch (String.fromCharCode(view.getUint8(at))) {
      case 't':
        answer.parameters = part.many(() => part.i32())
        break
      case 'T':
        answer.columns = part.many(() => part.column())
        break
      case 'D':
        answer.rows.push(part.many(() => part.value()))
        break
      case 'C':
        answer.affected = affectedBy(part.text())
        break
      case 'E':
        answer.error ??= new WireError(part.fields())
        break
      default:
    }
    at = end
  }
  return answer
}

function affectedBy(tag: string): number | undefined {
  const count = /^(?:INSERT \d+|UPDATE|DELETE|MERGE|SELECT) (\d+)$/.exec(tag)?.[1]
  return count === undefined ? undefined : Number(count)
}

class Part {
  readonly #bytes: Bytes
  readonly #view: DataView
  #at: number

  constructor(bytes: Bytes, view: DataView, at: number) {
    this.#bytes = bytes
    this.#view = view
    this.#at = at
  }

  i32(): number {
    this.#at += 4
    return this.#view.getInt32(this.#at - 4)
  }

  many<Value>(one: () => Value): Value[] {
    this.#at += 2
    return Array.from({ length: this.#view.getUint16(this.#at - 2) }, one)
  }

  text(): string {
    const end = this.#bytes.indexOf(0, this.#at)
    const text = decoder.decode(this.#bytes.subarray(this.#at, end))
    this.#at = end + 1
    return text
  }

  /** Name, table (4), attribute (2), type (4), size (2), modifier (4), format (2). */
  column(): WireColumn {
    const name = this.text()
    this.#at += 18
    return { name, type: this.#view.getInt32(this.#at - 12) }
  }

  value(): Bytes | null {
    const length = this.i32()
    if (length < 0) return null
    this.#at += length
    if (this.#at > this.#bytes.length) throw new RangeError('an answer of the database was cut short')
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  fields(): Map<string, string> {
    const fields = new Map<string, string>()
    while (this.#view.getUint8(this.#at) !== 0) {
      const name = String.fromCharCode(this.#view.getUint8(this.#at))
      this.#at += 1
      fields.set(name, this.text())
    }
    return fields
  }
}

export const wireText = (bytes: Bytes): string => decoder.decode(bytes)

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const ascii = (text: string) => encoder.encode(text)
const cString = (text: string) => encoder.encode(`${text}\0`)
const i16 = (value: number) => Uint8Array.of((value >> 8) & 0xff, value & 0xff)
const i32 = (value: number) =>
  Uint8Array.of((value >> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff)

/** Type, length including itself, content. */
function message(type: string, ...parts: readonly Uint8Array[]): Bytes {
  return joined([ascii(type), i32(parts.reduce((length, part) => length + part.length, 4)), ...parts])
}
