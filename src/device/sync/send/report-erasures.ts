import { NOTHING_BACK } from '#contract/answer.ts'
import type { CarriedOut } from '#contract/erasure.ts'
import { signCarriedOut } from '#sealing/access/erasure.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { askSignedIn } from '../../vault/session.ts'

const AT_ONCE = 200

/** Reports to the server of which erased files this device has nothing left. What the server does not accept now is reported again after the next round. */
export async function reportErasures(open: Sync): Promise<void> {
  if (open.erased.size === 0) return
  const files = (await open.rows.names('unsaid')).slice(0, AT_ONCE)
  if (files.length === 0) return
  const done: CarriedOut['done'] = []
  for (const file of files) {
    const record = await open.rows.getSound('erased', file)
    if (!record) continue
    const place = { org: open.org, file: idBytes(file), hash: await hashRecord(record) }
    done.push({
      file: place.file,
      hash: place.hash,
      sig: await signCarriedOut({ ...place, deviceKey: open.device.key }),
    })
  }
  const answer =
    done.length === 0
      ? { ok: true }
      : await askSignedIn(
          open,
          { method: 'POST', path: '/v1/erasure', body: { v: 1, done } satisfies CarriedOut },
          NOTHING_BACK,
        )
  if (!answer.ok) return
  const said = files.map((file) => open.rows.drop('unsaid', file))
  await open.mutex.run((turn) => open.rows.persist(turn, said, 'relaxed'))
}
