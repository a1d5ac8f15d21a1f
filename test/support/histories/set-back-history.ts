import { expect } from 'vitest'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { furtherDevice, given, PASSPHRASE, type Backup } from '../system.ts'
import { visit } from '../visits.ts'
import type { CopiedRows } from '../set-back-database.ts'
import type { WayBack, Drawn, Happening } from './happenings.ts'
import { PhoneStorage } from './phone-storage.ts'
import { wordsSeen } from './words-seen.ts'
import type { CopiedDatabase } from './databases.ts'
import type { PreparedAgency, Beginning, Worker } from './prepared-agency.ts'

/** Whose folders may have been taken, or who was removed, does nothing more in the file. */
const PUT_OUT = 'Era Hoxha'

/** What was written in the file of one history. */
interface Said {
  readonly saw: string
  readonly file: FileId
  readonly id: EntryId
  readonly by: number
  readonly on: Worker['device']
  /** The author's device was told that the server has it. */
  sent: boolean
  /** Not where it was on nothing but a phone that its author has no more, or an app of the last release may keep it. */
  stands: boolean
  /** Its phone was taken off since, or its author left. */
  isOfStopped: boolean
  /** And the server went back, so that it counts where it was read before, and waits for a decision elsewhere (docs/sealing.md 5). */
  mayWait: boolean
  /** Others on whose devices it was seen, and its author where they read it on another phone. */
  readonly seenBy: Set<number>
}

/** One life of a server and of those who share a file on it. */
export class SetBackHistory {
  readonly #beginning: Beginning
  readonly #workers: Worker[]
  readonly #out = new Set<number>()
  readonly #said: Said[] = []
  #files: readonly FileId[]
  /** Who has read which file on the phone that they have. */
  readonly #read: Set<string>
  #served: CopiedDatabase
  #other: CopiedDatabase
  #copy: CopiedRows | undefined
  /** Of whose app nothing is asked at the end. */
  readonly #deaf = new Set<Worker['member']>()
  /** The database was set back once, or brought back from a backup. */
  #wentBack = false
  /** When it last did. */
  #backAt = 0
  #waited = 0
  #backup: Backup | undefined

  private constructor(beginning: Beginning) {
    this.#beginning = beginning
    this.#workers = [...beginning.workers]
    this.#files = [beginning.file]
    this.#read = new Set(beginning.workers.map((_, who) => `${String(who)} ${beginning.file}`))
    this.#served = beginning.databases.served
    this.#other = beginning.databases.other
  }

  /** Throws where something acknowledged is lost, or two devices differ at the end. */
  static async live(agency: PreparedAgency, happened: Drawn['happened']): Promise<void> {
    const history = new SetBackHistory(await agency.begin())
    for (const one of happened) await history.#perform(one)
    await history.#settle()
    await history.#check()
  }

  /**
   * Records of the list of people that a set-back server lost are given back on top of others only once all devices have a newer app: until then nobody writes
   * others there.
   */
  #hasTwoLists = (): boolean => this.#wentBack && this.#workers.some(({ hasOldApp }) => hasOldApp)

  #here = (): readonly Worker[] => this.#workers.filter((_, at) => !this.#out.has(at))

