/** Shuffles the numbers in place: every order is equally likely if the draws are uniform. */
export function shuffle(order: Uint32Array, draws: { below(n: number): number }): void {
  for (let k = order.length - 1; k > 0; k--) {
    const other = draws.below(k + 1)
    const here = order[k] ?? 0
    order[k] = order[other] ?? 0
    order[other] = here
  }
}

/** 0 … n − 1. */
export function numbersBelow(n: number): Uint32Array {
  return Uint32Array.from({ length: n }, (_, k) => k)
}
