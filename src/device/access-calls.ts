import { accept } from '#result.ts'
import type { Device } from './api.ts'
import type { UnlockedCalls } from './unlocked-calls.ts'

/** The calls of who may open a file, and of members stopped on it. Each loads its part when it is first used. */
export class AccessCalls {
  readonly #calls: UnlockedCalls

  constructor(calls: UnlockedCalls) {
    this.#calls = calls
  }

  // ── Who may open a file
  readonly grant: Device['grant'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/parts/grant-after-stop.ts')).grantAfterStop(open, how, this.#calls.round),
    )
  readonly revoke: Device['revoke'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/change-access.ts')).revoke(open, how, this.#calls.round),
    )
  readonly stepOut: Device['stepOut'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/parts/step-out.ts')).stepOut(open, how, this.#calls.round),
    )
  readonly beginNewKey: Device['beginNewKey'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/begin-new-key.ts')).beginNewKey(open, how, this.#calls.round),
    )
  readonly whereReaders: Device['whereReaders'] = (file) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./access/where-readers.ts')).whereReaders(open, turn, file)),
    )
  readonly answerWhoNeedsToKnow: Device['answerWhoNeedsToKnow'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/where-readers.ts')).answerWhoNeedsToKnow(open, how, this.#calls.round),
    )
  readonly redact: Device['redact'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/redact.ts')).redact(open, how, this.#calls.round),
    )
  readonly moveNote: Device['moveNote'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/move-note.ts')).moveNote(open, how, this.#calls.round),
    )
  readonly moveWaysOffCard: Device['moveWaysOffCard'] = (file) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/ways-off-card.ts')).moveWaysOffCard(open, file, this.#calls.round),
    )
  readonly askErasure: Device['askErasure'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/erasure.ts')).askErasure(open, how, this.#calls.round),
    )
  readonly confirmErasure: Device['confirmErasure'] = (file) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/erasure.ts')).confirmErasure(open, file, this.#calls.round),
    )
  readonly deleteErased: Device['deleteErased'] = (file) =>
    this.#calls.telling(['files', 'sync'], (open) =>
      open.mutex.run(async (turn) => (await import('./access/erasure.ts')).deleteErased(open, turn, file)),
    )

  readonly keepDoubted: Device['keepDoubted'] = (file) =>
    this.#calls.telling(['files'], (open) =>
      open.mutex.run(async (turn) => (await import('./access/erasure.ts')).keepDoubted(open, turn, file)),
    )
  readonly secondAct: Device['secondAct'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/propose.ts')).secondAct(open, how, this.#calls.round),
    )
  readonly leaveAct: Device['leaveAct'] = (how) =>
    this.#calls.inTurn(['files'], async (open, turn) =>
      (await import('./access/leave-act.ts')).leaveAct(open, turn, how),
    )
  readonly showedActs: Device['showedActs'] = (shown) =>
    this.#calls.inTurn([], async (open, turn) =>
      (await import('./access/showed-acts.ts')).showedActs(open, turn, shown),
    )
  readonly filesAside: Device['filesAside'] = () =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./access/aside/files-aside.ts')).wholeFilesAside(open, turn)),
    )
  readonly askBringBack: Device['askBringBack'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/aside/bring-back.ts')).askBringBack(open, how, this.#calls.round),
    )
  readonly withdrawAct: Device['withdrawAct'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/propose.ts')).withdrawAct(open, how, this.#calls.round),
    )

  // ── An import undone as a whole
  readonly movedInFiles: Device['movedInFiles'] = (only) =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./access/together/undo-moved-in.ts')).movedInFiles(open, turn, only)),
    )
  readonly askToUndo: Device['askToUndo'] = (files) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/together/undo-moved-in.ts')).askToUndo(open, files, this.#calls.round),
    )
  readonly agreeToUndo: Device['agreeToUndo'] = (files) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/together/undo-moved-in.ts')).agreeToUndo(open, files, this.#calls.round),
    )
  readonly stopErasures: Device['stopErasures'] = (files) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/together/undo-moved-in.ts')).stopErasures(open, files, this.#calls.round),
    )

  // ── A member stopped on one file
  readonly secondsForStop: Device['secondsForStop'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./access/stop-member.ts')).secondsHere(open, how))
  readonly stops: Device['stops'] = (file) =>
    this.#calls.unlocked(async (open) => (await import('./access/stop-member.ts')).stopsHere(open, file))
  readonly askFirstAbout: Device['askFirstAbout'] = (file) =>
    this.#calls.unlocked(async (open) => accept((await import('./access/stop-member.ts')).toAskAbout(open, file)))
  readonly stopMember: Device['stopMember'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/stop-member.ts')).stopMember(open, how, this.#calls.round),
    )
  readonly confirmStop: Device['confirmStop'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/stop-member.ts')).confirmStop(open, how, this.#calls.round),
    )
  readonly askLift: Device['askLift'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/lift-stop.ts')).askLift(open, how, this.#calls.round),
    )
  readonly liftStop: Device['liftStop'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/lift-stop.ts')).liftStop(open, how, this.#calls.round),
    )
  readonly agreeToRecover: Device['agreeToRecover'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./access/parts/recover-folders.ts')).agreeToRecover(open, how, this.#calls.round),
    )
  readonly recoverFolders: Device['recoverFolders'] = (file) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./access/parts/recover-folders.ts')).recoverFolders(open, file, this.#calls.round),
    )
  readonly liftStopWithShares: Device['liftStopWithShares'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./people/with-shares/instead-of-second.ts')).liftStopWithShares(open, how, this.#calls.round),
    )
  readonly recoverFoldersWithShares: Device['recoverFoldersWithShares'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./people/with-shares/instead-of-second.ts')).recoverFoldersWithShares(
        open,
        how,
        this.#calls.round,
      ),
    )
  readonly withoutKeeper: Device['withoutKeeper'] = (file) =>
    this.#calls.unlocked(async (open) => (await import('./access/stop-member.ts')).withoutKeeperHere(open, file))
}
