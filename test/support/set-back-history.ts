import fc from 'fast-check'
import { expect } from 'vitest'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { type Broken, breakable } from './broken-line.ts'
import { embedded } from './database.ts'
import { printedSeed } from './how-long.ts'
import { copyInside, type InnerCopy } from './set-back-database.ts'
import { enrol, type Enrolled, found, type Founder, given, PASSPHRASE, startSystem, type System } from './system.ts'
import { aVisit } from './work.ts'

const today = '2026-11-25' as PlainDate
const WORKERS = ['Besa Leka', 'Drita Kola', 'Era Hoxha'] as const
const FAULTS = ['lose-request', 'lose-answer', 'send-twice', 'replay-old', 'cut-answer'] as const
type Folder = 'care' | 'justice'

/** What may happen to people who share a file while their server is copied, and put back to the copy later. */
const happenings = () => {
  const worker = fc.integer({ min: 0, max: WORKERS.length - 1 })
  const just = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name), worker })
  return fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        worker,
        folder: fc.constantFrom<Folder>('care', 'justice'),
      }),
    },
    { weight: 10, arbitrary: just('sync') },
    { weight: 3, arbitrary: just('copy') },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('put-back' as const), worker, restarts: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('break-line' as const), worker, how: fc.constantFrom(...FAULTS) }),
    },
    { weight: 2, arbitrary: just('guest') },
    { weight: 2, arbitrary: just('lock') },
    { weight: 1, arbitrary: just('revoke') },
    { weight: 1, arbitrary: just('remove') },
  )
}
type Happening = ReturnType<typeof happenings> extends fc.Arbitrary<infer One> ? One : never

interface Worker extends Enrolled {
  readonly line: Broken
  /** Whose folders were taken, or who was removed, does nothing more in this file. */
  isOut: boolean
}

/** What was written in the file of one history. */
interface Said {
  readonly saw: string
  readonly id: EntryId
  readonly by: Worker
  /** The author's device was told that the server has it. */
  sent: boolean
  /** Others on whose devices it was seen. */
  readonly seenBy: Set<Worker>
}

class Agency {
  readonly system: System
  readonly #arben: Founder
  #workers: readonly Worker[] = []
  #guest: Enrolled | undefined
  #copy: InnerCopy | undefined
  #said: Said[] = []
  #count = 0

  private constructor(system: System, arben: Founder) {
    this.system = system
    this.#arben = arben
  }

  static async begin(): Promise<Agency> {
    const system = await startSystem(embedded)
    const agency = new Agency(system, await found(system))
    await agency.#enrolAll()
    return agency
  }

