import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeHead } from '#sealing/directory/head-statement.ts'
import { hex, randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { withFixedChance } from './fixed-chance.ts'

const SEED = 'homeward directory head test vector'
const WHERE = new URL('directory-head.json', import.meta.url)

/** What a device shows of the end of its directory (docs/sealing.md §5.3), the same every time. */
export function makeDirectoryHead() {
  return withFixedChance(SEED, async () => {
    const [org, id, key, hash] = [newId(), newId(), await signingKey(randomBytes(32)), randomBytes(32)]
    const [seq, at] = [57, Date.UTC(2026, 11, 2, 9, 30)]
    return {
      about:
        'Test vector of docs/sealing.md §5.3, the head of a directory as a device shows it. Bytes are hexadecimal. Made by make-directory-head.ts.',
      org: hex(org),
      device: hex(id),
      key: hex(key.publicKey),
      seq,
      hash: hex(hash),
      at,
      code: await writeHead({ org, device: { id, key }, head: { seq, hash }, at }),
    }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WHERE, `${JSON.stringify(await makeDirectoryHead(), null, 2)}\n`)
