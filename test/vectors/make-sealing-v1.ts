import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
// Draws randomness when it is loaded: imported before the fixed randomness begins, whichever test runs this.
import 'age-encryption'
import { hex } from '#sealing/primitives/bytes.ts'
import { paddedLength } from '#sealing/primitives/padding.ts'
import { foundAgency, type Agency, type Person } from './agency.ts'
import { withFixedChance } from './fixed-chance.ts'
import { apartVectors, networkVectors } from './make-apart.ts'
import { codeVectors, memberVectors, organisationVectors } from './make-keys.ts'
import { deviceVectors, fileVectors } from './make-file.ts'

const SEED = 'homeward sealing 1 test vectors'
const WHERE = new URL('sealing-v1.json', import.meta.url)

/** Every vector of docs/sealing.md §13, the same every time. */
export function makeVectors(): Promise<Readonly<Record<string, unknown>>> {
  return withFixedChance(SEED, async () => {
    const agency = await foundAgency()
    return {
      about:
        'Test vectors of docs/sealing.md, version 1. Bytes are hexadecimal. Everybody in them is invented. Made by make-sealing-v1.ts; read by sealing-v1.test.ts.',
      padme: [0, 1, 255, 256, 257, 300, 1000, 1024, 1025, 100_000, 5_000_000].map((length) => ({
        length,
        padded: paddedLength(length),
      })),
      codes: await codeVectors(),
      organisation: await organisationVectors(agency),
      member: await memberVectors(agency),
      directory: directoryVectors(agency),
      file: await fileVectors(agency),
      device: await deviceVectors(agency),
      apart: await apartVectors(agency),
      network: await networkVectors(agency),
    }
  })
}

function directoryVectors(agency: Agency) {
  const { directory } = agency
  const { arben, drita, besa, mira } = agency
  return {
    org: hex(directory.org),
    fingerprint: hex(directory.fingerprint),
    headHash: hex(directory.head.hash),
    records: agency.records.map(hex),
    members: [arben, drita, besa, mira].map(described),
  }
}

const described = ({ member, device, roles, x, e, deviceKey, keys }: Person) => ({
  member: hex(member),
  roles,
  xPrivate: hex(keys.x),
  x: hex(x.publicKey),
  eSeed: hex(keys.e),
  e: hex(e.publicKey),
  device: hex(device),
  deviceKey: hex(deviceKey.publicKey),
})

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WHERE, `${JSON.stringify(await makeVectors(), null, 2)}\n`)
