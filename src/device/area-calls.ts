import { accept } from '#result.ts'
import { DeliveryCalls } from './delivery-calls.ts'
import type { Device } from './api.ts'
import { today } from './platform/today.ts'
import { removePasskey } from './vault/passkey.ts'
import type { UnlockedCalls } from './unlocked-calls.ts'

/** The calls of areas that are no part of unlocking, writing and sending. Each loads its area when it is first used. */
export class AreaCalls extends DeliveryCalls {
  readonly #calls: UnlockedCalls

  constructor(calls: UnlockedCalls) {
    super(calls)
    this.#calls = calls
  }

  // ── What is said about staff
  readonly focalPointsFor: Device['focalPointsFor'] = (how) =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./safeguarding/report-staff.ts')).focalPointsFor(open, turn, how)),
    )
  readonly reportStaff: Device['reportStaff'] = (how) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./safeguarding/report-staff.ts')).reportStaff(open, turn, how),
    )
  readonly askForMark: Device['askForMark'] = (how) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./safeguarding/marks-asked.ts')).askForMark(open, turn, how),
    )
  readonly marksAsked: Device['marksAsked'] = () =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./safeguarding/marks-asked.ts')).marksAsked(open, turn)),
    )
  readonly answerMark: Device['answerMark'] = (how) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./safeguarding/marks-asked.ts')).answerMark(open, turn, how),
    )

  // ── Evidence
  readonly shareEvidence: Device['shareEvidence'] = () =>
    this.#calls.unlocked(async (open) =>
      (await import('./evidence/share-evidence.ts')).shareEvidence(open, today(open)),
    )
  readonly evidence: Device['evidence'] = () =>
    this.#calls.unlocked(async (open) => (await import('./evidence/records-seen.ts')).readEvidence(open))
  readonly takenOutEvidence: Device['takenOutEvidence'] = () =>
    this.#calls.unlocked(async (open) => (await import('./evidence/records-seen.ts')).readTakenOut(open))
  readonly releases: Device['releases'] = () =>
    this.#calls.unlocked(async (open) => (await import('./evidence/releases.ts')).releases(open))
  readonly writeRelease: Device['writeRelease'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./evidence/releases.ts')).writeRelease(open, how))
  readonly releaseOutput: Device['releaseOutput'] = (line) =>
    this.#calls.unlocked(async (open) => (await import('./evidence/releases.ts')).fetchReleaseOutput(open, line))
  readonly cuts: Device['cuts'] = () =>
    this.#calls.unlocked(async (open) => (await import('./evidence/cuts.ts')).cuts(open))
  readonly cutRecords: Device['cutRecords'] = () =>
    this.#calls.unlocked(async (open) => (await import('./evidence/cuts.ts')).fetchCutRecords(open))

  // ── Other agencies
  readonly network: Device['network'] = () =>
    this.#calls.unlocked(async (open) => (await import('./network/network-state.ts')).readNetwork(open))
  readonly joinNetwork: Device['joinNetwork'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./network/join.ts')).joinNetworkByCode(open, how),
    )
  readonly beContactPoint: Device['beContactPoint'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./network/join.ts')).beContactPoint(open, how),
    )
  readonly askNetwork: Device['askNetwork'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./network/ask-network.ts')).askNetwork(open, how))
  readonly askAgency: Device['askAgency'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./network/ask-network.ts')).askAgency(open, how))
  readonly contactPointAsks: Device['contactPointAsks'] = () =>
    this.#calls.unlocked(async (open) => (await import('./network/contact-point.ts')).contactPointAsks(open))
  readonly answerAsk: Device['answerAsk'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./network/contact-point.ts')).answerAsk(open, how),
    )
  readonly keepFindable: Device['keepFindable'] = () =>
    this.#calls.unlocked(async (open) => (await import('./network/findable-rows.ts')).keepFindable(open))

  // ── Sealed slips
  readonly sealPacket: Device['sealPacket'] = (how) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./packets/packets.ts')).sealPacket(open, turn, how)),
    )
  readonly givePacket: Device['givePacket'] = (how) =>
    this.#calls.telling(['files', 'sync'], (open) =>
      open.mutex.run(async (turn) => (await import('./packets/packets.ts')).givePacket(open, turn, how)),
    )
  readonly ownCode: Device['ownCode'] = () =>
    this.#calls.unlocked(async (open) => accept(await (await import('./packets/agency-hand-over.ts')).ownCode(open)))
  readonly sealHandOver: Device['sealHandOver'] = (how) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./packets/agency-hand-over.ts')).sealHandOver(open, turn, how)),
    )
  readonly leftToTakeOut: Device['leftToTakeOut'] = (how) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./packets/take-out.ts')).leftToTakeOut(open, turn, how)),
    )
  readonly takeOutPiece: Device['takeOutPiece'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./packets/take-out.ts')).takeOutPiece(open, how))
  readonly readPieceBack: Device['readPieceBack'] = (how) =>
    this.#calls.unlocked(async (open) => (await import('./packets/take-out.ts')).readPieceBack(open, how))
  readonly openSealed: Device['openSealed'] = (how) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./packets/agency-hand-over.ts')).openSealed(open, turn, how)),
    )
  readonly answerHandOver: Device['answerHandOver'] = (how) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./packets/agency-hand-over.ts')).answerHandOver(open, turn, how)),
    )

  // ── One field or one document for one person
  readonly giveFact: Device['giveFact'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./packets/given-facts.ts')).giveFact(open, how),
    )
  readonly giveFactAnew: Device['giveFactAnew'] = (given) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./packets/given-facts.ts')).giveFactAnew(open, turn, given),
    )
  readonly givenFacts: Device['givenFacts'] = (of) =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./packets/given-facts.ts')).givenFacts(open, turn, of)),
    )

  // ── Files of one child, of one family, and children met without a file
  readonly alreadyKnown: Device['alreadyKnown'] = (asked) =>
    this.#calls.unlocked(async (open) => (await import('./families/already-known.ts')).alreadyKnown(open, asked))
  readonly whichOpen: Device['whichOpen'] = (files) =>
    this.#calls.unlocked(async (open) => (await import('./families/which-open.ts')).whichOpen(open, files))
  readonly possiblyRelated: Device['possiblyRelated'] = (file) =>
    this.#calls.unlocked(async (open) => (await import('./families/possibly-related.ts')).possiblyRelated(open, file))
  readonly endContacts: Device['endContacts'] = (contacts) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./contacts/end-contacts.ts')).endContacts(open, turn, contacts),
    )

  // ── Moving in from an agency's own list
  readonly rowsHere: Device['rowsHere'] = (rows) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./moving-in/move-in.ts')).rowsHere(open, turn, rows)),
    )
  readonly moveIn: Device['moveIn'] = (rows) =>
    this.#calls.writing(['files', 'sync'], async (open, turn) =>
      (await import('./moving-in/move-in.ts')).moveIn(open, turn, rows),
    )

  readonly archiveFilesHere: Device['archiveFilesHere'] = (of) =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => (await import('./moving-in/move-in-whole.ts')).archiveFilesHere(open, turn, of)),
    )
  readonly moveInWhole: Device['moveInWhole'] = (one) =>
    this.#calls.inTurn(['files', 'sync'], async (open, turn) =>
      (await import('./moving-in/move-in-whole.ts')).moveInWhole(open, turn, one),
    )

  // ── People and devices

  readonly members: Device['members'] = () =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => accept(await (await import('./people/members.ts')).members(open, turn))),
    )
  readonly toConfirm: Device['toConfirm'] = () =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./people/confirm-colleague.ts')).toConfirm(open, turn)),
    )
  readonly confirmColleague: Device['confirmColleague'] = (how) =>
    this.#calls.telling(['members'], (open) =>
      open.mutex.run(async (turn) => (await import('./people/confirm-colleague.ts')).confirmColleague(open, turn, how)),
    )
  readonly removeMember: Device['removeMember'] = (member) =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/members.ts')).removeMember(open, member, this.#calls.round),
    )
  readonly directoryActs: Device['directoryActs'] = () =>
    this.#calls.unlocked(async (open) => (await import('./people/acts-of-directory.ts')).directoryActs(open))
  readonly showedDirectoryActs: Device['showedDirectoryActs'] = (acts) =>
    this.#calls.inTurn([], async (open, turn) =>
      (await import('./people/acts-of-directory.ts')).showedDirectoryActs(open, turn, acts),
    )
  readonly askToTakeOut: Device['askToTakeOut'] = (member) =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/sign-in-directory.ts')).askToTakeOut(open, member, this.#calls.round),
    )
  readonly askForDelay: Device['askForDelay'] = (hours) =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/sign-in-directory.ts')).askForDelay(open, hours, this.#calls.round),
    )
  readonly beginTakingOut: Device['beginTakingOut'] = () =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/sign-in-directory.ts')).beginTakingOut(open, this.#calls.round),
    )
  readonly agreeInDirectory: Device['agreeInDirectory'] = (how) =>
    this.#calls.telling(['members', 'devices'], async (open) =>
      (await import('./people/sign-in-directory.ts')).agreeInDirectory(open, how, this.#calls.round),
    )
  readonly secondWithShares: Device['secondWithShares'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./people/with-shares/second-with-shares.ts')).secondWithShares(open, how, this.#calls.round),
    )
  readonly undoWithShares: Device['undoWithShares'] = (how) =>
    this.#calls.telling(['files', 'sync'], async (open) =>
      (await import('./people/with-shares/second-with-shares.ts')).undoWithShares(open, how, this.#calls.round),
    )
  readonly bringBackWithShares: Device['bringBackWithShares'] = (how) =>
    this.#calls.telling(['files'], async (open) =>
      (await import('./people/with-shares/bring-back-with-shares.ts')).bringBackWithShares(
        open,
        how,
        this.#calls.round,
      ),
    )
  readonly stopInDirectory: Device['stopInDirectory'] = (act) =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/sign-in-directory.ts')).stopInDirectory(open, act, this.#calls.round),
    )
  readonly changeRoles: Device['changeRoles'] = (how) =>
    this.#calls.telling(['members', 'state'], async (open) =>
      (await import('./people/change-standing.ts')).changeRoles(open, how, this.#calls.round),
    )
  readonly changeOffice: Device['changeOffice'] = (how) =>
    this.#calls.telling(['members', 'state'], async (open) =>
      (await import('./people/change-standing.ts')).changeOffice(open, how, this.#calls.round),
    )
  readonly becomeCustodian: Device['becomeCustodian'] = (shares) =>
    this.#calls.telling(['members', 'state'], async (open) =>
      (await import('./people/change-standing.ts')).becomeCustodian(open, shares, this.#calls.round),
    )
  readonly ownStanding: Device['ownStanding'] = () =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => accept(await (await import('./people/own-standing.ts')).ownStanding(open, turn))),
    )
  readonly readOwnStanding: Device['readOwnStanding'] = (told) =>
    this.#calls.telling(['members'], (open) =>
      open.mutex.run(async (turn) => (await import('./people/own-standing.ts')).readOwnStanding(open, turn, told)),
    )
  readonly whoWasStopped: Device['whoWasStopped'] = () =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) =>
        accept(await (await import('./people/who-was-stopped.ts')).whoWasStopped(open, turn)),
      ),
    )
  readonly readWhoWasStopped: Device['readWhoWasStopped'] = (at) =>
    this.#calls.telling(['members'], (open) =>
      open.mutex.run(async (turn) => (await import('./people/who-was-stopped.ts')).readWhoWasStopped(open, turn, at)),
    )
  readonly devices: Device['devices'] = () =>
    this.#calls.unlocked(async (open) => accept(await (await import('./people/members.ts')).devices(open)))
  readonly newDevices: Device['newDevices'] = () =>
    this.#calls.unlocked((open) =>
      open.mutex.run(async (turn) => accept(await (await import('./people/new-devices.ts')).newDevices(open, turn))),
    )
  readonly answerNewDevice: Device['answerNewDevice'] = (device) =>
    this.#calls.telling(['devices'], (open) =>
      open.mutex.run(async (turn) => (await import('./people/new-devices.ts')).answerNewDevice(open, turn, device)),
    )
  readonly olderApps: Device['olderApps'] = () =>
    this.#calls.unlocked(async (open) => (await import('./people/speak.ts')).olderApps(open))
  readonly letTheRestStop: Device['letTheRestStop'] = () =>
    this.#calls.telling(['members'], async (open) =>
      (await import('./people/speak.ts')).letTheRestStop(open, this.#calls.round),
    )
  readonly erasures: Device['erasures'] = () =>
    this.#calls.unlocked(async (open) => (await import('./people/erasures.ts')).erasures(open))
  readonly accessLog: Device['accessLog'] = (before) =>
    this.#calls.unlocked(async (open) => (await import('./people/access-log.ts')).fetchAccessLog(open, before))
  readonly fileReaders: Device['fileReaders'] = (file) =>
    this.#calls.unlocked(async (open) => (await import('./people/access-log.ts')).fetchFileReaders(open, file))
  readonly revokeDevice: Device['revokeDevice'] = (device) =>
    this.#calls.telling(['devices'], async (open) =>
      (await import('./people/members.ts')).revokeDevice(open, device, this.#calls.round),
    )
  readonly changePassphrase: Device['changePassphrase'] = (how) =>
    this.#calls.unlocked(async (open) =>
      (await import('./vault/passphrase.ts')).changePassphrase(open, {
        ...how,
        known: await (await import('./files/folds/member-names.ts')).ownNames(open),
      }),
    )
  readonly accountCode: Device['accountCode'] = ({ passphrase }) =>
    this.#calls.unlocked(async (open) => (await import('./vault/account-code.ts')).accountCode(open, passphrase))
  readonly addPasskey: Device['addPasskey'] = (how) =>
    this.#calls.telling(['state'], async (open) => (await import('./people/passkey.ts')).addPasskey(open, how))
  readonly removePasskey: Device['removePasskey'] = () =>
    this.#calls.telling(['state'], async (open) => accept(await removePasskey(open)))
  readonly renewKeys: Device['renewKeys'] = (how) =>
    this.#calls.telling(['devices', 'state'], async (open) =>
      (await import('./people/new-keys/renew-keys.ts')).renewKeys(open, how, this.#calls.round),
    )
  readonly endKeys: Device['endKeys'] = (member) =>
    this.#calls.telling(['devices', 'members'], async (open) =>
      (await import('./people/members.ts')).endKeys(open, member, this.#calls.round),
    )
}
