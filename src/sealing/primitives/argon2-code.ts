import inlined from '@phi-ag/argon2/argon2.wasm?url&inline'

/**
 * The code of Argon2 as WebAssembly. In a browser it is part of the script, so an offline device has nothing more to
 * download.
 */
export const argon2Code = Uint8Array.from(atob(inlined.slice(inlined.indexOf(',') + 1)), (letter) =>
  letter.charCodeAt(0),
)
