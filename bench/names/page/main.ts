import { NameIndex } from '../../../src/names/index/name-index.ts'
import { search } from '../../../src/names/search.ts'

/** Keeps a reference to the index, so that memory is measured while it is alive. */
let index: NameIndex<number> | undefined

/**
 * Called by the bench from outside: indexes everybody, then asks as the app does while a person types; each question
 * three times, of which the median counts.
 */
Object.assign(globalThis, {
  build: (names: readonly string[]) => {
    index = new NameIndex<number>()
    const from = performance.now()
    names.forEach((name, n) => index?.add(n, [name]))
    return performance.now() - from
  },
  ask: (questions: readonly string[]) =>
    questions.map((question) => {
      const times: number[] = []
      let found = 0
      for (let time = 0; time < 3; time++) {
        const from = performance.now()
        found = index ? search(question, index, 10).length : 0
        times.push(performance.now() - from)
      }
      return { ms: times.sort((a, b) => a - b)[1] ?? NaN, found }
    }),
})
