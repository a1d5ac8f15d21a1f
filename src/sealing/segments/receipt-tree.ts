import { concat, lookUpText, u8, type Bytes } from '../primitives/bytes.ts'
import { digest as digestNow, sha256 } from '../primitives/hash.ts'

/**
 * One signature over the receipts of one request: they are the leaves of a hash tree, its root is signed, and each receipt carries the way from itself to
 * the root. Leaves and nodes are hashed apart, so that neither passes for the other.
 */
const LEAF = u8(0)
const NODE = u8(1)
const STEP = 33
/** Of a request with 65,536 segments, which is more than one may hold. */
export const LONGEST_WAY = 16 * STEP
const FROM_LEFT = 0
const FROM_RIGHT = 1

export interface Tree {
  readonly root: Bytes
  /** For each leaf its way to the root: at every level `u8 side ‖ hash` of what it is joined with. Empty for a leaf that is alone. */
  readonly ways: readonly Bytes[]
}

/** SHA-256 at once. */
export type Hash = (bytes: Bytes) => Bytes

/** At least one leaf. At each level neighbours are joined in pairs; a last one without a neighbour goes up as it is. */
export function treeOf(leaves: readonly Bytes[], digest: Hash = digestNow): Tree {
  let level = leaves.map((leaf) => digest(concat(LEAF, leaf)))
  const steps: Bytes[][] = leaves.map(() => [])
  for (let width = 1; level.length > 1; width *= 2) {
    for (const [at, way] of steps.entries()) {
      const place = Math.floor(at / width)
      const beside = level[place ^ 1]
      if (beside) way.push(concat(u8(place % 2 === 1 ? FROM_LEFT : FROM_RIGHT), beside))
    }
    level = joined(level, digest)
  }
  const [root] = level
  if (!root) throw new RangeError('a tree has at least one leaf')
  return { root, ways: steps.map((way) => concat(...way)) }
}

function joined(level: readonly Bytes[], digest: Hash): Bytes[] {
  return level.flatMap((left, at) => {
    if (at % 2 === 1) return []
    const right = level[at + 1]
    return [right ? digest(concat(NODE, left, right)) : left]
  })
}

/** Nodes that were hashed a moment ago, by what was joined in them: the ways of one tree meet more and more on the way up. */
export type KnownNodes = Map<string, Promise<Bytes>>

/** The root to which this leaf leads by this way; undefined for what is no way. */
export async function rootOf(leaf: Bytes, way: Bytes, known: KnownNodes = new Map()): Promise<Bytes | undefined> {
  if (way.length % STEP !== 0 || way.length > LONGEST_WAY) return undefined
  let hash = await sha256(concat(LEAF, leaf))
  for (let at = 0; at < way.length; at += STEP) {
    const beside = way.subarray(at + 1, at + STEP)
    if (way[at] === FROM_LEFT) hash = await nodeOf(beside, hash, known)
    else if (way[at] === FROM_RIGHT) hash = await nodeOf(hash, beside, known)
    else return undefined
  }
  return hash
}

function nodeOf(left: Bytes, right: Bytes, known: KnownNodes): Promise<Bytes> {
  const joint = concat(NODE, left, right)
  const name = lookUpText(joint)
  const before = known.get(name)
  if (before) return before
  const node = sha256(joint)
  known.set(name, node)
  return node
}
