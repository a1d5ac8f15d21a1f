import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { deviceRecord } from '#sealing/directory/directory-record.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { deviceForked } from '../../files/state/team-kinds.ts'
import { today } from '../../platform/today.ts'
import { deviceText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { appendRecord, asMember } from '../../vault/directory.ts'
import { newIdentity } from '../../vault/open-member.ts'
import { persistBatch, newBatch } from '../../files/state/batch.ts'

/**
 * Another device uses this device's identity: a copied profile, or a disk that was set back. The member certifies a new identity; what waits in the
 * outbox is sealed again under it, and an entry in each affected file tells its supervisors.
 */
export async function changeIdentity(
  open: Sync,
  refresh: () => Promise<Result<unknown, Refusal>>,
): Promise<Result<true, Refusal>> {
  const was = open.device.text
  const fresh = await newIdentity(open)
  const fields = { device: fresh.id, member: open.memberId, key: fresh.key.publicKey }
  const certified = await appendRecord(open, {
    signer: asMember(open),
    make: (place) => deviceRecord(place, fields),
    refresh,
  })
  if (!certified.ok) return certified

  await open.mutex.run(async (turn) => {
    const batch = newBatch()
    const now = deviceText(fresh.id)
    for (const group of open.outbox.groups()) {
      const settled = open.outbox.settle(group, 'again')
      batch.changes.push(...settled.changes)
      batch.keep.push(settled.keep)
    }
    const files = new Set<FileId>()
    for (const act of open.outbox.acts()) {
      const renamed = await open.outbox.rename(
        act,
        act.entries.map((entry) => ({ ...entry, device: now })),
      )
      batch.changes.push(...renamed.changes)
      batch.keep.push(renamed.keep)
      for (const entry of act.entries) files.add(entry.file)
    }
    for (const file of files) {
      const told = await open.outbox.addAct([tellFork(open, file, was, now)])
      batch.changes.push(...told.changes)
      batch.keep.push(told.keep)
      batch.dirty.add(file)
    }
    // First the slot, then the rows: after a crash in between, entries name the old device and are renamed when they are sealed.
    await fresh.keep()
    open.session = null
    await persistBatch(open, turn, batch, 'durable')
  })
  return accept(true)
}

function tellFork(open: Sync, file: FileId, was: string, now: ReturnType<typeof deviceText>): Entry {
  return {
    id: idText(newId()) as EntryId,
    file,
    folder: 'card',
    kind: deviceForked.name,
    version: deviceForked.version,
    at: today(open),
    recordedAt: new Date(open.platform.clock()).toISOString(),
    by: open.member,
    device: now,
    about: [],
    replaces: [],
    body: { was, now },
  }
}
