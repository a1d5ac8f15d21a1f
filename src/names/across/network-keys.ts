import { read, type Reading } from '../reading/read.ts'
import { formOf } from '../sound/equivalents.ts'
import { skeletonOf } from '../sound/sound.ts'

/** Keys of one child or one question at most. What is sent is always made up to this many. */
export const NETWORK_KEYS = 16

/** What is known of one child, as far as it is asked about across agencies: any script, imprecise. */
export interface AskedOf {
  readonly names: readonly string[]
  /** Years in which the child may have been born. */
  readonly born?: { readonly from: number; readonly to: number } | undefined
  readonly kin?: readonly string[] | undefined
  readonly place?: string | undefined
}

/** Years a band holds. A question looks a year further either way, which touches two bands at most where the year is known. */
const BAND = 3
/** Skeletons shorter than this are not shortened: too many names would share them. */
const SHORTENED_FROM = 5

/**
 * Keys for equality between agencies: always a name together with one more fact (years of birth, a relative, a place), so that no key answers for a name alone. None
 * where there is no name or no further fact. Distinct, the most telling first, at most `NETWORK_KEYS`. `asked` widens the years by one.
 */
export function networkKeys(child: AskedOf, side: 'held' | 'asked'): readonly string[] {
  const names = distinct(child.names.flatMap((name) => read(name).readings.slice(0, 3)).flatMap(wholes))
  const near = distinct([...names, ...names.flatMap(shortened)])
  const bands = child.born ? bandsOf(child.born, side === 'asked' ? 1 : 0) : []
  const kin = distinct((child.kin ?? []).flatMap((name) => read(name).readings.slice(0, 1)).flatMap(wholes)).slice(0, 2)
  const place = distinct(child.place === undefined ? [] : read(child.place).readings.slice(0, 1).map(whole)).slice(0, 1)
  const facts = [...kin.map((one) => `kin ${one}`), ...place.map((one) => `place ${one}`)]
  const others = names.slice(0, 2).flatMap((name) => facts.map((fact) => `${name}|${fact}`)).slice(0, bands.length > 0 ? 4 : NETWORK_KEYS)
  const years = near.flatMap((name) => bands.map((band) => `${name}|born ${String(band)}`))
  return [...others, ...years].slice(0, NETWORK_KEYS)
}

/** Whether there is enough to ask with: a name that can be read, and one more fact. */
export const canBeAsked = (child: AskedOf): boolean => networkKeys(child, 'asked').length > 0

/** All words together, and each two of three or more: people leave the middle one out. The order of words does not matter. */
function wholes(reading: Reading): readonly string[] {
  const bones = bonesOf(reading)
  const pairs = bones.length < 3 ? [] : bones.slice(0, 4).flatMap((one, n) => bones.slice(n + 1, 4).map((other) => [one, other].sort().join('')))
  return [bones.join(''), ...pairs].filter((key) => key.length > 1)
}

const whole = (reading: Reading): string => bonesOf(reading).join('')

/** A word that is a form of a known name counts as that name, whatever its spelling. */
const bonesOf = ({ words, sounds }: Reading): readonly string[] => sounds.map((sound, n) => {
  const form = formOf(words[n] ?? '')
  return form === undefined ? skeletonOf(sound) || sound : `=${String(form)}`
}).sort()

/** With one bone left out, so that one wrong sound on either side does not matter. */
const shortened = (key: string): readonly string[] => (key.length < SHORTENED_FROM ? [] : Array.from({ length: Math.min(key.length, 12) }, (_, n) => key.slice(0, n) + key.slice(n + 1)))

function bandsOf({ from, to }: { from: number; to: number }, wider: number): readonly number[] {
  const [first, last] = [Math.floor((from - wider) / BAND), Math.floor((to + wider) / BAND)]
  if (!(last >= first)) return []
  const all = Array.from({ length: Math.min(last - first + 1, 40) }, (_, n) => first + n)
  // Of a wide guess the middle: a question that fits everybody asks about nobody.
  const skip = Math.max(0, Math.floor((all.length - 2) / 2))
  return all.slice(skip, skip + 2)
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)]
