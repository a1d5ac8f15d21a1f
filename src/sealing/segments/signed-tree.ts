import type { Bytes } from '#bytes.ts'
import { concat, lookUpText, u8 } from '../primitives/bytes.ts'
import { verify, type Verify } from '../primitives/ed25519.ts'
import { sha256Now as digestNow } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

/**
 * One signature over many parts: what a device sends in one request, and the receipts in the answer. The parts are the
 * leaves of a hash tree, its root is signed, and each part carries the path from itself to the root. Leaves and nodes
 * are hashed differently, so that one cannot be passed off as the other.
 */
const LEAF = u8(0)
const NODE = u8(1)
export const STEP = 33
/** The depth for a request with 65,536 leaves, which is more than one may hold. */
export const MOST_STEPS = 16
const FROM_LEFT = 0
const FROM_RIGHT = 1

/** The label of the tree's signature. */
export type Signed = 'segment' | 'receipt'

export interface Tree {
  readonly root: Bytes
  /**
   * For each leaf its path to the root: at every level `u8 side ‖ hash` of the node it is joined with. Empty for a
   * single leaf.
   */
  readonly ways: readonly Bytes[]
}

/** Synchronous SHA-256. */
export type Hash = (bytes: Bytes) => Bytes

/** The leaf of `text`. */
export const leafText = (text: Bytes): Bytes => concat(LEAF, text)

/**
 * Builds the tree over the hashes of at least one leaf. At each level neighbours are joined in pairs; a last node
 * without a neighbour moves up unchanged.
 */
export function treeOf(leaves: readonly Bytes[], digest: Hash = digestNow): Tree {
  let level = leaves
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

/** The message that is signed for the whole tree. */
export const signedText = (what: Signed, root: Bytes): Bytes => labelled(what, root)

/**
 * Cache of hashed and verified nodes: the leaves of one request share their signature and most of the path to it.
 * Discard it with the request.
 */
export interface KnownSignatures {
  readonly signatures: Map<string, Promise<boolean>>
  /** Keyed by the nodes that were joined: the paths of one tree share more and more nodes towards the root. */
  readonly nodes: Map<string, Bytes>
}

export const nothingKnown = (): KnownSignatures => ({ signatures: new Map(), nodes: new Map() })

/** One leaf as received, with the signature over its tree. */
export interface Leaf {
  readonly what: Signed
  /** The hash of the leaf. */
  readonly hash: Bytes
  readonly way: Bytes
  readonly signature: Bytes
}

/** Hashed in JavaScript, which is faster: a hash of 65 bytes takes less time than the call into the platform. */
export interface CryptoPlatform {
  readonly verify: Verify
  readonly digest: Hash
}

const HERE: CryptoPlatform = { verify, digest: digestNow }

/** Whether `key` signed the tree to whose root this leaf's path leads; false for an invalid path. */
export function isLeafSigned(
  { what, hash, way, signature }: Leaf,
  key: Bytes,
  known: KnownSignatures = nothingKnown(),
  by: CryptoPlatform = HERE,
): Promise<boolean> {
  const root = rootOf(hash, way, known, by.digest)
  if (!root) return Promise.resolve(false)
  const text = signedText(what, root)
  const name = lookUpText(concat(key, signature, text))
  const before = known.signatures.get(name)
  if (before) return before
  const signed = by.verify(key, text, signature)
  known.signatures.set(name, signed)
  return signed
}

function rootOf(leaf: Bytes, way: Bytes, known: KnownSignatures, digest: Hash): Bytes | undefined {
  if (way.length % STEP !== 0 || way.length > STEP * MOST_STEPS) return undefined
  let hash = leaf
  for (let at = 0; at < way.length; at += STEP) {
    const beside = way.subarray(at + 1, at + STEP)
    if (way[at] === FROM_LEFT) hash = nodeOf(beside, hash, known, digest)
    else if (way[at] === FROM_RIGHT) hash = nodeOf(hash, beside, known, digest)
    else return undefined
  }
  return hash
}

function nodeOf(left: Bytes, right: Bytes, { nodes }: KnownSignatures, digest: Hash): Bytes {
  const joint = concat(NODE, left, right)
  const name = lookUpText(joint)
  const before = nodes.get(name)
  if (before) return before
  const node = digest(joint)
  nodes.set(name, node)
  return node
}
