import { createInterface } from 'node:readline'
import type { Role } from '#device/kept/rights.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { cheapStretch, given, PASSPHRASE } from './given.ts'
import { aVisit } from './work.ts'

/**
 * A device in a process of its own, at the server whose address is given: reads one act per line and answers one line. A checkout of a release runs the
 * script of that release, so the commands (`Told`, in last-release.ts) and the answers keep their form from release to release.
 */
const [base = ''] = process.argv.slice(2)
const device = createDevice({
  replica: new MemoryReplica(),
  keySlots: new MemoryKeySlots(),
  http: { base, fetch: (url, how) => fetch(url, how) },
  clock: () => Date.now(),
  random: () => 0.5,
  kinds: KINDS,
  argon2: cheapStretch,
})

type Said = Readonly<Record<string, string>>
const visit = (words: string) => ({
  kind: 'visit',
  at: '2026-11-25' as PlainDate,
  body: aVisit({ saw: words, others: [] }),
})

const ACTS: Readonly<Record<string, (said: Said) => Promise<unknown>>> = {
  async found({ setup = '' }) {
    given(await device.foundOrganisation({ setup, name: 'An agency', member: 'Arben Dema', passphrase: PASSPHRASE }))
  },
  async invite({ name = '', role }) {
    const { code, invitation } = given(await device.invite({ name, roles: [role as Role], external: false, hours: 24 }))
    return { code, invitation }
  },
  async join({ code = '', name = '' }) {
    given(await device.join({ code, member: name, passphrase: PASSPHRASE }))
  },
  async confirm({ invitation = '' }) {
    given(await device.invitations())
    given(await device.confirmMember(invitation))
  },
  async finish() {
    given(await device.finishJoining())
  },
  async open({ words = '' }) {
    for (const { member, fingerprint } of given(await device.toConfirm()))
      given(await device.confirmColleague({ member, fingerprint }))
    return given(await device.openFiles([{ drafts: [visit(words)] }]))[0]
  },
  async write({ file, words = '' }) {
    given(await device.write([{ file: file as FileId, draft: visit(words) }]))
  },
  async read({ file }) {
    const { caseFile, alarms } = given(await device.file(file as FileId))
    return { words: caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw), alarms: alarms.length }
  },
  async sync() {
    const synced = await device.sync()
    const { unsent } = await device.syncState()
    return { problem: synced.ok ? null : synced.code, unsent }
  },
}

for await (const line of createInterface(process.stdin)) {
  const { act, ...said } = JSON.parse(line) as Said
  const answer = await ACTS[act ?? '']?.(said).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => ({ failed: String(error) }),
  )
  console.log(JSON.stringify(answer ?? { failed: `no act ${String(act)}` }))
}
