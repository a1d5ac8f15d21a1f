import type { FileType } from '#domain/file-types/file-type.ts'
import type { WhyRefused } from '#domain/decide.ts'
import type { MemberId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { WordsAlone } from './beside/words-alone.ts'
import { SheetHolder } from './attendance/sheet-holder.ts'
import type { Device, EnrolRefusal, Founded, Joined, Refusal, SyncState, Topic, UnlockRefusal } from './api.ts'
import { drafts, keepDrafts } from './files/drafts.ts'
import { teamFile } from './files/folds.ts'
import { lines } from './files/lines.ts'
import { writeWithDays } from './appointments/write-with-days.ts'
import { viewed } from './files/view.ts'
import { type ActPart, considerAct } from './files/write.ts'
import type { Open, Surroundings } from './open.ts'
import { today } from './today.ts'
import { type QuickCode, sealQuick, unlockQuick } from './people/quick-code.ts'
import { deviceState } from './people/state.ts'
import { unlockMember } from './people/unlock.ts'
import { wipe } from './people/wipe.ts'
import { entered, forget, orRefusal, recovered, type Unlocked } from './with-keys.ts'
import { countUnsent } from './sync/sending/outbox.ts'
import { afterRound } from './sync/after-round.ts'
import { NEVER, Syncing } from './sync/syncing.ts'

type Written<Value> = Promise<Result<Value, Refusal, WhyRefused>>

/**
 * One device: who is unlocked, and what each call may do. The work itself stands in the folders beside this file; what is not done at every start is fetched
 * when it is done, for the first load of the app is bounded.
 */
export class LocalDevice implements Device {
  readonly #around: Surroundings
  readonly #listeners: Set<(topics: readonly Topic[]) => void>
  readonly #quick = new Map<string, QuickCode>()
  #open: Open | null = null
  #syncing: Syncing | null = null
  readonly #sheet = new SheetHolder()
  #words: WordsAlone | null = null

  constructor(around: Surroundings, listeners: Set<(topics: readonly Topic[]) => void>) {
    this.#around = around
    this.#listeners = listeners
  }

  /** Does the work unlocked; what the storage cannot do is a refusal and nothing of the work was kept. */
  async #unlocked<Value, Code extends string, Detail = undefined>(
    work: (open: Open) => Promise<Result<Value, Code, Detail>>,
  ): Unlocked<Value, Code, Detail> {
    const open = this.#open
    if (!open) return refuse('locked')
    return orRefusal(() => work(open))
  }

  /** As `#unlocked`; whoever listens is told what to read again. */
  async #telling<Value, Code extends string, Detail = undefined>(
    topics: readonly Topic[],
    work: (open: Open) => Promise<Result<Value, Code, Detail>>,
  ): Unlocked<Value, Code, Detail> {
    const done = await this.#unlocked(work)
    if (done.ok) this.#around.changed(topics)
    return done
  }

  async #writing<Value>(topics: readonly Topic[], work: (open: Open) => Written<Value>): Written<Value> {
    const open = this.#open
    if (!open) return refuse('locked', {})
    const done = await orRefusal(() =>
      open.turns.take(async () => (open.alive ? accept(await work(open)) : refuse('locked'))),
    )
    if (!done.ok) return refuse(done.code, {})
    if (done.value.ok) this.#around.changed(topics)
    return done.value
  }

  #enter(open: Open): void {
    this.#sheet.putAway()
    this.#words?.forget()
    this.#words = null
    void this.#leave()
    this.#open = open
    this.#syncing = new Syncing(open, () => this.#afterRevocation(open))
    this.#around.changed(['state', 'files', 'sync'])
  }

  /** Drops every key. What was being written is let finish first: it was promised. */
  #leave(): Promise<void> {
    const open = this.#open
    void this.#syncing?.stop()
    this.#open = null
    this.#syncing = null
    if (!open) return Promise.resolve()
    open.alive = false
    return open.turns.take(() => {
      forget(open)
      return Promise.resolve()
    })
  }

  async #afterRevocation(open: Open): Promise<void> {
    this.#quick.delete(open.member)
    await this.#leave()
    await wipe(this.#around, open.member)
    this.#around.changed(['state'])
  }

  readonly #sync = () => this.sync()

  async #enrolled<Value>(
    work: () => Promise<Result<{ value: Value; open: Open }, EnrolRefusal>>,
  ): Promise<Result<Value, EnrolRefusal>> {
    const done = await orRefusal(work)
    if (!done.ok) return done
    this.#enter(done.value.open)
    return accept(done.value.value)
  }

  // ── Who is on this device

  state(): ReturnType<Device['state']> {
    return deviceState(this.#around, this.#open, this.#quick, this.#sheet.liesOpen)
  }

  subscribe(changed: (topics: readonly Topic[]) => void): Promise<() => void> {
    this.#listeners.add(changed)
    return Promise.resolve(() => void this.#listeners.delete(changed))
  }

  foundOrganisation(how: Parameters<Device['foundOrganisation']>[0]): Promise<Result<Founded, EnrolRefusal>> {
    return this.#enrolled(async () => {
      const founded = await (await import('./people/found-organisation.ts')).foundOrganisation(this.#around, how)
      if (!founded.ok) return founded
      const started = await (await import('./people/start-team.ts')).startTeam(founded.value.open, how)
      return started.ok ? accept({ value: founded.value.founded, open: founded.value.open }) : started
    })
  }

  readonly invite: Device['invite'] = (how) =>
    this.#telling(['invitations'], async (open) => (await import('./people/invitations.ts')).invite(open, how))
  readonly invitations: Device['invitations'] = () =>
    this.#unlocked(async (open) => (await import('./people/invitations.ts')).invitations(open))
  readonly forgetInvitation: Device['forgetInvitation'] = (invitation) =>
    this.#telling(['invitations'], async (open) =>
      (await import('./people/invitations.ts')).forgetInvitation(open, invitation),
    )
  readonly confirmMember: Device['confirmMember'] = (invitation) =>
    this.#telling(['invitations', 'members'], async (open) =>
      (await import('./people/invitations.ts')).confirmMember(open, invitation, this.#sync),
    )

  join(how: { code: string; member: string; passphrase: string }): Promise<Result<Joined, EnrolRefusal>> {
    return this.#enrolled(async () => {
      const joined = await (await import('./people/join.ts')).join(this.#around, how)
      return joined.ok ? accept({ value: joined.value.joined, open: joined.value.open }) : joined
    })
  }
  readonly finishJoining: Device['finishJoining'] = () =>
    this.#telling(['state'], async (open) => (await import('./people/join.ts')).finishJoining(open))
  readonly signIn: Device['signIn'] = (how) =>
    this.#enrolled(async () => entered(await (await import('./people/sign-in.ts')).signIn(this.#around, how)))
  readonly recoverWithCode: Device['recoverWithCode'] = (how) =>
    this.#enrolled(async () =>
      recovered(await (await import('./people/sign-in.ts')).recoverWithCode(this.#around, how)),
    )
  readonly recoverWithShares: Device['recoverWithShares'] = (how) =>
    this.#unlocked(async (open) => (await import('./people/recovery.ts')).recoverWithShares(open, how, this.#sync))
  readonly drillRecovery: Device['drillRecovery'] = (shares) =>
    this.#unlocked(async (open) => (await import('./people/recovery.ts')).drillRecovery(open, shares))

  // ── Unlocking

  unlock(how: { member: MemberId; passphrase: string }): Promise<Result<true, UnlockRefusal>> {
    return this.#unlocking(() => unlockMember(this.#around, how.member, how.passphrase))
  }
  async setQuickCode(code: string): Promise<Result<true, Refusal>> {
    const open = this.#open
    if (!open) return refuse('locked')
    if (code.length < 4) return refuse('not-well-formed')
    this.#quick.set(open.member, await sealQuick(open, code))
    return accept(true)
  }
  quickUnlock(how: { member: MemberId; code: string }): Promise<Result<true, UnlockRefusal>> {
    return this.#unlocking(async () => {
      const quick = this.#quick.get(how.member)
      if (!quick) return refuse('not-found')
      const done = await unlockQuick(this.#around, how.member, how.code, quick)
      if (!done.ok && done.code === 'too-many-tries') this.#quick.delete(how.member)
      return done
    })
  }
  async #unlocking(work: () => Promise<Result<Open, UnlockRefusal>>): Promise<Result<true, UnlockRefusal>> {
    const done = await orRefusal(work)
    if (!done.ok) return done
    const open = done.value
    this.#enter(open)
    if ((await this.#around.replica.keys(`${open.member}/sheet/`)).length > 0)
      await this.#telling(['files', 'sync'], () =>
        open.turns.take(async () => accept(await (await import('./attendance/take-up.ts')).takeUpMarks(open))),
      )
    if ((await this.#around.replica.keys(`${open.member}/heard/`)).length > 0)
      await this.#telling(['files', 'sync'], () =>
        open.turns.take(async () => accept(await (await import('./beside/words-alone.ts')).takeUpWords(open))),
      )
    return accept(true)
  }
  async lock(): Promise<void> {
    this.#sheet.putAway()
    await this.#leave()
    this.#around.changed(['state'])
  }
  readonly changePassphrase: Device['changePassphrase'] = (how) =>
    this.#unlocked(async (open) => (await import('./people/passphrase.ts')).changePassphrase(open, how))
  async wipe(how: { member: MemberId; evenUnsent: boolean }): Promise<Result<true, Refusal>> {
    const unsent = (await this.state()).members.length > 0 ? await this.#unsentOf(how.member) : 0
    if (unsent > 0 && !how.evenUnsent) return refuse('unsent-entries')
    if (this.#open?.member === how.member) await this.lock()
    this.#quick.delete(how.member)
    return orRefusal(async () => {
      await wipe(this.#around, how.member)
      this.#around.changed(['state'])
      return accept(true)
    })
  }
  async #unsentOf(member: MemberId): Promise<number> {
    return (
      countUnsent(await this.#around.replica.keys(`${member}/act/`)) +
      (await this.#around.replica.keys(`${member}/marked/`)).length +
      (await this.#around.replica.keys(`${member}/said/`)).length
    )
  }

  // ── Files

  files(type: FileType = 'child'): ReturnType<Device['files']> {
    return this.#unlocked((open) => open.turns.take(async () => accept(await lines(open, type))))
  }
  readonly file: Device['file'] = (id) => this.#unlocked((open) => viewed(open, id))
  readonly team: Device['team'] = () => this.#unlocked((open) => viewed(open, teamFile(open)))
  readonly endContacts: Device['endContacts'] = (contacts) =>
    this.#writing(['files', 'sync'], async (open) =>
      (await import('./contacts/end-contacts.ts')).endContacts(open, contacts),
    )
  readonly openFiles: Device['openFiles'] = (files) =>
    this.#writing(['files', 'sync'], async (open) => (await import('./files/open-files.ts')).openFiles(open, files))
  readonly write: Device['write'] = (act, how) =>
    this.#writing(['files', 'sync'], (open) => writeWithDays(open, act, how?.held))
  readonly takeBack: Device['takeBack'] = (entries) =>
    this.#writing(['files', 'sync'], async (open) => (await import('./files/take-back.ts')).takeBack(open, entries))
  consider(act: readonly ActPart[]): ReturnType<Device['consider']> {
    return this.#writing([], async (open) => {
      const considered = await considerAct(open, act)
      return considered.ok
        ? accept([...new Set(considered.value.flatMap((entry) => entry.wentAround ?? []))])
        : considered
    })
  }

  // ── Who may open a file

  readonly grant: Device['grant'] = (how) =>
    this.#telling(['files'], async (open) => (await import('./access/change-access.ts')).grant(open, how, this.#sync))
  readonly revoke: Device['revoke'] = (how) =>
    this.#telling(['files'], async (open) => (await import('./access/change-access.ts')).revoke(open, how, this.#sync))
  readonly redact: Device['redact'] = (how) =>
    this.#telling(['files'], async (open) => (await import('./access/redact.ts')).redact(open, how, this.#sync))
  readonly askErasure: Device['askErasure'] = (how) =>
    this.#telling(['files'], async (open) => (await import('./access/erasure.ts')).askErasure(open, how, this.#sync))
  readonly confirmErasure: Device['confirmErasure'] = (file) =>
    this.#telling(['files'], async (open) =>
      (await import('./access/erasure.ts')).confirmErasure(open, file, this.#sync),
    )

  readonly focalPointFor: Device['focalPointFor'] = (how) =>
    this.#unlocked((open) =>
      open.turns.take(async () =>
        accept(await (await import('./safeguarding/report-staff.ts')).focalPointFor(open, how)),
      ),
    )
  readonly reportStaff: Device['reportStaff'] = (how) =>
    this.#writing(['files', 'sync'], async (open) =>
      (await import('./safeguarding/report-staff.ts')).reportStaff(open, how),
    )

  readonly attendanceOnly: Device['attendanceOnly'] = async (group) => {
    const laid = await this.#unlocked((open) =>
      open.turns.take(async () => (await import('./attendance/sheet-alone.ts')).layOpen(open, group)),
    )
    if (!laid.ok) return laid
    await this.lock()
    this.#sheet.lay(laid.value)
    this.#around.changed(['state'])
    return accept(true)
  }
  readonly besideChild: Device['besideChild'] = (file) =>
    this.#unlocked((open) =>
      open.turns.take(async () => {
        const laid = await (await import('./beside/words-alone.ts')).layWords(open, file)
        if (laid.ok) this.#words = laid.value
        return laid.ok ? accept(true) : laid
      }),
    )
  readonly childSays: Device['childSays'] = (words, notRight) =>
    orRefusal(() => this.#words?.say(words, notRight) ?? Promise.resolve(refuse('locked')))
  readonly attendance: Device['attendance'] = () => Promise.resolve(this.#sheet.view())
  readonly mark: Device['mark'] = (mark) => orRefusal(() => this.#sheet.mark(mark))

  // ── People and devices

  readonly members: Device['members'] = () =>
    this.#unlocked((open) =>
      open.turns.take(async () => accept(await (await import('./people/members.ts')).members(open))),
    )
  readonly toConfirm: Device['toConfirm'] = () =>
    this.#unlocked((open) =>
      open.turns.take(async () => accept(await (await import('./people/confirm-colleague.ts')).toConfirm(open))),
    )
  readonly confirmColleague: Device['confirmColleague'] = (how) =>
    this.#telling(['members'], (open) =>
      open.turns.take(async () => (await import('./people/confirm-colleague.ts')).confirmColleague(open, how)),
    )
  readonly removeMember: Device['removeMember'] = (member) =>
    this.#telling(['members'], async (open) =>
      (await import('./people/members.ts')).removeMember(open, member, this.#sync),
    )
  readonly devices: Device['devices'] = () =>
    this.#unlocked(async (open) => accept(await (await import('./people/members.ts')).devices(open)))
  readonly erasures: Device['erasures'] = () =>
    this.#unlocked(async (open) => (await import('./people/erasures.ts')).erasures(open))
  readonly accessLog: Device['accessLog'] = (before) =>
    this.#unlocked(async (open) => (await import('./people/access-log.ts')).accessLog(open, before))
  readonly revokeDevice: Device['revokeDevice'] = (device) =>
    this.#telling(['devices'], async (open) =>
      (await import('./people/members.ts')).revokeDevice(open, device, this.#sync),
    )

  // ── Evidence
  readonly shareEvidence: Device['shareEvidence'] = () =>
    this.#unlocked(async (open) => (await import('./evidence/share-evidence.ts')).shareEvidence(open, today(open)))
  readonly evidence: Device['evidence'] = () =>
    this.#unlocked(async (open) => (await import('./evidence/releases.ts')).evidence(open))
  readonly releases: Device['releases'] = () =>
    this.#unlocked(async (open) => (await import('./evidence/releases.ts')).releases(open))
  readonly writeRelease: Device['writeRelease'] = (how) =>
    this.#unlocked(async (open) => (await import('./evidence/releases.ts')).writeRelease(open, how))
  readonly releaseOutput: Device['releaseOutput'] = (line) =>
    this.#unlocked(async (open) => (await import('./evidence/releases.ts')).releaseOutput(open, line))
  readonly cuts: Device['cuts'] = () => this.#unlocked(async (open) => (await import('./evidence/cuts.ts')).cuts(open))
  readonly cutRecords: Device['cutRecords'] = () =>
    this.#unlocked(async (open) => (await import('./evidence/cuts.ts')).cutRecords(open))
  readonly network: Device['network'] = () =>
    this.#unlocked(async (open) => (await import('./network/place.ts')).network(open))
  readonly joinNetwork: Device['joinNetwork'] = (how) =>
    this.#telling(['files', 'sync'], async (open) => (await import('./network/join.ts')).joinNetwork(open, how))
  readonly beContactPoint: Device['beContactPoint'] = (how) =>
    this.#telling(['files', 'sync'], async (open) => (await import('./network/join.ts')).beContactPoint(open, how))
  readonly askNetwork: Device['askNetwork'] = (how) =>
    this.#unlocked(async (open) => (await import('./network/question.ts')).askNetwork(open, how))
  readonly askAgency: Device['askAgency'] = (how) =>
    this.#unlocked(async (open) => (await import('./network/question.ts')).askAgency(open, how))
  readonly contactPointAsks: Device['contactPointAsks'] = () =>
    this.#unlocked(async (open) => (await import('./network/messages.ts')).contactPointAsks(open))
  readonly answerAsk: Device['answerAsk'] = (how) =>
    this.#telling(['files', 'sync'], async (open) => (await import('./network/messages.ts')).answerAsk(open, how))
  readonly keepFindable: Device['keepFindable'] = () =>
    this.#unlocked(async (open) => (await import('./network/findable-rows.ts')).keepFindable(open))

  // ── The server

  async sync(): Promise<Result<SyncState, Refusal>> {
    const [open, syncing] = [this.#open, this.#syncing]
    if (!open || !syncing) return refuse('locked')
    const done = await syncing.sync()
    if (done.ok && open.alive) await orRefusal(() => afterRound(open, () => syncing.sync()).then(accept))
    return done
  }
  syncState(): Promise<SyncState> {
    return Promise.resolve(this.#syncing?.state() ?? NEVER)
  }
  async stopSync(): Promise<void> {
    await this.#syncing?.stop()
  }
  readonly needsAttention: Device['needsAttention'] = () =>
    this.#unlocked(async (open) => (await import('./sync/settle-attention.ts')).needsAttention(open))
  readonly settleAttention: Device['settleAttention'] = (how) =>
    this.#telling(['attention', 'files'], async (open) =>
      (await import('./sync/settle-attention.ts')).settleAttention(open, how),
    )
  readonly exportOutbox: Device['exportOutbox'] = (passphrase) =>
    this.#unlocked(async (open) => (await import('./sync/sending/outbox-by-file.ts')).exportOutbox(open, passphrase))
  readonly importOutbox: Device['importOutbox'] = (how) =>
    this.#unlocked(async (open) => (await import('./sync/sending/outbox-by-file.ts')).importOutbox(open, how))
  readonly drafts: Device['drafts'] = () => this.#unlocked((open) => drafts(open))
  readonly keepDrafts: Device['keepDrafts'] = (texts) => this.#unlocked((open) => keepDrafts(open, texts))
  readonly sealPacket: Device['sealPacket'] = (how) =>
    this.#unlocked((open) => open.turns.take(async () => (await import('./packets/packets.ts')).sealPacket(open, how)))
  readonly givePacket: Device['givePacket'] = (how) =>
    this.#telling(['files', 'sync'], (open) =>
      open.turns.take(async () => (await import('./packets/packets.ts')).givePacket(open, how)),
    )
  readonly openPacket: Device['openPacket'] = (how) =>
    this.#unlocked(async (open) => (await import('./packets/packets.ts')).openPacket(open, how))
  readonly alreadyKnown: Device['alreadyKnown'] = (asked) =>
    this.#unlocked(async (open) => (await import('./families/already-known.ts')).alreadyKnown(open, asked))
  readonly whichOpen: Device['whichOpen'] = (files) =>
    this.#unlocked(async (open) => (await import('./families/joined.ts')).whichOpen(open, files))
  readonly possiblyRelated: Device['possiblyRelated'] = (file) =>
    this.#unlocked(async (open) => (await import('./families/possibly-related.ts')).possiblyRelated(open, file))
  readonly attach: Device['attach'] = (how) =>
    this.#unlocked(async (open) => (await import('./files/attachments.ts')).attach(open, how))
  readonly attachment: Device['attachment'] = (how) =>
    this.#unlocked(async (open) => (await import('./files/attachments.ts')).attachment(open, how))
}
