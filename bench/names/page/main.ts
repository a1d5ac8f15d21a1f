import { NameIndex } from '../../../src/names/index/name-index.ts'

export interface Timed {
  readonly index: number
  readonly times: readonly number[]
  /** Bytes the index holds, where the browser says it. */
  readonly bytes: number | null
  readonly found: number
}

interface WithMemory extends Performance {
  readonly memory?: { readonly usedJSHeapSize: number }
}

const heap = () => (performance as WithMemory).memory?.usedJSHeapSize ?? null

/** Holds what was indexed, so that it is measured while it is alive. */
let index: NameIndex<number> | undefined

/** Asked by the bench from outside: puts everybody in, then asks as somebody types. */
Object.assign(globalThis, {
  build: (names: readonly string[]) => {
    index = new NameIndex<number>()
    const from = performance.now()
    names.forEach((name, n) => index?.add(n, [name]))
    return performance.now() - from
  },
  heap,
  ask: (questions: readonly string[]) =>
    questions.map((question) => {
      const from = performance.now()
      const found = index?.search(question, { limit: 10, typing: true }) ?? []
      return { ms: performance.now() - from, found: found.length }
    }),
})
