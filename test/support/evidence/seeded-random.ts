import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { seededBytes } from './seeded-bytes.ts'

/**
 * Loaded before a command (`--import …?seed=4`), it seeds the command's randomness: the noise that it draws is then
 * known.
 */
const bytes = seededBytes(Number(new URL(import.meta.url).searchParams.get('seed')))
Object.assign(crypto, { randomBytes: (count: number) => Buffer.from(bytes(count)) })
syncBuiltinESMExports()
