import { printedSeed, times } from './how-long.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { current } from '#domain/file/values.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { type Broken, breakable } from './broken-line.ts'
import { eachDatabaseInLong, type TestDatabase } from './database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from './system.ts'
import { aVisit } from './work.ts'

const today = '2026-11-25' as PlainDate
const HOUR = 3_600_000

const FAULTS = ['lose-request', 'lose-answer', 'send-twice', 'replay-old', 'cut-answer'] as const

/**
 * What may happen to people who share a file: writing offline, a failing connection, wrong clocks, rotated keys, lost
 * phones.
 */
const happenings = (workers: number) => {
  const worker = fc.integer({ min: 0, max: workers - 1 })
  return fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        do: fc.constant('visit' as const),
        worker,
        folder: fc.constantFrom('care' as const, 'justice' as const),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('contact-rule' as const),
        worker,
        never: fc.subarray(['phone', 'visit-home'] as const),
        replaces: fc.boolean(),
      }),
    },
    { weight: 10, arbitrary: fc.record({ do: fc.constant('sync' as const), worker }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('break-line' as const), worker, how: fc.constantFrom(...FAULTS) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('clock' as const), worker, hours: fc.integer({ min: -48, max: 48 }) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('turn-key' as const), worker }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('lock' as const), worker }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('lose-phone' as const), worker }) },
  )
}
type Happening = ReturnType<typeof happenings> extends fc.Arbitrary<infer One> ? One : never

interface Worker extends Enrolled {
  readonly line: Broken
}

/** What the file must contain at the end: contact rules by id, visits by their texts. */
interface Written {
  readonly rules: Set<EntryId>
  readonly words: Set<string>
}

class Team {
  readonly system: System
  readonly #workers: readonly Worker[]
  readonly #guest: Enrolled
  #said = 0

  private constructor(system: System, workers: readonly Worker[], guest: Enrolled) {
    this.system = system
    this.#workers = workers
    this.#guest = guest
  }

  static async of(names: readonly string[], kind: TestDatabase): Promise<Team> {
    const system = await startSystem(kind)
    const arben: Founder = await found(system)
    const workers: Worker[] = []
    for (const name of names) {
      const line = breakable(system.http)
      workers.push({ ...(await enrol(system, arben, name, ['supervisor'], system.device({ http: line.http }))), line })
    }
    const guest = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    for (const { device } of workers) given(await device.sync())
    return new Team(system, workers, guest)
  }

  /** One run: a file that all have opened, the events that happen to it, and the result that all must see alike. */
  async live(happened: readonly Happening[]): Promise<void> {
    const written: Written = { rules: new Set(), words: new Set() }
    const file = await this.#openShared(written)
    for (const one of happened) await this.#perform(one, file, written)
    await this.#settle()

    const views = await Promise.all(this.#workers.map(async ({ device }) => given(await device.file(file))))
    const [first] = views
    if (!first) throw new Error('somebody looks')
    for (const view of views) {
      // A supervisor holds fewer parts than who opened the file.
      expect({ ...view.caseFile, held: [] }).toEqual({ ...first.caseFile, held: [] })
      expect(view.alarms).toEqual([])
      expect(Object.values(view.delivery).every((how) => how === 'sent')).toBe(true)
    }
    expect(new Set(first.caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? []))).toEqual(
      written.words,
    )

    const rules = first.caseFile.byKind[safeContact.name] ?? []
    expect(new Set(rules.map((entry) => entry.id))).toEqual(written.rules)
    const replaced = new Set(rules.flatMap((entry) => entry.replaces))
    expect(new Set(current(first.caseFile, safeContact).map((entry) => entry.id))).toEqual(
      new Set([...written.rules].filter((id) => !replaced.has(id))),
    )
  }

