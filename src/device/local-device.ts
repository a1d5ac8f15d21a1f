import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { HandedOverPage } from './child-page/handed-over-page.ts'
import { AreaCalls } from './area-calls.ts'
import { SheetHolder } from './attendance/sheet-holder.ts'
import type { Device } from './api.ts'
import type { Founded, JoinedAgency } from './people/api.ts'
import type { SyncState } from './sync/api.ts'
import { drafts, keepDrafts } from './files/write/drafts.ts'
import type { EnrolRefusal, Refusal, UnlockRefusal } from './platform/refusals.ts'
import { linesWithMore } from './lines-with-more.ts'
import { viewWithDays } from './appointments/lines-with-days.ts'
import { writeWithDays } from './appointments/write-with-days.ts'
import { viewed } from './files/folds/view.ts'
import type { ActPart } from './files/write/act-part.ts'
import { considerAct } from './files/write/write.ts'
import type { Sync } from './sync/sync.ts'
import { unlockByPasskey } from './vault/passkey.ts'
import { type SealedQuickCode, sealQuick, unlockQuick } from './vault/quick-code.ts'
import { deviceState, unsentOf } from './people/state.ts'
import { EndedSessions } from './vault/ended-sessions.ts'
import { unlockMember } from './vault/unlock.ts'
import { UnlockedCalls } from './unlocked-calls.ts'
import { writeWhatWaited } from './after-unlock.ts'
import { renameRows } from './vault/rename-rows.ts'
import { wipe } from './vault/wipe.ts'
import { forget, openRooms } from './open-rooms.ts'
import { orRefusal } from './or-refusal.ts'
import type { Unlocked } from './vault/unlocked.ts'
import { NEVER, Syncing } from './sync/rounds/syncing.ts'
import type { Topic } from './kept/changed-rows.ts'
import { teamFile } from './files/state/team-file.ts'
import type { DevicePlatform } from './platform/platform.ts'

/** One device: who is unlocked, and which room does each call. Code that is not needed at every start is loaded when it is first used: the first load of the app is limited. */
export class LocalDevice extends AreaCalls implements Device {
  readonly #calls: UnlockedCalls
  readonly #listeners: Set<(topics: readonly Topic[]) => void>
  readonly #quick = new Map<string, SealedQuickCode>()
  readonly #sheet = new SheetHolder()
  readonly #ended: EndedSessions
  #words: HandedOverPage | null = null
  #lost = 0

  constructor(platform: DevicePlatform, listeners: Set<(topics: readonly Topic[]) => void>) {
    const calls = new UnlockedCalls(platform)
    super(calls)
    this.#calls = calls
    this.#ended = new EndedSessions(platform)
    this.#listeners = listeners
  }

