import type { Bytes } from '#bytes.ts'
import { concat } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { newId } from '#sealing/primitives/id.ts'
import { signSegments } from '#sealing/segments/segment.ts'
import { leafText } from '#sealing/segments/signed-tree.ts'
import { foundAgency, type Person } from './agency.ts'
import { CARD, CARE, keepAll, SealedFile } from './sealed-file.ts'
import { send, type Answers } from './wire.ts'

const HEADER = 116 + 32

/**
 * Simulates a faulty device: sends a long clear text in place of an entry's and of an attachment's ciphertext. A server
 * cannot distinguish it from sealed bytes and stores it as such. A scan that does not find it there would not find a
 * leak either.
 */
export async function sendClearText(
  answers: Answers,
  how: { setup: string; receiptKey: Bytes; text: string },
): Promise<void> {
  const agency = await foundAgency(answers, how.setup, how.receiptKey)
  const token = await agency.signIn(agency.drita)
  const file = new SealedFile(agency)
  const opened = await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]])
  const sealed = await file.segment(agency.drita, CARE, ['sealed as it should be'])
  const clear = new TextEncoder().encode(how.text)
  const segment = await inTheClear(sealed.bytes, clear, agency.drita)
  const group = { id: newId(), items: [opened, { is: 'segment', bytes: segment }] }
  const written = await send(
    answers,
    'POST',
    '/v1/sync',
    { v: 1, incarnation: null, cursor: null, directory: 0, groups: [group] },
    token,
  )
  if (written.status !== 200 || !Buffer.from(written.bytes).includes('receipts'))
    throw new Error(`the segment was not taken: ${written.code ?? 'refused in its group'}`)
  const chunk = { v: 1, file: file.file, attachment: newId(), index: 0, last: true, bytes: clear.slice(0, 200_000) }
  const kept = await send(answers, 'PUT', '/v1/chunk', chunk, token)
  if (kept.status !== 204) throw new Error(`the chunk was not taken: ${kept.code ?? ''}`)
}

/** A segment of one entry whose ciphertext is clear text, hashed and signed like any other. */
async function inTheClear(segment: Bytes, text: Bytes, { deviceKey }: Person): Promise<Bytes> {
  const header = concat(segment.subarray(0, HEADER - 32), await sha256(text))
  const [signed] = await signSegments(deviceKey, [{ header, ciphertexts: [text], id: await sha256(leafText(header)) }])
  if (!signed) throw new Error('one segment gives one')
  return signed
}
