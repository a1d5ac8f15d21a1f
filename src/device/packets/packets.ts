import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { packet, PacketBody } from '#domain/kinds/services/packet.ts'
import { referral } from '#domain/kinds/services/referral.ts'
import { current } from '#domain/file/values.ts'
import { accept, refuse, type Result } from '#result.ts'
import { slipFor } from '#domain/sharing/slip.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type { PassphraseRefusal, Refusal } from '../platform/refusals.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { stateOf } from '../files/state/file-state.ts'
import { openFiles } from '../files/write/open-files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { today } from '../platform/today.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Files } from '../files/files.ts'
import { memberNames, organisationName } from '../files/folds/member-names.ts'
import { judgeCarried } from '../vault/carried-passphrase.ts'
import { packetBytes } from './packet.ts'
import type { Turn } from '../kept/mutex.ts'

interface Asked {
  readonly file: FileId
  readonly referral: EntryId
  /** The slip in the words of the screen. */
  readonly printed: string
}
type Made<Value> = Result<Value, Refusal, WhyRefused | undefined>

/** A current referral, as a packet under a passphrase. */
export async function sealPacket(
  open: Files,
  turn: Turn,
  how: Asked & { passphrase: string },
): Promise<Result<Uint8Array, Refusal | PassphraseRefusal, WhyRefused | undefined>> {
  const passphrase = await judgeCarried(how.passphrase)
  if (!passphrase.ok) return passphrase
  const made = await packetOf(open, turn, how)
  if (!made.ok) return made
  return accept(await sealUnderPassphrase(packetBytes({ v: 1, is: 'packet', ...made.value }), passphrase.value))
}

/** The same for a member from outside: a file of its own under its own key, which they may read and nothing else. A member of the team is given folders instead. */
export async function givePacket(open: Files, turn: Turn, how: Asked & { member: MemberId }): Promise<Made<FileId>> {
  const member = memberAt(open.directory, idBytes(how.member))
  if (!member || member.removed) return refuse('not-found')
  if (!member.external) return refuse('not-entitled')
  const made = await packetOf(open, turn, how)
  if (!made.ok) return made
  const not = whyNotGiven(open, { file: how.file, member: how.member })
  if (not) return refuse(not)
  const opened = await openFiles(open, turn, [
    {
      drafts: [{ kind: packet.name, at: made.value.madeOn, about: [], body: made.value }],
      grants: [{ member: how.member, rights: { card: 'read', care: 'read' } }],
    },
  ])
  if (!opened.ok) return opened
  const [file] = opened.value
  return file === undefined ? refuse('not-found') : accept(file)
}

/** The rules decide again what is in it, on this device and today: consent that was withdrawn and facts that were withheld since the screen was drawn count. */
async function packetOf(open: Files, turn: Turn, how: Asked): Promise<Made<PacketBody>> {
  const state = await stateOf(open, how.file)
  if (!state) return refuse('not-found')
  const { caseFile } = await foldedFile(open, turn, how.file, state)
  const asked = current(caseFile, referral).find((entry) => entry.id === how.referral)
  if (!asked) return refuse('not-found')

  const { to, called, asks, lawful, answerBy, until, passingOn, facts, fields } = asked.body
  const slip = slipFor(caseFile, { to, facts, fields, lawful, evenAboutOthers: true }, today(open))
  if (!slip.ok) return refuse('rule-refused', slip.detail)
  // The printed slip would still say what the rules now leave out.
  if (slip.value.left.some((left) => left.because === 'withheld'))
    return refuse('rule-refused', {
      rulings: [{ rule: 'R6', answer: 'refused', missing: ['without-what-is-withheld'] }],
    })
  const body = PacketBody.safeParse({
    referral: asked.body.referral,
    from: (await memberNames(open, turn)).get(asked.by) ?? '?',
    agency: (await organisationName(open, turn)) || '?',
    madeOn: today(open),
    to,
    called,
    asks,
    basis: lawful.basis,
    ...(answerBy && { answerBy }),
    ...(until && { until }),
    passingOn,
    printed: how.printed,
  })
  return body.success ? accept(body.data) : refuse('too-large')
}
