import { readName, skeleton } from './reading.ts'

/** A name made ready to be compared: done once when it is written, many times asked. */
export interface ReadName {
  readonly written: string
  readonly words: readonly string[]
  readonly bones: readonly string[]
}

export function read(written: string): ReadName {
  const words = readName(written)
  return { written, words, bones: words.map(skeleton) }
}

/** How near two names are: 0 to 1, order of words free, every asked word counted. */
export function nearness(asked: ReadName, name: ReadName): number {
  if (asked.words.length === 0 || name.words.length === 0) return 0
  const together = wordNearness(asked.words.join(''), name.words.join(''), asked.bones.join(''), name.bones.join(''))
  const each = asked.words.map((word, at) => Math.max(...name.words.map((other, there) => wordNearness(word, other, asked.bones[at] ?? '', name.bones[there] ?? ''))))
  const mean = each.reduce((sum, value) => sum + value, 0) / each.length
  return Math.max(together, mean)
}

function wordNearness(a: string, b: string, boneA: string, boneB: string): number {
  if (a === b) return 1
  const letters = jaroWinkler(a, b)
  // Someone still typing has the beginning of the word.
  const begins = a.length >= 2 && b.startsWith(a) ? 0.9 + 0.1 * (a.length / b.length) : 0
  const bones = boneA.length >= 2 && boneA === boneB ? 0.6 + 0.38 * letters : 0
  return Math.max(letters * 0.95, begins, bones)
}

/** From this nearness up a name is offered as a possible match. */
export const NEAR = 0.82

export interface Found<Item> {
  readonly item: Item
  readonly nearness: number
  /** The written name that matched best: shown, so that a person sees why. */
  readonly because: string
}

/** Items whose best name is near enough, nearest first. `names` are all the names an item is known by. */
export function search<Item>(asked: string, items: readonly { readonly item: Item; readonly names: readonly ReadName[] }[], limit: number): readonly Found<Item>[] {
  const question = read(asked)
  if (question.words.length === 0) return []
  const found: Found<Item>[] = []
  for (const { item, names } of items) {
    let best: Found<Item> | undefined
    for (const name of names) {
      const near = nearness(question, name)
      if (near >= NEAR && (!best || near > best.nearness)) best = { item, nearness: near, because: name.written }
    }
    if (best) found.push(best)
  }
  return found.sort((a, b) => b.nearness - a.nearness).slice(0, limit)
}

/** Jaro–Winkler similarity of two strings (Winkler 1990; prefix weight 0.1, at most 4 letters). */
export function jaroWinkler(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return 0
  const reach = Math.max(0, Math.floor(long.length / 2) - 1)
  const taken = new Array<boolean>(long.length).fill(false)
  const matched: string[] = []
  for (let at = 0; at < short.length; at++) {
    for (let there = Math.max(0, at - reach); there <= Math.min(long.length - 1, at + reach); there++) {
      if (taken[there] !== true && short[at] === long[there]) {
        taken[there] = true
        matched.push(short[at] ?? '')
        break
      }
    }
  }
  if (matched.length === 0) return 0
  const others = long.split('').filter((_, there) => taken[there])
  const swaps = matched.filter((letter, at) => letter !== others[at]).length / 2
  const jaro = (matched.length / short.length + matched.length / long.length + (matched.length - swaps) / matched.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < short.length && short[prefix] === long[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
