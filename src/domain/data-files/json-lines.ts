import type { JsonFault } from './fault.ts'

/**
 * The line on which each value of a JSON text begins, by its path; or the first fault in it, with its line. `hostile`:
 * valid JSON that was made to do harm.
 */
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

/** Length of a path. Deeper values are reported at the nearest enclosing path. */
export const LONGEST_PATH = 120

/**
 * The path of what is at an enclosing path. It is cut at the limit: a key may be as long as half the file, and would be
 * repeated for each value in it.
 */
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
 * Walks a JSON text once. Besides invalid JSON it refuses what a parser would accept: a key twice in one object (the
 * later would win without notice), a key that reaches into the language (`__proto__`), and nesting deeper than any
 * honest file has.
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
  /** Position of the walk: the value that was begun last. */
  #path = ''
  #counted = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The line of the current position. It only moves forward, so that a long text is counted once. */
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
    let index = 0
    this.#between(']', () => {
      this.value(pathIn(path, String(index)), depth + 1)
      index += 1
    })
  }

  /** Items between an opening and a closing sign, separated by commas. */
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
