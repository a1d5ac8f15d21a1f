import { namesOfForm } from './sound/equivalents.ts'
import type { ReadName, NameReading } from './reading/read.ts'
import { skeletonOf, vowelledOf } from './sound/sound.ts'

/** Most keys of one name, whatever its length; what is sent is padded to this, so that the number of keys reveals nothing. */
export const MOST_KEYS = 48
/** Skeletons shorter than this are not shortened further: too many names would share them. */
const SHORTENED_FROM = 4

/**
 * Keys by which a name finds similar names through equality alone, so that keys can be sealed or blinded: the skeleton of each word, of two neighbours, of the whole; each with one consonant left out; and the group of forms
 * that a word belongs to. The order of words does not matter. Distinct, sorted, at most `MOST_KEYS`.
 */
export function keysOf(name: ReadName): readonly string[] {
  const keys = new Set<string>()
  // The likeliest readings first: keys beyond the limit are the least likely keys of the least likely reading.
  for (const reading of name.readings) for (const key of wholeKeys(reading)) add(keys, key)
  for (const reading of name.readings) for (const key of shortenedKeys(reading)) add(keys, key)
  // Mia, Lea, Su: too many names would share the single consonant, so the vowels are added.
  if (keys.size === 0)
    for (const { joined } of name.readings) if (vowelledOf(joined).length > 1) add(keys, `~${vowelledOf(joined)}`)
  return [...keys].sort()
}

function add(keys: Set<string>, key: string): void {
  if (keys.size < MOST_KEYS) keys.add(key)
}

function wholeKeys({ words, sounds }: NameReading): readonly string[] {
  const forms = words.flatMap(namesOfForm).map((form) => `=${form}`)
  return [...forms, ...spans(sounds)]
}

/** Each word, each two neighbours in either order, and all together, as skeletons; a word without consonants as its sounds. */
function spans(sounds: readonly string[]): readonly string[] {
  const bones = sounds.map((sound) => skeletonOf(sound) || sound)
  const pairs = bones.slice(0, -1).map((bone, n) => [bone, bones[n + 1] ?? ''].sort().join(''))
  return [...new Set([...bones, ...pairs, [...bones].sort().join(''), bones.join('')])].filter((key) => key.length > 1)
}

function shortenedKeys({ sounds }: NameReading): readonly string[] {
  return spans(sounds)
    .filter((key) => key.length >= SHORTENED_FROM)
    .flatMap((key) => Array.from({ length: Math.min(key.length, 24) }, (_, n) => key.slice(0, n) + key.slice(n + 1)))
}
