import { pairsApart, pairsSharing, type KeysOf, type CandidatePair } from './blocks.ts'
import { estimateWeights } from './estimate.ts'
import { agreementOf, type Agreement, type LinkageField } from './field.ts'
import { probabilityOf, weightOf, type Weights } from './weights.ts'

/** Pairs that are compared to learn how two different persons differ. */
const APART = 20_000

export interface Duplicate extends CandidatePair {
  /** How probable it is that the two records are of one person. */
  readonly probability: number
}

export interface Deduped {
  readonly weights: Weights
  /** Pairs at or above the asked probability, the surest first. */
  readonly duplicates: readonly Duplicate[]
  readonly compared: number
}

/** Finds records of one person among many, with weights learnt from the records themselves. A person decides what to do with each pair. */
export function findDuplicates<Record>(
  records: readonly Record[],
  fields: readonly LinkageField<Record>[],
  keys: KeysOf<Record>,
  least = 0.5,
): Deduped {
  const pairs = pairsSharing(records, keys)
  const agreementsOf = (some: readonly CandidatePair[]) => some.map(({ a, b }) => agree(fields, records, a, b))
  const agreements = agreementsOf(pairs)
  const weights = estimateWeights(fields, agreements, agreementsOf(pairsApart(records.length, APART)))
  const duplicates = pairs.flatMap((pair, n): Duplicate[] => {
    const probability = probabilityOf(weights.prior, weightOf(weights, agreements[n] ?? []))
    return probability >= least ? [{ ...pair, probability }] : []
  })
  return { weights, duplicates: duplicates.sort((x, y) => y.probability - x.probability), compared: pairs.length }
}

function agree<Record>(
  fields: readonly LinkageField<Record>[],
  records: readonly Record[],
  a: number,
  b: number,
): Agreement {
  const [one, other] = [records[a], records[b]]
  if (one === undefined || other === undefined) throw new Error('a pair names a record that is not there')
  return agreementOf(fields, one, other)
}
