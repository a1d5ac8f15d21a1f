import { NameIndex } from '../../src/names/index/name-index.ts'
import { distractors } from './gallery.ts'
import type { Likeness } from './likeness.ts'
import { plain, type Peer } from './peers.ts'
import type { NameSet } from './sets.ts'

/** The gallery holds at least as many Latin names. */
const GALLERY = 52_000

export interface Recall {
  readonly at1: number
  readonly at10: number
  readonly asked: number
}

/** All right answers of all sets, among names of people and places that belong to none of them. */
export function galleryOf(sets: readonly NameSet[]): readonly string[] {
  const gallery = new Set(sets.flatMap(({ golds }) => [...golds.values()].flatMap((latin) => [...latin])))
  for (const name of distractors(2 * GALLERY)) {
    if (gallery.size >= GALLERY) break
    gallery.add(name)
  }
  return [...gallery]
}

/** Takes every n-th of a set's native names, so that at most `most` are asked. */
export function askedOf({ golds }: NameSet, most: number): readonly string[] {
  const natives = [...golds.keys()]
  const step = Math.max(1, natives.length / most)
  return Array.from({ length: Math.min(natives.length, most) }, (_, n) => natives[Math.floor(n * step)] ?? '')
}

export function ourRecall(index: NameIndex<string>, set: NameSet, most: number): Recall {
  return recallOf(set, askedOf(set, most), (native, golds) => {
    const found = index.search(native, { limit: 60 })
    const right = found.find(({ key }) => golds.has(key))
    if (!right) return Infinity
    const others = found.filter(({ key }) => !golds.has(key))
    return rankOf(
      others.map(({ nearness }) => nearness),
      right.nearness,
    )
  })
}

/**
 * What peers find, each by the measure of similarity that suits it better. Native names that are written alike are
 * asked once.
 */
export function peersRecall(
  peers: readonly Peer[],
  likenesses: readonly Likeness[],
  gallery: readonly string[],
  set: NameSet,
  most: number,
): readonly { readonly name: string; readonly recall: Recall }[] {
  const places = new Map(gallery.map((latin, place) => [latin, place]))
  const asked = askedOf(set, most)
  const ranked = likenesses.map(() => new Map<string, number>())
  return peers.map((peer) => {
    const latin = new Map(peer.latin(asked).map((text, n) => [asked[n] ?? '', plain(text)]))
    const found = likenesses.map(({ rank }, n) =>
      recallOf(set, asked, (native, golds) => {
        const text = latin.get(native) ?? ''
        const known = ranked[n]?.get(`${native}|${text}`)
        const own =
          known ??
          rank(
            text,
            [...golds].flatMap((gold) => places.get(gold) ?? []),
          )
        ranked[n]?.set(`${native}|${text}`, own)
        return own
      }),
    )
    return {
      name: peer.name,
      recall: {
        at1: Math.max(...found.map(({ at1 }) => at1)),
        at10: Math.max(...found.map(({ at10 }) => at10)),
        asked: asked.length,
      },
    }
  })
}

/** The rank of the right answer; among equals the middle. */
function rankOf(others: readonly number[], right: number): number {
  return 1 + others.filter((score) => score > right).length + others.filter((score) => score === right).length / 2
}

function recallOf(
  { golds }: NameSet,
  asked: readonly string[],
  rank: (native: string, golds: ReadonlySet<string>) => number,
): Recall {
  const ranks = asked.map((native) => rank(native, golds.get(native) ?? new Set()))
  return {
    at1: ranks.filter((one) => one <= 1).length / ranks.length,
    at10: ranks.filter((one) => one <= 10).length / ranks.length,
    asked: ranks.length,
  }
}

export function indexOf(gallery: readonly string[]): NameIndex<string> {
  const index = new NameIndex<string>()
  for (const latin of gallery) index.add(latin, [latin])
  return index
}
