import digits from '@phi-ag/argon2/argon2.wasm?hex'
import { fromHex } from './bytes.ts'

const code = fromHex(digits)
if (!code) throw new Error('the build gives hexadecimal digits')

/**
 * The code of Argon2 as WebAssembly. In a browser it is part of the script, so an offline device has nothing more to
 * download.
 */
export const argon2Code = code