  #worker(at: number): Worker {
    const worker = this.#workers[at]
    if (!worker) throw new Error('no such worker')
    return worker
  }

  async #openShared(written: Written): Promise<FileId> {
    const { device } = this.#worker(0)
    const [file] = given(await device.openFiles([{ drafts: [this.#visit('care', written)] }]))
    if (!file) throw new Error('a file was opened')
    for (const one of this.#workers) given(await one.device.sync())
    return file
  }

  #visit(folder: 'care' | 'justice', written: Written) {
    this.#said += 1
    const saw = `words ${String(this.#said)}`
    written.words.add(saw)
    return { kind: 'visit', folder, at: today, body: aVisit({ saw, others: [] }) }
  }

  async #perform(one: Happening, file: FileId, written: Written): Promise<void> {
    const at = this.#worker(one.worker)
    switch (one.do) {
      case 'visit':
        given(await at.device.write([{ file, draft: this.#visit(one.folder, written) }]))
        return
      case 'contact-rule': {
        const standing = current(given(await at.device.file(file)).caseFile, safeContact).map((entry) => entry.id)
        const body = { rule: 'agreed-ways-only', agreed: [], never: one.never }
        const ids = given(
          await at.device.write([
            { file, draft: { kind: safeContact.name, at: today, replaces: one.replaces ? standing : [], body } },
          ]),
        )
        for (const id of ids) written.rules.add(id)
        return
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
      case 'turn-key': {
        // A guest is admitted and removed again: the keys rotate while others write offline.
        const granted = await at.device.grant({ file, member: this.#guest.member, rights: { care: 'read' } })
        if (granted.ok) await at.device.revoke({ file, member: this.#guest.member })
        return
      }
      case 'lock':
        await at.device.lock()
        given(await at.device.unlock({ member: at.member, passphrase: PASSPHRASE }))
        return
      case 'lose-phone':
        return this.#losePhone(at, file, written)
    }
  }

  /** A further phone writes offline and is revoked: its entries come back through quarantine, adopted by a keeper. */
  async #losePhone(at: Worker, file: FileId, written: Written): Promise<void> {
    at.line.mend()
    given(await at.device.sync())
    const phone: Tested = await furtherDevice(this.system, at)
    given(await phone.write([{ file, draft: this.#visit('care', written) }]))
    const device = (await phone.state()).me?.device
    if (!device) throw new Error('the phone is certified')
    given(await at.device.sync())
    given(await at.device.revokeDevice(device))
    await phone.sync()
    expect(await phone.replica.keys('')).toEqual([])
    given(await at.device.sync())
    const waiting = given(await at.device.needsAttention()).filter((item) => item.file === file && !item.mine)
    expect(waiting).toHaveLength(1)
    for (const { id } of waiting) given(await at.device.settleAttention({ id, as: 'adopt' }))
  }

  async #settle(): Promise<void> {
    for (const { line } of this.#workers) line.mend()
    for (let rounds = 0; rounds < 2; rounds += 1) for (const { device } of this.#workers) given(await device.sync())
  }
}

/** Number of files for each team before the next team begins. */
const TOGETHER = times(50, 170)

/**
 * Runs one file after the other, `runs` of them: by one team after the other, in a long run each on the next kind of
 * database that is available.
 */
export async function liveThrough(names: readonly string[], runs: number): Promise<void> {
  const databases = eachDatabaseInLong()
  let lived = 0
  let team: Team | undefined
  const teamFor = async (run: number): Promise<Team> => {
    if (team && run % TOGETHER > 0) return team
    await team?.system.stop()
    const kind = databases[(run / TOGETHER) % databases.length]
    if (!kind) throw new Error('there is always the embedded database')
    return (team = await Team.of(names, kind))
  }
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(happenings(names.length), { minLength: 2, maxLength: 9 }), async (happened) => {
        await (await teamFor(lived++)).live(happened)
      }),
      { numRuns: runs, seed: printedSeed(`${runs} files lived through by ${names.length}`) },
    )
  } finally {
    await team?.system.stop()
  }
}
