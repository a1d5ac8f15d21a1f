import digits from '@phi-ag/argon2/argon2.wasm?hex'

/**
 * The code of Argon2 as WebAssembly. In a browser it is part of the script, so an offline device has nothing more to
 * download.
 */
export const argon2Code = Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
  Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
)
