import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { current } from '#domain/case-file.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import { eachDatabase } from '../support/database.ts'
import { type Broken, breakable } from '../support/broken-line.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System, type Tested } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const HOUR = 3_600_000
const RUNS = 60
const WORKERS = 3

const worker = fc.integer({ min: 0, max: WORKERS - 1 })
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('visit' as const), worker, folder: fc.constantFrom('care' as const, 'health' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('contact-rule' as const), worker, never: fc.subarray(['phone', 'visit-home'] as const), replaces: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sync' as const), worker }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('break-line' as const), worker, how: fc.constantFrom('lose-request' as const, 'lose-answer' as const, 'send-twice' as const, 'replay-old' as const, 'cut-answer' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), worker, hours: fc.integer({ min: -48, max: 48 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('turn-key' as const), worker }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const), worker }) },
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

interface Worker extends Enrolled {
  readonly line: Broken
}

let system: System
let arben: Founder
let workers: Worker[]
let guest: Enrolled

beforeAll(async () => {
  const [kind] = eachDatabase()
  if (!kind) throw new Error('there is always the embedded database')
  system = await startSystem(kind)
  arben = await found(system)
  workers = []
  for (const name of ['Besa Leka', 'Drita Kola', 'Ilir Prifti']) {
    const line = breakable(system.http)
    workers.push({ ...(await enrol(system, arben, name, ['supervisor'], system.device({ http: line.http }))), line })
  }
  guest = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
  for (const one of workers) given(await one.device.sync())
})
afterAll(() => system.stop())

it('gives every device the same fold, keeps every entry and shows every clash, whatever the line and the clocks do', { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 12 }), async (commands) => {
      const written = new Set<EntryId>()
      const file = await openShared(written)
      for (const one of commands) await perform(one, file, written)
      await settle()

      const views = []
      for (const { device } of workers) views.push(given(await device.file(file)))
      const [first] = views
      if (!first) throw new Error('three workers look')
      for (const view of views) expect(view.caseFile).toEqual(first.caseFile)
      expect(new Set(first.caseFile.entries.map((entry) => entry.id))).toEqual(written)
      expect(Object.values(first.delivery).every((how) => how === 'sent')).toBe(true)
      for (const view of views) expect(view.alarms).toEqual([])

      const rules = first.caseFile.byKind[safeContact.name] ?? []
      const replaced = new Set(rules.flatMap((entry) => entry.replaces))
      expect(new Set(current(first.caseFile, safeContact).map((entry) => entry.id))).toEqual(new Set(rules.map((entry) => entry.id).filter((id) => !replaced.has(id))))
    }),
    { numRuns: RUNS },
  )
})

async function openShared(written: Set<EntryId>): Promise<FileId> {
  const [first] = workers
  if (!first) throw new Error('there are workers')
  const [file] = given(await first.device.openFiles([{ drafts: [{ kind: 'visit', at: today, body: aVisit({ others: [] }) }] }]))
  if (!file) throw new Error('a file was opened')
  for (const entry of given(await first.device.file(file)).caseFile.entries) written.add(entry.id)
  for (const { device } of workers) given(await device.sync())
  return file
}

async function perform(one: Command, file: FileId, written: Set<EntryId>): Promise<void> {
  const at = workers[one.worker]
  if (!at) throw new Error('no such worker')
  switch (one.do) {
    case 'visit':
      return write(at.device, file, { kind: 'visit', folder: one.folder, at: today, body: aVisit({ others: [] }) }, written)
    case 'contact-rule': {
      const view = await at.device.file(file)
      const standing = view.ok ? current(view.value.caseFile, safeContact).map((entry) => entry.id) : []
      const body = { rule: 'agreed-ways-only', agreed: [], never: one.never }
      return write(at.device, file, { kind: safeContact.name, at: today, replaces: one.replaces ? standing : [], body }, written)
    }
    case 'sync':
      await at.device.sync()
      return
    case 'break-line':
      at.line.breakNext(one.how)
      return
    case 'clock':
      at.device.clockBy.ms = one.hours * HOUR
      return
    case 'turn-key':
      return turnKey(at, file)
    case 'lock':
      await at.device.lock()
      given(await at.device.unlock({ member: at.member, passphrase: 'kovasi meraho dubine' }))
      return
  }
}

/** A file that has not reached this device yet cannot be written into: that is no loss. */
async function write(device: Tested, file: FileId, draft: Parameters<Tested['write']>[0][number]['draft'], written: Set<EntryId>): Promise<void> {
  const done = await device.write([{ file, draft }])
  if (!done.ok) expect(done.code).toBe('not-found')
  else for (const id of done.value) written.add(id)
}

/** Lets a guest in and out again: the folder's key turns under whoever writes offline. */
async function turnKey({ device }: Worker, file: FileId): Promise<void> {
  const granted = await device.grant({ file, member: guest.member, rights: { care: 'read' } })
  if (granted.ok) await device.revoke({ file, member: guest.member })
}

async function settle(): Promise<void> {
  for (const { line } of workers) line.mend()
  for (let rounds = 0; rounds < 2; rounds += 1) for (const { device } of workers) given(await device.sync())
}
