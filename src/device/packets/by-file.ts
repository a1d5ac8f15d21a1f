import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { referral, type Referral } from '#domain/kinds/services/referral.ts'
import { current } from '#domain/case-file.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { slipFor } from '#domain/sharing/slip.ts'
import { openUnderPassphrase, sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type { Refusal } from '../api.ts'
import { stateOf } from '../files/file-state.ts'
import { folded } from '../files/read.ts'
import { today } from '../files/write.ts'
import type { Open } from '../open.ts'
import { namesOf, organisationName } from '../people/names.ts'
import { Packet, packetBytes, packetIn } from './packet.ts'

/** As short as the words for an outbox may be. */
const SHORTEST = 12

/**
 * A referral that stands in the file, as a packet under a passphrase. What is on it is asked of the rules again, here and today: consent that was taken
 * back and what has been withheld meanwhile count, whatever the screen still shows. `printed` is the slip in the words of the screen.
 */
export async function sealPacket(open: Open, how: { file: FileId; referral: EntryId; printed: string; passphrase: string }): Promise<Result<Uint8Array, Refusal | 'passphrase-weak', WhyRefused | undefined>> {
  if (how.passphrase.length < SHORTEST) return refuse('passphrase-weak')
  const state = await stateOf(open, how.file)
  if (!state) return refuse('not-found')
  const { caseFile } = await folded(open, how.file, state)
  const asked = current(caseFile, referral).find((entry) => entry.id === how.referral)
  if (!asked) return refuse('not-found')

  const { body } = asked
  const slip = slipFor(caseFile, { to: body.to, facts: body.facts, fields: body.fields, lawful: body.lawful, evenAboutOthers: true }, today(open))
  if (!slip.ok) return refuse('rule-refused', slip.detail)
  // What was printed would still say what the rules now take out.
  if (slip.value.left.some((left) => left.because === 'withheld')) return refuse('rule-refused', { rulings: [{ rule: 'R6', answer: 'refused', missing: ['without-what-is-withheld'] }] })
  const packet = Packet.safeParse({
    v: 1,
    is: 'packet',
    from: (await namesOf(open)).get(asked.by) ?? '?',
    agency: (await organisationName(open)) || '?',
    madeOn: today(open),
    ...told(body),
    printed: how.printed,
  })
  if (!packet.success) return refuse('too-large')
  return accept(await sealUnderPassphrase(packetBytes(packet.data), how.passphrase))
}

const told = ({ to, called, asks, lawful, answerBy, until, passingOn }: Referral) => ({
  to, called, asks, basis: lawful.basis, passingOn, ...(answerBy && { answerBy }), ...(until && { until }),
})

/** Opens a packet that came from elsewhere. Nothing of it is kept here. After its day it is not shown: a courtesy of the app that no cryptography can force. */
export async function openPacket(open: Open, how: { bytes: Uint8Array; passphrase: string }): Promise<Result<Packet, Refusal | 'wrong' | 'over'>> {
  const opened = await openUnderPassphrase(how.bytes, how.passphrase)
  if (!opened.ok) return refuse('wrong')
  const packet = packetIn(opened.value)
  if (!packet) return refuse('not-readable')
  return packet.until !== undefined && packet.until < today(open) ? refuse('over') : accept(packet)
}
