import { NameIndex } from '../../../src/names/index/name-index.ts'
import { search } from '../../../src/names/search.ts'

/** Holds what was indexed, so that it is measured while it is alive. */
let index: NameIndex<number> | undefined

/** Asked by the bench from outside: puts everybody in, then asks as the app does while somebody types; each question three times, of which the middle counts. */
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
