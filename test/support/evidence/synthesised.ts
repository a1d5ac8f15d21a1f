import type { RandomBytes } from '#evidence/privacy/random-bits.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { ReleaseAsked } from '#evidence/synthetic/plan.ts'
import { synthesise, type Synthetic } from '#evidence/synthetic/synthesise.ts'

export const modestly: ReleaseAsked = { epsilon: 4, delta: 1e-4, ways: 3, most: 1, domain: 'found', least: 3 }

/** Receives every progress step of long work. */
export function allSteps<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

export function synthesised(dataset: Dataset, asked: ReleaseAsked, random: RandomBytes): Synthetic {
  const made = allSteps(synthesise(dataset, asked, random))
  if (!made.ok) throw new Error(made.code)
  return made.value
}
