import type { WhyRefused } from '#domain/deciding/decide.ts'
import { agencyHandOverRules } from '#domain/deciding/sharing-rules.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { agencyHandOver } from '#domain/kinds/services/agency-hand-over.ts'
import { current } from '#domain/file/values.ts'
import { bodyToHand } from '#domain/moving-in/received-child.ts'
import { agencyHandOvers } from '#domain/rules/consent/agency-hand-overs.ts'
import { HandOverAnswerFile, HandOverFile } from '#domain/sharing/agency-hand-over-file.ts'
import { handedOver } from '#domain/sharing/agency-hand-over.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import { ageRecipient, openWithKeys, sealToRecipient } from '#sealing/primitives/key-file.ts'
import { type JudgedPassphrase, openUnderPassphrase, sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type { Files } from '../files/files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { memberNames, organisationName } from '../files/folds/member-names.ts'
import { stateOf } from '../files/state/file-state.ts'
import type { Turn } from '../kept/mutex.ts'
import type { PassphraseRefusal, Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import { judgeCarried } from '../vault/carried-passphrase.ts'
import type { HandOverToSeal, MadeAnswer, OpenedFile, OwnCode } from './api.ts'
import { readPacket } from './packet.ts'
import { LARGEST_SIGNED, readSignedText, signText } from './signed-text.ts'

/** See `Packets.ownCode`. */
export async function ownCode({ keys }: Files): Promise<OwnCode> {
  const [code, fingerprint] = await Promise.all([
    ageRecipient(keys.x),
    memberFingerprint(keys.x.publicKey, keys.e.publicKey),
  ])
  return { code, fingerprint }
}

const signed = ({ keys }: Files, text: string, content: unknown) =>
  signText(text, content, { x: keys.x.publicKey, e: keys.e })

/** The chosen parts of a child's file for another agency, as the file is now: the rules are asked again. */
export async function sealHandOver(
  open: Files,
  turn: Turn,
  { file, entry, printed, words, to }: HandOverToSeal,
): Promise<Result<Uint8Array, Refusal | PassphraseRefusal | 'code-mistyped' | 'head-moved', WhyRefused | undefined>> {
  const under = 'passphrase' in to ? await judgeCarried(to.passphrase) : accept(to)
  if (!under.ok) return under
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const { caseFile } = await foldedFile(open, turn, file, state)
  const asked = current(caseFile, agencyHandOver).find(({ id }) => id === entry)
  if (!asked) return refuse('not-found')
  const draft = { kind: asked.kind, at: asked.at, body: asked.body, by: asked.by }
  const rulings = agencyHandOverRules(caseFile, draft, today(open)).filter(({ answer }) => answer !== 'allowed')
  if (rulings.length > 0) return refuse('rule-refused', { rulings })
  const { given, left } = handedOver(caseFile, asked.body)
  // The page that the screen drew must be of the same facts.
  if (given.some(({ id }) => !(id in words)) || Object.keys(words).length !== given.length) return refuse('head-moved')
  const names = await memberNames(open, turn)
  const { handOver, called, country, lawful, limits, answerBy } = asked.body
  const content = HandOverFile.safeParse({
    v: 1,
    is: 'agency-hand-over',
    handOver,
    from: names.get(open.member) ?? '?',
    agency: (await organisationName(open, turn)) || '?',
    madeOn: today(open),
    called,
    ...(country !== undefined && { country }),
    basis: lawful.basis,
    ...(limits !== undefined && { limits }),
    answerBy,
    answerTo: await ageRecipient(open.keys.x),
    facts: given.map((one) => ({
      kind: one.kind,
      folder: one.folder,
      at: one.at,
      by: names.get(one.by) ?? '?',
      ...words[one.id],
      body: bodyToHand(one),
    })),
    left,
  })
  if (!content.success) return refuse('too-large')
  const bytes = await signed(open, printed, content.data)
  return bytes.length > LARGEST_SIGNED ? refuse('too-large') : sealTo(bytes, under.value)
}

async function sealTo(
  bytes: Uint8Array,
  to: JudgedPassphrase | { readonly code: string },
): Promise<Result<Uint8Array, 'code-mistyped'>> {
  return typeof to === 'string' ? accept(await sealUnderPassphrase(bytes, to)) : sealToRecipient(bytes, to.code)
}

/** See `Packets.openSealed`. Nothing is stored. */
export async function openSealed(
  open: Files,
  turn: Turn,
  { bytes, passphrase }: { readonly bytes: Uint8Array; readonly passphrase: string },
): Promise<Result<OpenedFile, Refusal | 'over' | 'forged'>> {
  const { x, former } = open.keys
  const byKey = await openWithKeys(bytes, [x, ...former.map((one) => one.x)])
  const opened = byKey.ok || passphrase === '' ? byKey : await openUnderPassphrase(bytes, passphrase)
  if (!opened.ok) return refuse('not-readable')
  const packet = readPacket(opened.value)
  if (packet)
    return packet.until !== undefined && packet.until < today(open) ? refuse('over') : accept({ is: 'packet', packet })
  const read = await readSignedText(opened.value)
  if (!read.ok) return read
  const { text, content, fingerprint } = read.value
  const handed = HandOverFile.safeParse(content)
  if (handed.success) return accept({ is: 'hand-over', text, fingerprint, content: handed.data })
  const answer = HandOverAnswerFile.safeParse(content)
  return answer.success ? answeredHere(open, turn, answer.data, fingerprint) : refuse('not-readable')
}

/** The answer is told from others by the number of the hand-over, which stood in the sealed file alone. */
async function answeredHere(
  open: Files,
  turn: Turn,
  content: HandOverAnswerFile,
  fingerprint: string,
): Promise<Result<OpenedFile, Refusal>> {
  for (const [id, { line }] of [...open.lines.entries()]) {
    const file = id as FileId
    if (!(agencyHandOver.name in line.byKind)) continue
    const state = await stateOf(open, file)
    const seen =
      state &&
      agencyHandOvers((await foldedFile(open, turn, file, state)).caseFile).find(
        ({ asked }) => asked.body.handOver === content.handOver,
      )
    if (seen)
      return accept({ is: 'answer', content, fingerprint, file, called: seen.asked.body.called, stands: seen.stands })
  }
  return refuse('not-found')
}

/** See `Packets.answerHandOver`. */
export async function answerHandOver(
  open: Files,
  turn: Turn,
  { handOver, printed, answer }: MadeAnswer,
): Promise<Result<Uint8Array, Refusal | 'code-mistyped'>> {
  const content = HandOverAnswerFile.safeParse({
    v: 1,
    is: 'agency-hand-over-answer',
    handOver: handOver.handOver,
    by: (await memberNames(open, turn)).get(open.member) ?? '?',
    agency: (await organisationName(open, turn)) || '?',
    madeOn: today(open),
    ...answer,
  })
  if (!content.success) return refuse('not-well-formed')
  return sealTo(await signed(open, printed, content.data), { code: handOver.answerTo })
}
