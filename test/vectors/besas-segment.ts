import type { Bytes } from '#bytes.ts'
import { foundAgency, type Agency } from './agency.ts'
import { CARD, CARE, openedFile, type OpenFile } from './case-file.ts'
import { buildSegment } from './one-segment.ts'
import { randomBytes, utf8 } from '../../src/sealing/primitives/bytes.ts'
import { openSegment, parseSegment, verifySegment, type Segment } from '../../src/sealing/segments/segment.ts'

export type Plan = Parameters<typeof buildSegment>[0]

export const entries = [utf8('A visit. She laughed.'), new Uint8Array(0), randomBytes(3000)]
export const agency: Agency = await foundAgency()
export const open: OpenFile = await openedFile(agency, agency.drita, [
  [agency.drita, { [CARD]: 'keep', [CARE]: 'keep' }],
  [agency.besa, { [CARD]: 'read', [CARE]: 'write' }],
  [agency.mira, { [CARD]: 'read', [CARE]: 'read' }],
])
export const plan: Plan = {
  org: agency.org,
  file: open.file,
  folder: CARE,
  epoch: 1,
  folderKey: open.keys.find(({ folder }) => folder === CARE)?.key ?? randomBytes(32),
  device: agency.besa.device,
  deviceKey: agency.besa.deviceKey,
  first: 7,
  prev: randomBytes(32),
  seen: 41,
  entries,
}
export const segment: Segment = await built(plan)

export async function built(how: Plan): Promise<Segment> {
  return parsed((await buildSegment(how)).bytes)
}
export function parsed(bytes: Bytes): Segment {
  const read = parseSegment(bytes)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** Whether these bytes are invalid in any way: form, signature, hashes, or an entry that does not open. */
export async function isRefused(bytes: Bytes, key = plan.folderKey): Promise<boolean> {
  const read = parseSegment(bytes)
  if (!read.ok || !(await verifySegment(read.value, agency.besa.deviceKey.publicKey))) return true
  return !(await openSegment(read.value, key)).ok
}