  #enter(open: Sync): void {
    this.#sheet.close()
    this.#words?.forget()
    this.#words = null
    void this.#leave()
    this.#calls.opened = open
    this.#calls.syncing = new Syncing(open, (lost) => this.#afterRevocation(open, lost))
    this.#lost = 0
    void this.#ended.endLeft()
    void renameRows(open)
    this.#calls.platform.changed(['state', 'files', 'sync'])
  }

  /** Drops every key, after running writes have finished: their callers were told that they are saved. The server is told that the session has ended; nobody waits for it. */
  #leave(): Promise<void> {
    const open = this.#calls.opened
    void this.#calls.syncing?.stop()
    this.#calls.opened = null
    this.#calls.syncing = null
    if (!open) return Promise.resolve()
    open.alive = false
    return open.mutex.run(() => {
      const { session } = open
      forget(open)
      if (session) void this.#ended.end(session.token)
      return Promise.resolve()
    })
  }

  async #afterRevocation(open: Sync, lost: number): Promise<void> {
    this.#lost = lost
    this.#quick.delete(open.member)
    await this.#leave()
    await wipe(this.#calls.platform, open.member)
    this.#calls.platform.changed(['state'])
  }

  async #enrolled<Value>(
    work: () => Promise<Result<{ readonly value: Value; readonly open: Sync }, EnrolRefusal>>,
  ): Promise<Result<Value, EnrolRefusal>> {
    const done = await orRefusal(work)
    if (!done.ok) return done
    this.#enter(done.value.open)
    return accept(done.value.value)
  }

  // ── Who is on this device

  async state(): ReturnType<Device['state']> {
    const now = await deviceState(this.#calls.platform, () => this.#calls.opened, this.#quick, this.#sheet.isOpen)
    return { ...now, lost: this.#lost }
  }

  subscribe(changed: (topics: readonly Topic[]) => void): Promise<() => void> {
    this.#listeners.add(changed)
    return Promise.resolve(() => void this.#listeners.delete(changed))
  }

  foundOrganisation(how: Parameters<Device['foundOrganisation']>[0]): Promise<Result<Founded, EnrolRefusal>> {
    return this.#enrolled(async () => {
      const founded = await (await import('./people/found-organisation.ts')).foundOrganisation(
        this.#calls.platform,
        how,
      )
      if (!founded.ok) return founded
      const open = await openRooms(founded.value.open)
      const { startTeam } = await import('./people/start-team.ts')
      const started = await open.mutex.run((turn) => startTeam(open, turn, how))
      return started.ok ? accept({ value: founded.value.founded, open }) : started
    })
  }

  readonly invite: Device['invite'] = (how) =>
    this.#calls.telling(['invitations'], async (open) =>
      (await import('./people/invitations.ts')).createInvitation(open, how),
    )
  readonly invitations: Device['invitations'] = () =>
    this.#calls.unlocked(async (open) => (await import('./people/invitations.ts')).invitations(open))
  readonly forgetInvitation: Device['forgetInvitation'] = (invitation) =>
    this.#calls.telling(['invitations'], async (open) =>
      (await import('./people/invitations.ts')).forgetInvitation(open, invitation),
    )
  readonly confirmMember: Device['confirmMember'] = (invitation) =>
    this.#calls.telling(['invitations', 'members'], async (open) =>
      (await import('./people/invitations.ts')).confirmMember(open, invitation, this.#calls.round),
    )

  join(how: { code: string; member: string; passphrase: string }): Promise<Result<JoinedAgency, EnrolRefusal>> {
    return this.#enrolled(async () => {
      const joined = await (await import('./people/join.ts')).join(this.#calls.platform, how)
      return joined.ok ? accept({ value: joined.value.joined, open: await openRooms(joined.value.open) }) : joined
    })
  }
  readonly finishJoining: Device['finishJoining'] = () =>
    this.#calls.telling(['state'], async (open) => (await import('./people/join.ts')).finishJoining(open))
  readonly signIn: Device['signIn'] = (how) =>
    this.#enrolled(async () => {
      const done = await (await import('./people/sign-in.ts')).signIn(this.#calls.platform, how)
      return done.ok ? accept({ value: done.value.member, open: await openRooms(done.value) }) : done
    })

  readonly recoverWithCode: Device['recoverWithCode'] = (how) =>
    this.#enrolled(async () => {
      const done = await (await import('./people/sign-in.ts')).recoverWithCode(this.#calls.platform, how)
      if (!done.ok) return done
      const open = await openRooms(done.value.open)
      return accept({ value: { member: open.member, recovery: done.value.recovery }, open })
    })

  readonly recoverWithShares: Device['recoverWithShares'] = (how) =>
    this.#calls.unlocked(async (open) =>
      (await import('./people/recovery.ts')).recoverWithShares(open, how, this.#calls.round),
    )
  readonly drillRecovery: Device['drillRecovery'] = (shares) =>
    this.#calls.unlocked(async (open) => (await import('./people/recovery.ts')).drillRecovery(open, shares))

  // ── Unlocking

  unlock(how: { member: MemberId; passphrase: string }): Promise<Result<true, UnlockRefusal>> {
    return this.#unlocking(() => unlockMember(this.#calls.platform, how.member, how.passphrase))
  }
  async setQuickCode(code: string): Promise<Result<true, Refusal>> {
    const open = this.#calls.opened
    if (!open) return refuse('locked')
    if (code.length < 4) return refuse('not-well-formed')
    this.#quick.set(open.member, await sealQuick(open, code))
    return accept(true)
  }
  quickUnlock(how: { member: MemberId; code: string }): Promise<Result<true, UnlockRefusal>> {
    return this.#unlocking(async () => {
      const quick = this.#quick.get(how.member)
      if (!quick) return refuse('not-found')
      const done = await unlockQuick(this.#calls.platform, how.member, how.code, quick)
      if (!done.ok && done.code === 'too-many-tries') this.#quick.delete(how.member)
      return done
    })
  }
  readonly unlockByPasskey: Device['unlockByPasskey'] = ({ member, ...answer }) =>
    this.#unlocking(() => unlockByPasskey(this.#calls.platform, member, answer))

  async #unlocking<Code extends string>(
    work: () => Promise<Result<Unlocked, UnlockRefusal | Code>>,
  ): Promise<Result<true, UnlockRefusal | Code>> {
    const done = await orRefusal(async () => {
      const unlocked = await work()
      return unlocked.ok ? accept(await openRooms(unlocked.value)) : unlocked
    })
    if (!done.ok) return done
    this.#enter(done.value)
    await writeWhatWaited(this.#calls)
    return accept(true)
  }

  async lock(): Promise<void> {
    this.#sheet.close()
    await this.#leave()
    this.#calls.platform.changed(['state'])
  }
  async wipe(how: { member: MemberId; evenUnsent: boolean }): Promise<Result<true, Refusal>> {
    const unsent = (await this.state()).members.length > 0 ? await unsentOf(this.#calls.platform, how.member) : 0
    if (unsent > 0 && !how.evenUnsent) return refuse('unsent-entries')
    if (this.#calls.opened?.member === how.member) await this.lock()
    this.#quick.delete(how.member)
    return orRefusal(async () => {
      await wipe(this.#calls.platform, how.member)
      this.#calls.platform.changed(['state'])
      return accept(true)
    })
  }

  // ── Files

  files(type: FileType = 'child'): ReturnType<Device['files']> {
    return this.#calls.inTurn([], async (open, turn) => accept(await linesWithMore(open, turn, type)))
  }
  readonly file: Device['file'] = (id) =>
    this.#calls.unlocked(async (open) => {
      const view = await viewed(open, id)
      return view.ok ? accept(await viewWithDays(open, view.value)) : view
    })
  readonly team: Device['team'] = () => this.#calls.unlocked((open) => viewed(open, teamFile(open)))
  readonly openFiles: Device['openFiles'] = (files) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./files/write/open-files.ts')).openFiles(open, turn, files),
    )
  readonly write: Device['write'] = (act, how) =>
    this.#calls.writing(['files', 'sync'], (open, turn) => writeWithDays(open, turn, act, how))
  readonly undo: Device['undo'] = (entries) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./files/write/undo-acts.ts')).undoActs(open, turn, entries),
    )
  consider(act: readonly ActPart[]): ReturnType<Device['consider']> {
    return this.#calls.writing([], async (open, turn) => {
      const considered = await considerAct(open, turn, act)
      return considered.ok
        ? accept([...new Set(considered.value.flatMap((entry) => entry.wentAround ?? []))])
        : considered
    })
  }

  // ── A child's own page and one group's sheet, while the device is locked

  readonly attendanceOnly: Device['attendanceOnly'] = async (group) => {
    const laid = await this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) =>
        (await import('./attendance/handed-over-sheet.ts')).handOverSheet(open, turn, group),
      ),
    )
    if (!laid.ok) return laid
    await this.lock()
    this.#sheet.open(laid.value)
    this.#calls.platform.changed(['state'])
    return accept(true)
  }
  readonly handOverChildPage: Device['handOverChildPage'] = (file) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => {
        const laid = await (await import('./child-page/handed-over-page.ts')).handOverChildPageFor(open, turn, file)
        if (laid.ok) this.#words = laid.value
        return laid.ok ? accept(true) : laid
      }),
    )
  readonly childSays: Device['childSays'] = (words, notRight) =>
    orRefusal(() => this.#words?.say(words, notRight) ?? Promise.resolve(refuse('locked')))
  readonly attendance: Device['attendance'] = () => Promise.resolve(this.#sheet.view())
  readonly mark: Device['mark'] = (mark) => orRefusal(() => this.#sheet.mark(mark))

  // ── The server

  readonly sync: Device['sync'] = () => this.#calls.round()
  syncState(): Promise<SyncState> {
    return Promise.resolve(this.#calls.syncing?.state() ?? NEVER)
  }
  async stopSync(): Promise<void> {
    await this.#calls.syncing?.stop()
  }
  readonly drafts: Device['drafts'] = () => this.#calls.unlocked((open) => drafts(open))
  readonly keepDrafts: Device['keepDrafts'] = (texts) => this.#calls.unlocked((open) => keepDrafts(open, texts))
  readonly documentToKeep: Device['documentToKeep'] = (how) =>
    this.#calls.unlocked(async () => (await import('./files/attachments/attachments.ts')).documentToKeep(how))
  readonly detach: Device['detach'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./files/attachments/attachments.ts')).detach(open, how))
  readonly attach: Device['attach'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./files/attachments/attachments.ts')).attach(open, how))
  readonly attachment: Device['attachment'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./files/attachments/attachments.ts')).attachment(open, how))
}