  async #perform(one: Happening): Promise<void> {
    if (!('worker' in one)) return this.#performAtServer(one)
    const at = this.#workers[one.worker]
    if (!at || this.#out.has(one.worker)) return
    const { device } = at
    switch (one.do) {
      case 'write': {
        const file = this.#files[one.file % this.#files.length] ?? this.#beginning.file
        const saw = this.#newWords()
        const written = await device.write([{ file, draft: visit(saw, one.folder) }])
        if (written.ok) this.#note(saw, file, written.value[0], one.worker)
        // A file that was opened since is not yet on every phone, and none is on a new phone whose first sync failed.
        else if (file === this.#beginning.file && this.#read.has(`${String(one.worker)} ${file}`))
          expect([written.code, at.storage.isFull]).toEqual(['storage-full', true])
        return
      }
      case 'sync':
        await device.sync()
        return this.#look(one.worker)
      case 'full-phone':
        at.storage.isFull = one.isFull
        return
      case 'break-line':
        at.broken.breakNext(one.how)
        return
      case 'leave-out':
        at.lossy.leaveOut(one.loss)
        return
      case 'lock':
        return this.#comeIn(at)
      case 'change-phone':
        return this.#changePhone(one.worker)
    }
  }

  async #performAtServer(one: Exclude<Happening, { worker: number }>): Promise<void> {
    const { system } = this.#beginning
    switch (one.do) {
      case 'copy':
        this.#copy = await this.#served.copies.copy()
        return
      case 'put-back':
        return this.#putBack(one.back)
      case 'move':
        await this.#serveOther(async () => this.#other.copies.putBack(await this.#served.copies.copy()))
        return
      case 'back-up':
        this.#backup = await system.backUp()
        return
      case 'restore': {
        const backup = this.#backup
        if (backup) {
          this.#goesBack()
          await this.#serveOther(async () => {
            await this.#other.copies.putBack(this.#beginning.databases.empty)
            await system.restoreInto(this.#other.database, backup)
          })
        }
        return
      }
      case 'second-process':
        return system.alongside()
      case 'full-server':
        return this.#served.copies.fill(one.isFull)
      case 'wait':
        this.#wait(one.hours)
        return
      case 'open':
        return this.#open()
      case 'guest':
        return this.#guestComesAndGoes()
      case 'revoke':
      case 'remove':
        return this.#putOut(one.do)
    }
  }

  /** Less than the three days in which what one custodian did alone comes back to a server that forgot it. */
  #wait(hours: number): void {
    if ((this.#waited += hours) < 72) this.#beginning.system.clock.now += hours * 3_600_000
  }

  async #putBack(back: WayBack): Promise<void> {
    if (!this.#copy) return
    this.#goesBack()
    // A replica that took over has drawn numbers ahead.
    await this.#served.copies.putBack(this.#copy, back === 'replica' ? 32 : 0)
    if (back === 'restarted') await this.#beginning.system.restart()
  }

  /** A moment later than anything before, so that a device which knows of it knows of this time. */
  #goesBack(): void {
    this.#wentBack = true
    this.#backAt = this.#beginning.system.clock.now += 1
    for (const one of this.#said) one.mayWait ||= one.isOfStopped
  }

  /** Words of a phone that is taken off just now, or of somebody who leaves. */
  async #stop(which: (one: Said) => boolean): Promise<void> {
    const mayWait = this.#wentBack && !(await this.#allGaveBack())
    for (const one of this.#said.filter(which)) Object.assign(one, { isOfStopped: true, mayWait })
  }

  /** Whether each device found that the server last went back, and gave all that it lacked: what it is given from now on it takes as ever. */
  async #allGaveBack(): Promise<boolean> {
    const told = await Promise.all(
      this.#here().map(async ({ device, hasOldApp }) => !hasOldApp && (await device.serverSetBack())),
    )
    return told.every((one) => one && one.ok && typeof one.value?.endedAt === 'number' && one.value.at >= this.#backAt)
  }

  /** The database is carried over into the other one, which is served from then on. */
  async #serveOther(carry: () => Promise<void>): Promise<void> {
    await carry()
    await this.#served.copies.fill(false)
    await this.#beginning.system.serveFrom(this.#other.database)
    ;[this.#served, this.#other] = [this.#other, this.#served]
  }

  #newWords = (): string => `words ${String(this.#said.length + 1)}`

  #note(saw: string, file: FileId, id: EntryId | undefined, by: number): void {
    const on = this.#workers[by]?.device
    if (id && on)
      this.#said.push({
        saw,
        file,
        id,
        by,
        on,
        sent: false,
        stands: true,
        isOfStopped: false,
        mayWait: false,
        seenBy: new Set(),
      })
  }

  /** Another file, for all who are here. */
  async #open(): Promise<void> {
    const by = this.#workers.findIndex((_, at) => !this.#out.has(at))
    const grants = this.#workers.flatMap(({ member }, at) =>
      at < 2 || this.#out.has(at) ? [] : [{ member, rights: { care: 'write', justice: 'write' } as const }],
    )
    const saw = this.#newWords()
    const opened = await this.#workers[by]?.device.openFiles([{ drafts: [visit(saw)], grants }])
    const file = opened?.ok ? opened.value[0] : undefined
    const device = this.#workers[by]?.device
    if (!file || !device) return
    this.#files = [...this.#files, file]
    this.#note(saw, file, wordsSeen(given(await device.file(file)).caseFile)[0]?.id, by)
  }

  async #look(who: number): Promise<void> {
    const at = this.#workers[who]
    if (!at) throw new Error('somebody looks')
    for (const file of this.#files) {
      const view = await at.device.file(file)
      const place = `${String(who)} ${file}`
      // What a phone could read once it can read, but for a full one with the app of the last release.
      if (!view.ok && !(at.hasOldApp && at.storage.isFull))
        expect([place, this.#read.has(place)]).toEqual([place, false])
      if (!view.ok) continue
      this.#read.add(place)
      const { caseFile, delivery } = view.value
      const seen = new Set(wordsSeen(caseFile).map(({ saw }) => saw))
      for (const one of this.#said) {
        if (one.on === at.device) one.sent ||= delivery[one.id] === 'sent'
        else if (seen.has(one.saw) && !at.hasOldApp) one.seenBy.add(who)
      }
    }
  }

  async #comeIn({ device, member }: Worker): Promise<void> {
    await device.lock()
    const opened = await device.unlock({ member, passphrase: PASSPHRASE })
    if (!opened.ok) expect(opened.code).toBe('storage-full')
  }

  /** Its owner signs in on another phone, and a custodian takes the one of before off: what it alone has goes with it. */
  async #changePhone(who: number): Promise<void> {
    const at = this.#workers[who]
    if (!at || at.hasOldApp || this.#hasTwoLists()) return
    const before = (await at.device.state()).me?.device
    const isOf = ({ on }: Said) => on === at.device
    const storage = new PhoneStorage()
    const phone = this.#beginning.system.device({ http: at.broken.http, replica: storage })
    if (!(await phone.signIn({ account: at.account, passphrase: PASSPHRASE })).ok) return
    await this.#stop(isOf)
    this.#workers[who] = { ...at, storage, device: phone }
    for (const one of this.#said) one.seenBy.delete(who)
    for (const file of this.#files) this.#read.delete(`${String(who)} ${file}`)
    await phone.sync()
    await this.#look(who)
    if (before) await this.#beginning.arben.revokeDevice(before)
    await at.device.sync()
    for (const one of this.#said.filter(isOf)) one.stands = one.sent
    // A further file may have been opened on it, and not have left it.
    const unsent = new Set(this.#said.flatMap((one) => (isOf(one) && !one.sent ? [one.file] : [])))
    this.#files = this.#files.filter((file) => file === this.#beginning.file || !unsent.has(file))
  }

  /** The first worker alone decides who may open the file. */
  async #guestComesAndGoes(): Promise<void> {
    const { guest, file } = this.#beginning
    const [first] = this.#here()
    if (!first) return
    if ((await first.device.grant({ file, member: guest, rights: { care: 'read' } })).ok)
      await first.device.revoke({ file, member: guest })
  }

  async #putOut(how: 'revoke' | 'remove'): Promise<void> {
    const who = this.#workers.findIndex(({ name }) => name === PUT_OUT)
    const [first, at] = [this.#workers[0], this.#workers[who]]
    if (!first || !at || this.#out.has(who) || (how === 'remove' && this.#hasTwoLists())) return
    const { member } = at
    if (how === 'remove' && !(await this.#beginning.arben.removeMember(member)).ok) return
    // Also where no answer says so: the server may have taken it.
    this.#out.add(who)
    if (how === 'revoke') for (const file of this.#files) await first.device.revoke({ file, member })
    if (how === 'remove') await this.#stop((one) => one.by === who)
  }

  /** From here on the line is honest and every disk has room. */
  async #settle(): Promise<void> {
    await this.#served.copies.fill(false)
    for (const at of this.#here()) {
      at.storage.isFull = false
      at.broken.mend()
      // An app of the last release does not ask again for all that an answer left out or a server lost, and stays as it was released.
      if (at.hasOldApp && (this.#wentBack || at.lossy.leftOut())) this.#deaf.add(at.member)
      // What an answer left out is asked for with the next comparison, of which there is one after each unlocking.
      if (at.lossy.leftOut() || (await at.device.state()).is !== 'unlocked') await this.#comeIn(at)
      at.lossy.mend()
    }
    // Nor does it always give its own words back after a set-back, or send them after such an answer.
    for (const one of this.#said) if (this.#isDeaf(this.#workers[one.by])) one.stands &&= one.sent && !this.#wentBack
    // Who alone may know whom they removed is one of the devices.
    given(await this.#beginning.arben.sync())
    for (let rounds = 0; rounds < 2; rounds += 1)
      for (const at of this.#here()) {
        const synced = await at.device.sync()
        if (!this.#isDeaf(at)) given(synced)
      }
  }

  async #check(): Promise<void> {
    const { system } = this.#beginning
    const here = this.#here()
    const [first] = here
    if (!first) throw new Error('somebody looks')
    const there = this.#countedByAll(await this.#wordsOn(first.device))
    const found = await this.#foundOn(first.device)
    for (const { name, device } of here.filter((one) => !this.#isDeaf(one))) {
      expect([name, this.#countedByAll(await this.#wordsOn(device))]).toEqual([name, there])
      expect([name, await this.#foundOn(device)]).toEqual([name, found])
    }
    for (const one of this.#said.filter(({ file }) => this.#files.includes(file))) {
      const isOwed = one.stands && (!this.#out.has(one.by) || (one.sent && this.#isHeld(one)))
      if (isOwed && !one.mayWait) expect(there).toContain(one.saw)
      // What was on no phone but one that was taken off is gone where the server lost it.
      if (isOwed && one.mayWait && this.#isHeld(one)) expect(found).toContain(one.saw)
      for (const [who, { device }] of this.#workers.entries())
        if (one.mayWait && one.sent && one.seenBy.has(who) && !this.#out.has(who))
          expect(await this.#wordsOn(device)).toContain(one.saw)
    }
    for (const at of here.filter((one) => !this.#isDeaf(one))) expect((await at.device.syncState()).unsent).toBe(0)
    // Not on the phones alone: a device that is new has it from the server.
    const fresh = await furtherDevice(system, first)
    expect(this.#countedByAll(await this.#wordsOn(fresh))).toEqual(there)
    expect(await this.#foundOn(fresh)).toEqual(found)
  }

  async #wordsOn(device: Worker['device']): Promise<readonly string[]> {
    const views = await Promise.all(this.#files.map(async (file) => given(await device.file(file))))
    return views.flatMap(({ caseFile }) => wordsSeen(caseFile).map(({ saw }) => saw)).sort()
  }

  /** All words, counted or waiting for a decision. */
  async #foundOn(device: Worker['device']): Promise<readonly string[]> {
    const views = await Promise.all(this.#files.map(async (file) => given(await device.file(file))))
    const waiting = new Set(views.flatMap(({ undecided = [] }) => undecided.map(({ id }) => id)))
    const counted = await this.#wordsOn(device)
    return [...new Set([...counted, ...this.#said.flatMap(({ id, saw }) => (waiting.has(id) ? [saw] : []))])].sort()
  }

  #isDeaf = (at: Worker | undefined): boolean => at !== undefined && this.#deaf.has(at.member)

  #isHeld = ({ seenBy }: Said): boolean => [...seenBy].some((who) => !this.#out.has(who))

  /**
   * Without what was written by who was stopped since, where the server went back: it counts on a device that had it before, and
   * waits on each other one, which cannot tell it from what a thief wrote on a server that had forgotten it (docs/sealing.md 5).
   */
  #countedByAll = (all: readonly string[]): readonly string[] =>
    all.filter((saw) => !this.#said.some((one) => one.saw === saw && one.mayWait))
}
