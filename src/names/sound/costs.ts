/**
 * The cost of confusing one sound with another, 0 to 1; from how people who only heard names of several languages spelt them. Pairs not named here cost 1 between consonants,
 * and between a vowel and a consonant.
 */
const CONFUSED: readonly (readonly [pairs: string, cost: number])[] = [
  // Aspiration: some spell it and some do not.
  ['pP Pf tT tQ kX gG', 0.1],
  ['TQ', 0.12],
  // Voicing.
  ['pb td kg sz fv CJ SZ', 0.25],
  ['bP dT dQ gX', 0.4],
  // Sibilants.
  ['CS Ss JZ Zz Cs', 0.3],
  ['Jz Jy zZ JS Cz', 0.4],
  ['Td', 0.3],
  ['dz Tz', 0.5],
  ['Ct Ck Jg Jd CX ts Ts Qs', 0.5],
  ['SX', 0.5],
  // Throat sounds.
  ['Xh', 0.25],
  ['Gh kh gh', 0.45],
  ['Gr', 0.5],
  ['kG', 0.4],
  // Labials.
  ['vw', 0.12],
  ['vb fw wb', 0.45],
  ['fP', 0.1],
  ['fp', 0.4],
  ['fh', 0.5],
  ['wu', 0.2],
  ['wo vu', 0.3],
  ['vo', 0.45],
  // Nasals, liquids and other sounds of the tongue.
  ['nN', 0.2],
  ['nm', 0.45],
  ['Nm', 0.5],
  ['lr', 0.4],
  ['ln', 0.5],
  ['rn', 0.6],
  ['Ng', 0.45],
  ['dr', 0.6],
  ['tk pk', 0.6],
  ['tp', 0.65],
  ['yi', 0.12],
  ['ye', 0.3],
  ['yn', 0.6],
  ['ya yo yu', 0.6],
  // Vowels.
  ['ei ou', 0.15],
  ['ae ao au', 0.25],
  ['eo eu iu ai oi', 0.35],
]

/** The cost of a sound that only one of two spellings has. */
const ALONE: Readonly<Record<string, number>> = {
  a: 0.3,
  e: 0.3,
  i: 0.32,
  o: 0.32,
  u: 0.32,
  h: 0.2,
  w: 0.35,
  y: 0.3,
  r: 0.6,
  G: 0.8,
  n: 0.85,
  N: 0.85,
}
const CONSONANT_ALONE = 0.9

/** The weight of a sound when cost is turned into likeness. */
const VOWELS = 'aeiou'
const SIZE = 128

/** [a]: 1 for a vowel. */
export const VOWEL = Uint8Array.from({ length: SIZE }, (_, code) =>
  VOWELS.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** [a * 128 + b]: cost of the sound with the character code a heard as b. */
export const SWAP = swaps()
/** [a]: cost of the sound in one spelling alone. */
export const GAP_COSTS = Float64Array.from(
  { length: SIZE },
  (_, code) => ALONE[String.fromCharCode(code)] ?? CONSONANT_ALONE,
)
/** [a]: what the sound adds to the weight of its word. */
export const WEIGHT = Float64Array.from({ length: SIZE }, (_, code) =>
  VOWEL[code] === 1 ? 0.55 : 'hwy'.includes(String.fromCharCode(code)) ? 0.6 : 1,
)

function swaps(): Float64Array {
  const table = new Float64Array(SIZE * SIZE).fill(1)
  for (let code = 0; code < SIZE; code++) table[code * SIZE + code] = 0
  for (const a of VOWELS) for (const b of VOWELS) if (a !== b) table[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = 0.35
  for (const [pairs, cost] of CONFUSED) {
    for (const pair of pairs.split(' ')) {
      const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)]
      table[a * SIZE + b] = cost
      table[b * SIZE + a] = cost
    }
  }
  return table
}