  async #enrolAll(): Promise<void> {
    const workers: Worker[] = []
    for (const name of WORKERS) {
      const line = breakable(this.system.http)
      const device = this.system.device({ http: line.http })
      const roles = name === 'Era Hoxha' ? (['caseworker'] as const) : (['supervisor'] as const)
      workers.push({ ...(await enrol(this.system, this.#arben, name, roles, device)), line, isOut: false })
    }
    this.#workers = workers
    this.#guest = await enrol(this.system, this.#arben, 'Mira Hoxha', ['specialist'])
    for (const { device } of this.#here()) given(await device.sync())
  }

  #here = (): readonly Worker[] => this.#workers.filter(({ isOut }) => !isOut)

  /** Whether somebody was removed, so that the next history needs another agency. */
  get isSpent(): boolean {
    return this.#workers.some(({ isOut }) => isOut)
  }

  async live(happened: readonly Happening[]): Promise<void> {
    this.#said = []
    this.#copy = undefined
    const file = await this.#open()
    for (const one of happened) await this.#perform(one, file)
    await this.#settle()

    const views = await Promise.all(this.#here().map(async ({ device }) => given(await device.file(file))))
    const [first] = views
    if (!first) throw new Error('somebody looks')
    for (const view of views) expect(words(view.caseFile)).toEqual(words(first.caseFile))
    const there = new Set(words(first.caseFile))
    const owed = this.#said.filter((one) => !one.by.isOut || (one.sent && [...one.seenBy].some(({ isOut }) => !isOut)))
    expect(owed.flatMap(({ saw }) => (there.has(saw) ? [] : [saw]))).toEqual([])
    for (const { device } of this.#here()) expect((await device.syncState()).unsent).toBe(0)
  }

  async #open(): Promise<FileId> {
    const [first] = this.#here()
    if (!first) throw new Error('somebody opens it')
    const saw = this.#word()
    const [file] = given(await first.device.openFiles([{ drafts: [visit(saw, 'care')] }]))
    if (!file) throw new Error('a file was opened')
    given(await first.device.sync())
    const last = this.#workers.at(-1)
    if (last)
      given(await first.device.grant({ file, member: last.member, rights: { care: 'write', justice: 'write' } }))
    for (const { device } of this.#here()) given(await device.sync())
    return file
  }

  #word(): string {
    this.#count += 1
    return `words ${String(this.#count)}`
  }

  async #perform(one: Happening, file: FileId): Promise<void> {
    const at = this.#workers[one.worker]
    if (!at) throw new Error('no such worker')
    if (one.do === 'copy') {
      this.#copy = await copyInside(this.system.database)
      return
    }
    if (one.do === 'put-back') {
      await this.#copy?.putBack()
      if (one.restarts) await this.system.restart()
      return
    }
    if (at.isOut) return
    switch (one.do) {
      case 'write': {
        const saw = this.#word()
        const [id] = given(await at.device.write([{ file, draft: visit(saw, one.folder) }]))
        if (id) this.#said.push({ saw, id, by: at, sent: false, seenBy: new Set() })
        return
      }
      case 'sync':
        await at.device.sync()
        return this.#look(at, file)
      case 'break-line':
        at.line.breakNext(one.how)
        return
      case 'lock':
        await at.device.lock()
        given(await at.device.unlock({ member: at.member, passphrase: PASSPHRASE }))
        return
      case 'guest':
        return this.#guestComesAndGoes(file)
      case 'revoke':
      case 'remove':
        return this.#putOut(one.do, at, file)
    }
  }

  async #look(at: Worker, file: FileId): Promise<void> {
    const { caseFile, delivery } = given(await at.device.file(file))
    const seen = new Set(words(caseFile))
    for (const one of this.#said) {
      if (one.by === at) one.sent ||= delivery[one.id] === 'sent'
      else if (seen.has(one.saw)) one.seenBy.add(at)
    }
  }

  /** The first worker alone decides who may open the file: two who decide it on two branches are not joined yet. */
  async #guestComesAndGoes(file: FileId): Promise<void> {
    const [first] = this.#here()
    if (!first || !this.#guest) return
    const { member } = this.#guest
    if ((await first.device.grant({ file, member, rights: { care: 'read' } })).ok)
      await first.device.revoke({ file, member })
  }

  async #putOut(how: 'revoke' | 'remove', at: Worker, file: FileId): Promise<void> {
    const [first] = this.#workers
    if (!first || at !== this.#workers.at(-1)) return
    const { member } = at
    const done =
      how === 'revoke' ? await first.device.revoke({ file, member }) : await this.#arben.device.removeMember(member)
    at.isOut ||= done.ok
  }

  async #settle(): Promise<void> {
    for (const { line } of this.#workers) line.mend()
    await this.#arben.device.sync()
    for (let rounds = 0; rounds < 2; rounds += 1)
      for (const { device } of this.#here()) {
        given(await device.sync())
        await this.#arben.device.sync()
      }
  }
}

const visit = (saw: string, folder: Folder) => ({ kind: 'visit', folder, at: today, body: aVisit({ saw, others: [] }) })

const words = ({ entries }: { readonly entries: readonly { readonly body: unknown }[] }): readonly string[] =>
  entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? []).sort()

/** Histories one after the other, in one agency until a member of it is out. */
export async function liveSetBack(runs: number): Promise<void> {
  let agency: Agency | undefined
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(happenings(), { minLength: 4, maxLength: 14 }), async (happened) => {
        if (!agency || agency.isSpent) {
          await agency?.system.stop()
          agency = await Agency.begin()
        }
        await agency.live(happened)
      }),
      { numRuns: runs, seed: printedSeed(`${String(runs)} histories of a server that was set back`) },
    )
  } finally {
    await agency?.system.stop()
  }
}
