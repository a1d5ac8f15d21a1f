import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hex, randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { sealPasskeySlot } from '#sealing/members/passkey-slot.ts'
import { newVaultKey } from '#sealing/members/vault.ts'
import { withFixedChance } from './fixed-chance.ts'

const SEED = 'homeward passkey slot test vector'
const WHERE = new URL('passkey-slot.json', import.meta.url)

/** A slot of a passkey (docs/sealing.md §3), the same every time. */
export function makePasskeySlot(): Promise<Readonly<Record<string, string>>> {
  return withFixedChance(SEED, async () => {
    const place = { org: newId(), member: newId(), device: newId(), credential: randomBytes(48) }
    const [prf, vaultKey] = [randomBytes(32), newVaultKey()]
    const sealed = await sealPasskeySlot({ ...place, prf, vaultKey })
    const written = Object.entries({ ...place, prf, vaultKey, sealed }).map(([name, value]) => [name, hex(value)])
    return {
      about:
        'Test vector of docs/sealing.md §3, the slot of a passkey. Bytes are hexadecimal. Made by make-passkey-slot.ts.',
      ...(Object.fromEntries(written) as Record<string, string>),
    }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WHERE, `${JSON.stringify(await makePasskeySlot(), null, 2)}\n`)
