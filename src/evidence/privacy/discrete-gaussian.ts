import type { RandomBits } from './random-bits.ts'

/** A variance as a fraction of whole numbers, so that no step of the draw rounds. */
export interface Fraction {
  readonly over: number
  readonly under: number
}

/**
 * One draw of the discrete Gaussian: P[x] ∝ exp(−x²/2σ²) over the whole numbers, exactly, in integer arithmetic
 * (Canonne, Kamath & Steinke 2020, algorithms 1–3). No floating-point number is formed, so the low bits of a result reveal nothing of the count.
 * A variance up to about 10⁵ uses machine integers; a larger one big integers.
 */
export function discreteGaussian({ over, under }: Fraction, bits: RandomBits): number {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under) || over < 1 || under < 1)
    throw new Error('a variance is a fraction of whole numbers above 0')
  const scale = Math.floor(Math.sqrt(over / under)) + 1
  for (;;) {
    const y = discreteLaplace(scale, bits)
    if (survives(Math.abs(y), scale, over, under, bits)) return y
  }
}

/** True with probability exp(−(|y| − σ²/t)² / 2σ²), which turns a Laplace draw into a Gaussian one. */
function survives(y: number, scale: number, over: number, under: number, bits: RandomBits): boolean {
  const gap = y * under * scale - over
  const square = gap * gap
  const whole = 2 * over * under * scale * scale
  if (Number.isSafeInteger(square) && Number.isSafeInteger(whole * 64)) return bernoulliExp(square, whole, bits)
  const longGap = BigInt(y) * BigInt(under) * BigInt(scale) - BigInt(over)
  return bernoulliExpBig(longGap * longGap, 2n * BigInt(over) * BigInt(under) * BigInt(scale) * BigInt(scale), bits)
}

/** P[x] ∝ exp(−|x| / scale) over the whole numbers, for a whole scale. */
function discreteLaplace(scale: number, bits: RandomBits): number {
  for (;;) {
    const low = bits.below(scale)
    if (!bernoulliExp(low, scale, bits)) continue
    let high = 0
    while (bernoulliExp(1, 1, bits)) high++
    const size = low + scale * high
    const negative = (bits.word() & 1) === 1
    if (!negative || size > 0) return negative ? -size : size
  }
}

/** True with probability exp(−over/under), whole numbers. */
function bernoulliExp(over: number, under: number, bits: RandomBits): boolean {
  let left = over
  for (; left > under; left -= under) if (!bernoulliExpBelowOne(under, under, bits)) return false
  return bernoulliExpBelowOne(left, under, bits)
}

/** For over ≤ under: the first k at which a draw of chance (over/under)/k fails is odd with probability exp(−over/under). */
function bernoulliExpBelowOne(over: number, under: number, bits: RandomBits): boolean {
  let k = 1
  while (bits.below(under * k) < over) k++
  return k % 2 === 1
}

function bernoulliExpBig(over: bigint, under: bigint, bits: RandomBits): boolean {
  let left = over
  for (; left > under; left -= under) if (!bernoulliExpBelowOne(1, 1, bits)) return false
  let k = 1n
  while (bits.belowBig(under * k) < left) k++
  return k % 2n === 1n
}

/** P[x ≥ least] of the discrete Gaussian with this variance. */
export function discreteTail(variance: number, least: number): number {
  const reach = Math.ceil(40 * Math.sqrt(variance)) + 1
  let all = 1
  for (let k = reach; k >= 1; k--) all += 2 * Math.exp((-k * k) / (2 * variance))
  if (least <= 0) return 1 - discreteTail(variance, 1 - least)
  let tail = 0
  for (let k = least + reach; k >= least; k--) tail += Math.exp((-k * k) / (2 * variance))
  return tail / all
}
