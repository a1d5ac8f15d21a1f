/**
 * For Node: the code of the embedded database is compiled once, not a second time for a speed that a test of a few seconds
 * does not need: a quarter of the processor time of opening it. Argon2id, which runs for long, is compiled again as always.
 */
export const COMPILED_ONCE = '--wasm-tiering-budget=1300000000'
