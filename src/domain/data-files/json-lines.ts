import type { JsonFault } from './fault.ts'

/** In which line of a JSON text each value begins, by its path; or the first thing that is wrong with it, with its line. `hostile`: JSON, and made to do harm. */
export type JsonLines =
  | { readonly ok: true; readonly lineOf: ReadonlyMap<string, number> }
  | {
      readonly ok: false
      readonly line: number
      readonly where: string
      readonly fault: JsonFault
      readonly hostile: boolean
    }

const DEEPEST = 12
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/** In letters. What stands further in than this is told of by the place around it. */
export const LONGEST_PATH = 120

/** The path of what stands in a place. It ends where nobody reads on: a name may be as long as half the file, with all else in it, and would be written out for each. */
export const pathIn = (path: string, name: string): string =>
  path === '' ? name : path.length > LONGEST_PATH ? path : `${path}.${name}`

class Wrong extends Error {
  readonly fault: JsonFault
  readonly where: string
  readonly hostile: boolean
  constructor(fault: JsonFault, where: string, hostile = false) {
    super(fault.code)
    this.fault = fault
    this.where = where
    this.hostile = hostile
  }
}

/**
 * Walks a JSON text once. Beside what is no JSON it refuses what a parser would let pass: a name twice in one object (the later would win in silence), a name that
 * reaches into the language, and nesting beyond any honest file.
 */
export function jsonLines(text: string): JsonLines {
  const walk = new Walk(text)
  try {
    walk.value('', 0)
    walk.end()
    return { ok: true, lineOf: walk.lineOf }
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong
    return { ok: false, line: walk.line(), where: wrong.where, fault: wrong.fault, hostile: wrong.hostile }
  }
}

class Walk {
  readonly lineOf = new Map<string, number>()
  readonly #text: string
  #at = 0
  /** Where the walk is: of the value that it began last. */
  #path = ''
  #counted = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The line of the place that was reached. It only goes on, so that a long text is counted once. */
  line(): number {
    for (; this.#counted < this.#at; this.#counted += 1) {
      const sign = this.#text[this.#counted]
      if (sign === '\n' || (sign === '\r' && this.#text[this.#counted + 1] !== '\n')) this.#line += 1
    }
    return this.#line
  }

  value(path: string, depth: number): void {
    if (depth > DEEPEST) throw new Wrong({ code: 'too-deep', most: DEEPEST }, '', true)
    this.#path = path
    this.#take(SPACE)
    if (!this.lineOf.has(path)) this.lineOf.set(path, this.line())
    const sign = this.#text[this.#at]
    if (sign === '{') this.#object(path, depth)
    else if (sign === '[') this.#list(path, depth)
    else if (sign === '"') this.#string()
    else if (!this.#take(LITERAL))
      throw this.#wrong({ code: sign === undefined ? (path === '' ? 'empty-file' : 'ends-early') : 'not-json' })
  }

  end(): void {
    this.#take(SPACE)
    if (this.#at < this.#text.length) throw new Wrong({ code: 'goes-on-after-end' }, '')
  }

  #wrong(fault: JsonFault): Wrong {
    return new Wrong(fault, this.#path)
  }

  #object(path: string, depth: number): void {
    const names = new Set<string>()
    this.#between('}', () => {
      const name = JSON.parse(this.#string()) as string
      const inside = pathIn(path, name)
      if (FORBIDDEN.includes(name)) throw new Wrong({ code: 'name-not-allowed', name }, inside, true)
      if (names.has(name)) throw new Wrong({ code: 'name-twice' }, inside)
      names.add(name)
      this.#take(SPACE)
      this.#sign(':')
      this.value(inside, depth + 1)
    })
  }

  #list(path: string, depth: number): void {
    let place = 0
    this.#between(']', () => {
      this.value(pathIn(path, String(place)), depth + 1)
      place += 1
    })
  }

  /** What stands between an opening and its closing sign, one after the other with commas. */
  #between(closing: string, each: () => void): void {
    this.#at += 1
    this.#take(SPACE)
    if (this.#text[this.#at] === closing) {
      this.#at += 1
      return
    }
    for (;;) {
      this.#take(SPACE)
      each()
      this.#take(SPACE)
      if (this.#text[this.#at] === closing) break
      this.#sign(',')
    }
    this.#at += 1
  }

  #string(): string {
    const from = this.#at
    if (!this.#take(STRING)) {
      const first = this.#text[from]
      const cutOff = first === undefined || (first === '"' && !this.#text.includes('"', from + 1))
      throw this.#wrong({ code: cutOff ? 'ends-early' : 'quotes-expected' })
    }
    return this.#text.slice(from, this.#at)
  }

  #sign(sign: string): void {
    if (this.#text[this.#at] !== sign)
      throw this.#wrong(this.#text[this.#at] === undefined ? { code: 'ends-early' } : { code: 'sign-expected', sign })
    this.#at += 1
  }

  #take(what: RegExp): boolean {
    what.lastIndex = this.#at
    const found = what.exec(this.#text)
    if (!found) return false
    this.#at += found[0].length
    return true
  }
}
