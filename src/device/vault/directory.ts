import { NOTHING_BACK } from '#contract/answer.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { extendDirectory } from '#sealing/directory/directory.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import type { DirectoryPlace } from '#sealing/directory/directory-record.ts'
import type { Refusal } from '../api.ts'
import { ask } from '../platform/http.ts'
import type { Open } from '../open.ts'
import type { Bytes } from '../kept/sealed-rows.ts'
import { refusalOf } from '../platform/refusals.ts'

/** Takes records that continue the directory held here; refuses the whole where one does not chain to the pinned root. */
export async function takeDirectory(
  open: Open,
  records: readonly Bytes[],
): Promise<Result<readonly Bytes[], 'directory-broken'>> {
  if (records.length === 0) return accept([])
  const extended = await extendDirectory(open.directory, records)
  if (!extended.ok) return refuse('directory-broken')
  const all = [...open.directoryRecords, ...records]
  await open.rows.replica.write([await open.rows.put('directory', '', all)], 'durable')
  open.directory = extended.value
  open.directoryRecords = all
  open.directoryLost = false
  open.access.clear()
  return accept(records)
}

export async function keepDirectory(open: Open): Promise<void> {
  await open.rows.replica.write([await open.rows.put('directory', '', open.directoryRecords)], 'durable')
}

/**
 * Appends one record, made for the head as it stands; `refresh` brings the newest records in where somebody was quicker, and it is made again.
 */
export async function appendRecord<Refused extends string = Refusal>(
  open: Open,
  how: {
    signer: Signer
    make: (place: DirectoryPlace) => Promise<Bytes>
    refresh: () => Promise<Result<unknown, Refused>>
  },
): Promise<Result<true, Refused | Refusal>> {
  for (let tries = 0; tries < 4; tries += 1) {
    const record = await how.make({ org: open.org, head: open.directory.head, signer: how.signer })
    const request = { v: 1, org: open.org, records: [record] }
    const answer = await ask(open.around.http, { method: 'POST', path: '/v1/directory', body: request }, NOTHING_BACK)
    if (answer.ok) return (await takeDirectory(open, [record])).ok ? accept(true) : refuse('directory-broken')
    if (answer.code !== 'head-moved') return refuse(refusalOf(answer.code))
    const refreshed = await how.refresh()
    if (!refreshed.ok) return refuse(refreshed.code)
  }
  return refuse('server-refused')
}

export const asMember = (open: Open): Signer => ({ by: { member: open.memberId }, key: open.keys.e })
export const asDevice = (open: Open): Signer => ({ by: { device: open.device.id }, key: open.device.key })

/** Whether the directory's certificate is over exactly these keys. */
export function certifiedKeys(member: { readonly x: Bytes; readonly e: Bytes }, keys: Open['keys']): boolean {
  return equal(member.x, keys.x.publicKey) && equal(member.e, keys.e.publicKey)
}
