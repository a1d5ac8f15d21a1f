import { type CarriedOut, ErasureMarks } from '#contract/erasure.ts'
import { signCarriedOut } from '#sealing/access/erasure.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { fileText, idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { askSignedIn } from '../../vault/session.ts'

const AT_ONCE = 200

/**
 * Reports to the server of which erased files this device has nothing left, and keeps the mark by which the server knows
 * each erasure again if it is set back. What the server does not accept now is reported again after the next round.
 */
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
  const marks = done.length === 0 ? [] : await marksFor(open, { v: 1, done })
  if (!marks) return
  const said = files.map((file) => open.rows.drop('unsaid', file))
  const kept = await Promise.all(marks.map(({ file, mark }) => open.rows.put('erasedmark', fileText(file), mark)))
  await open.mutex.run((turn) => open.rows.persist(turn, [...said, ...kept], 'relaxed'))
}

/** Undefined where it has to be reported again. A server of before marks takes the report and answers nothing. */
async function marksFor(open: Sync, body: CarriedOut): Promise<ErasureMarks['marks'] | undefined> {
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/erasure', body }, ErasureMarks)
  if (answer.ok) return answer.value.marks
  return answer.code === 'not-understood' ? [] : undefined
}

/** Erasures for which the server gave no mark, because one answer left it out or it gave none yet, are reported once more. */
export async function wantErasureMarks(open: Sync): Promise<void> {
  if (open.erased.size === 0) return
  const marked = new Set(await open.rows.names('erasedmark'))
  const unmarked = [...open.erased].filter((file) => !marked.has(file))
  const again = await Promise.all(unmarked.map((file) => open.rows.put('unsaid', file, null)))
  if (again.length > 0) await open.mutex.run((turn) => open.rows.persist(turn, again, 'relaxed'))
}
