import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Bytes } from '#bytes.ts'
import {
  barConfirmedRecord,
  barLiftedRecord,
  barredRecord,
  recoveredRecord,
  rotatedRecord,
} from '#sealing/access/access-record.ts'
import { newEpoch } from '#sealing/access/grant.ts'
import { signLift, signRecovery } from '#sealing/access/second-person.ts'
import { signApp } from '#sealing/members/app-version.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { foundAgency, speaking2, type Agency, type Person } from './agency.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  rotation,
  taken,
  THERAPY,
  WHEREABOUTS,
  wrapFor,
  type OpenFile,
} from './case-file.ts'
import { withFixedChance } from './fixed-chance.ts'

const SEED = 'homeward sealing 2 test vectors'
const WHERE = new URL('sealing-v2.json', import.meta.url)
const UNTIL = '2026-12-24'

/** What version 2 adds (docs/sealing.md 4.2), the same every time. */
export function makeVectors2(): Promise<Readonly<Record<string, unknown>>> {
  return withFixedChance(SEED, async () => {
    const agency = await speaking2(await foundAgency())
    const { org, directory, drita, besa, mira, arben } = agency
    const version = 2
    return {
      about:
        'Test vectors of docs/sealing.md, version 2. Bytes are hexadecimal. Everybody in them is invented. Made by make-sealing-v2.ts; read by sealing-v2.test.ts.',
      directory: { org: hex(org), headHash: hex(directory.head.hash), records: agency.records.map(hex) },
      members: [arben, drita, besa, mira].map(({ member, device, deviceKey, keys }) => ({
        member: hex(member),
        xPrivate: hex(keys.x),
        device: hex(device),
        deviceKey: hex(deviceKey.publicKey),
      })),
      app: { device: hex(mira.device), version, sig: hex(await signApp({ ...mira, org, version })) },
      file: await lifeOfFile(agency),
    }
  })
}

/** Given until a day, its whereabouts cut by a move; a keeper barred, confirmed, their folder recovered, the bar lifted. */
async function lifeOfFile(agency: Agency) {
  const { org, drita, besa, mira, arben } = agency
  const records: Bytes[] = []
  const keys: OpenFile['keys'][number][] = []
  let now = await openedFile(
    agency,
    drita,
    [
      [drita, { [CARD]: 'keep', [CARE]: 'keep', [WHEREABOUTS]: 'keep' }],
      [besa, { [CARD]: 'keep', [CARE]: 'write', [WHEREABOUTS]: 'read' }],
      [mira, { [CARD]: 'read', [THERAPY]: 'keep' }],
    ],
    [CARD, CARE, THERAPY, WHEREABOUTS],
  )
  const take = (after: OpenFile) => {
    now = after
    records.push(after.record)
    for (const key of after.keys) if (!keys.includes(key)) keys.push(key)
  }
  const add = async (record: Bytes, made: OpenFile['keys'] = []) =>
    take({
      file: now.file,
      record,
      keys: [...now.keys.filter(({ folder }) => !made.some((key) => key.folder === folder)), ...made],
      access: await taken(now.access, record, agency, now.file),
    })
  const by = (person: Person) => place(agency, now.access, now.file, person)
  const signing = (person: Person) => ({ ...person, org, file: now.file, prev: now.access.head.hash })
  const turn = async (person: Person, folders: readonly number[], cut: readonly number[] = []) => {
    const { keys: made, fields } = await rotation(agency, now, folders, [], agency.directory, cut)
    await add(await rotatedRecord(by(person), fields), made)
  }

  take(now)
  take(await granted(agency, now, drita, arben, { [CARD]: 'read', [WHEREABOUTS]: 'read' }, UNTIL))
  await turn(drita, [WHEREABOUTS], [WHEREABOUTS])
  await add(await barredRecord(by(drita), mira))
  await add(await barConfirmedRecord(by(besa), mira))
  await turn(besa, [CARD])
  const epoch = await newEpoch({ org, file: now.file, folder: THERAPY, epoch: 2 })
  const made = [{ folder: THERAPY, epoch: 2, key: epoch.key }]
  const recovered = {
    epochs: [epoch.epoch],
    grants: [await wrapFor(agency, now.file, drita, { [THERAPY]: 'keep' }, made)],
    second: await signRecovery(signing(besa), drita.member, [THERAPY]),
  }
  await add(await recoveredRecord(by(drita), recovered), made)
  await add(
    await barLiftedRecord(by(drita), { member: mira.member, second: await signLift(signing(besa), mira.member) }),
  )
  return {
    file: hex(now.file),
    access: records.map(hex),
    folderKeys: keys.map(({ folder, epoch: number, key }) => ({ folder, epoch: number, key: hex(key) })),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WHERE, `${JSON.stringify(await makeVectors2(), null, 2)}\n`)
