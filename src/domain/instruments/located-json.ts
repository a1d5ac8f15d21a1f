import { accept, refuse, type Result } from '../result.ts'

/** JSON with the line of each value, so that a refusal can say where. Paths are as in `sections.0.items.3.code`. */
export interface LocatedJson {
  readonly value: unknown
  /** The line, from 1, of the value at a path; of the nearest one around it where nothing stands there. */
  readonly lineAt: (path: string) => number
}

export interface BrokenAt {
  readonly line: number
  readonly path: string
  readonly reason: string
}

const DEEPEST = 16
const WORD = /-?(?:0|[1-9]\d*)(?:[.]\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// A quote, then anything that is no quote, no backslash and no control, or an escape; then the quote that ends it.
const TEXT = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SPACE = /[ \t\r\n]*/y

class Broken extends Error {
  readonly at: number
  readonly path: string
  constructor(at: number, path: string, reason: string) {
    super(reason)
    this.at = at
    this.path = path
  }
}

/**
 * Reads JSON as the standard has it, and refuses what readers disagree about: a name that stands twice, a name that means something to the
 * language (`__proto__`), and nesting without end.
 */
export function readLocatedJson(text: string): Result<LocatedJson, 'not-json', BrokenAt> {
  const lineOf = linesOf(text)
  try {
    const { value, starts } = new Reader(text).whole()
    return accept({ value, lineAt: (path) => lineOf(nearest(starts, path)) })
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return refuse('not-json', { line: lineOf(error.at), path: error.path, reason: error.message })
  }
}

/** A file may have as many lines as letters, and as many faults: the line of one is found by halving. */
function linesOf(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index)
  return (at) => {
    let [from, to] = [0, ends.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((ends[middle] ?? at) < at) from = middle + 1
      else to = middle
    }
    return from + 1
  }
}

function nearest(starts: ReadonlyMap<string, number>, path: string): number {
  for (let around = path; ; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const start = starts.get(around)
    if (start !== undefined) return start
    if (around === '') return 0
  }
}

class Reader {
  readonly starts = new Map<string, number>()
  readonly text: string
  at = 0
  constructor(text: string) {
    this.text = text
  }

  whole() {
    const value = this.value('', 0)
    this.space()
    if (this.at < this.text.length) throw new Broken(this.at, '', 'something stands after the end')
    return { value, starts: this.starts }
  }

  private value(path: string, depth: number): unknown {
    this.space()
    if (depth > DEEPEST) throw new Broken(this.at, path, `nested deeper than ${DEEPEST}`)
    this.starts.set(path, this.at)
    const next = this.text[this.at]
    if (next === '{') return this.object(path, depth)
    if (next === '[') return this.list(path, depth)
    return next === '"' ? this.string(path) : this.word(path)
  }

  private object(path: string, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    this.each('}', path, () => {
      this.space()
      const start = this.at
      if (this.text[start] !== '"') throw new Broken(start, path, 'a name in quotes is missing')
      const key = this.string(path)
      const inside = path === '' ? key : `${path}.${key}`
      if (key === '__proto__') throw new Broken(start, inside, 'this name is not allowed')
      if (Object.hasOwn(object, key)) throw new Broken(start, inside, 'this name stands twice')
      this.space()
      if (this.text[this.at] !== ':') throw new Broken(this.at, inside, 'a colon is missing')
      this.at += 1
      object[key] = this.value(inside, depth + 1)
    })
    return object
  }

  private list(path: string, depth: number): unknown[] {
    const list: unknown[] = []
    this.each(']', path, () => list.push(this.value(path === '' ? String(list.length) : `${path}.${String(list.length)}`, depth + 1)))
    return list
  }

  /** What stands between the brackets, parted by commas. */
  private each(end: string, path: string, read: () => unknown): void {
    this.at += 1
    this.space()
    if (this.text[this.at] === end) {
      this.at += 1
      return
    }
    for (;;) {
      read()
      this.space()
      const next = this.text[this.at]
      if (next !== ',' && next !== end) throw new Broken(this.at, path, next === undefined ? 'it ends in the middle' : 'a comma or an end is missing')
      this.at += 1
      if (next === end) return
    }
  }

  private string(path: string): string {
    const start = this.at
    const found = this.take(TEXT)
    if (found === undefined) throw new Broken(start, path, 'a text that does not end, or holds a letter that must be written as an escape')
    return JSON.parse(found) as string
  }

  private word(path: string): unknown {
    const found = this.take(WORD)
    if (found === undefined) throw new Broken(this.at, path, this.at >= this.text.length ? 'it ends in the middle' : 'a value is missing')
    return JSON.parse(found)
  }

  private take(what: RegExp): string | undefined {
    what.lastIndex = this.at
    const found = what.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  private space(): void {
    this.take(SPACE)
  }
}
