import { expect, it } from 'vitest'
import { agency, open } from '../../../test/vectors/besas-segment.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { parseRecord, signRecord } from '../primitives/record.ts'
import { fromCbor } from '../primitives/cbor.ts'
import { readAccessRecord } from './access.ts'

it('an access record says what its device wrote', () => {
  const read = readAccessRecord(open.record)
  expect(read?.device).toEqual(agency.drita.device)
  expect(read?.body).toMatchObject({ type: 'opened', file: open.file })
})

it('what is no access record, or no device wrote, says nothing', async () => {
  expect(readAccessRecord(randomBytes(200))).toBeUndefined()
  for (const record of agency.records) expect(readAccessRecord(record)).toBeUndefined()
  const body = fromCbor(parseRecord(open.record)?.body ?? randomBytes(1)) as Record<string, unknown>
  const asMember = { by: { member: agency.drita.member }, key: agency.drita.e }
  expect(readAccessRecord(await signRecord('access', asMember, body))).toBeUndefined()
})
