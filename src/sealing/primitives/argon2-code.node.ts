import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The code of Argon2 as WebAssembly: the same bytes that the build puts into the app's script. */
export const argon2Code = new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve('@phi-ag/argon2/argon2.wasm'))))
