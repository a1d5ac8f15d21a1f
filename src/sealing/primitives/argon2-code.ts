import inlined from '@phi-ag/argon2/argon2.wasm?url&inline'

/** The code of Argon2 as bytes of WebAssembly. In a browser it is part of the script: a device that is offline has nothing more to fetch. */
export const argon2Code = Uint8Array.from(atob(inlined.slice(inlined.indexOf(',') + 1)), (letter) =>
  letter.charCodeAt(0),
)
