import { createDevice } from '#device/device.ts'
import { FileKeySlots } from '#device/node/file-key-slots.ts'
import { openFileReplica } from '#device/node/file-replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { cheapStretch, given, PASSPHRASE } from './given.ts'
import { aVisit } from './work.ts'

/**
 * A device in a process of its own, made to be killed: it writes and syncs until then, and prints each word once it is saved. Arguments: folder, server,
 * account code, file, number of the run.
 */
const [folder = '', base = '', account = '', file = '', run = ''] = process.argv.slice(2)
const replica = await openFileReplica(folder)
if (!replica) throw new Error('another holds the folder')
const device = createDevice({
  replica,
  keySlots: new FileKeySlots(`${folder}/slots`),
  http: { base, fetch: (url, how) => fetch(url, how) },
  clock: () => Date.now(),
  kinds: KINDS,
  argon2: cheapStretch,
})
const [known] = (await device.state()).members
if (known) given(await device.unlock({ member: known.member, passphrase: PASSPHRASE }))
else given(await device.signIn({ account, passphrase: PASSPHRASE }))
await device.sync()
if (run === 'end') {
  given(await device.sync())
  console.log(`unsent ${String((await device.syncState()).unsent)}`)
  process.exit(0)
}
for (let n = 0; ; n += 1) {
  const saw = `${run}-${String(n)}`
  const saved = await device.write([
    {
      file: file as FileId,
      draft: { kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) },
    },
  ])
  if (saved.ok) process.stdout.write(`${saw} `)
  if (n % 2 === 1) await device.sync()
}
