import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, type Result } from '#result.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { base64url, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import type { FileLine } from '../files/api.ts'
import { areCountedHere } from '../files/folds/contacts-counted.ts'
import { lines as linesOf } from '../files/folds/lines.ts'
import { unlessDamagedNow } from '../files/state/damage.ts'
import { careKeyOf } from '../files/state/keyring.ts'
import type { Sync } from '../sync/sync.ts'
import type { Refusal } from '../platform/refusals.ts'
import { householdsOf } from './households.ts'
import { meetingsHere, meetingsOfOthers, type MeetingHere } from './meetings.ts'
import { inParts } from './parts.ts'
import { keepSent, noRecordOf, notWaiting, sendPart, type Back, type Made } from './send-records.ts'
import { householdId, evidenceRecordId } from './record-id.ts'
import { recordOf } from './record-of.ts'
import { readyToSend } from './tokens.ts'
import type { SentEvidence } from '../kept/row-types.ts'

/**
 * Sends what changed, in one go and shuffled, so that its position tells nothing about a record, and again until the server has written it. Only the member who holds the case sends, or who opened
 * it where nobody is named: two devices that hold different folders would overwrite each other's records. Contacts without a file are sent the same way
 * where the agency decided to count them.
 */
export async function shareEvidence(
  open: Sync,
  today: PlainDate,
): Promise<Result<{ sent: number; takenBack: number }, Refusal>> {
  const { lines, met, counted } = await open.mutex.run(async (turn) => ({
    lines: await linesOf(open, turn, 'child'),
    met: await linesOf(open, turn, 'encounter'),
    counted: await areCountedHere(open, turn),
  }))
  const before = await sentBefore(open)
  const meetings = counted === undefined ? [] : meetingsHere(open, met)
  const unmade = new Set<string>()
  const records = [
    ...(await recordsOf(open, lines, today, unmade)),
    ...(
      await Promise.all((counted === true ? meetings : []).map((meeting) => made(open, meeting, 'meeting', unmade)))
    ).flat(),
  ]
  const changed = shuffled(records.filter(({ file, digest }) => !isWritten(before.get(file), digest)))
  const standing = new Set<string>([
    ...records.map(({ file }) => file),
    // A record that cannot be made today does not withdraw the one that was sent before.
    ...unmade,
    ...(counted === true ? meetingsOfOthers(open, met) : []),
  ])
  const gone = [
    ...toTakeBack(open, lines, before, standing),
    ...(counted === undefined ? [] : meetingsToTakeBack([...lines, ...met], meetings, before, standing)),
  ]
  if (changed.length === 0 && gone.length === 0) return accept({ sent: 0, takenBack: 0 })
  // The tokens are stored, and with them the ids: if an answer is lost and the file erased, this device still knows the id.
  const sender = await readyToSend(open, changed.length === 0 ? [] : records)
  if (!sender.ok) return sender
  const toSend = await notWaiting(open, sender.value, changed, before)
  if (!toSend.ok) return toSend
  const asked = await sentBefore(open)
  // Withdrawn once and sent again: from here on it may stand there.
  await keepSent(
    open,
    toSend.value.flatMap(({ file }) => {
      const row = asked.get(file)
      return row?.digest === null ? [{ file, value: { ...row, digest: '' } }] : []
    }),
  )
  const ready = await sentBefore(open)
  let sent = 0
  for (const part of inParts(toSend.value, gone)) {
    const done = await sendPart(open, sender.value, part, ready)
    if (!done.ok) return done
    sent += done.value
  }
  return accept({ sent, takenBack: gone.length })
}

const sentBefore = async (open: Sync): Promise<ReadonlyMap<string, SentEvidence>> =>
  new Map((await open.rows.list('evidence')).map(({ row, value }) => [row, value]))

async function recordsOf(
  open: Sync,
  lines: readonly FileLine[],
  today: PlainDate,
  unmade: Set<string>,
): Promise<readonly Made[]> {
  const records: Made[] = []
  const households = householdsOf(lines)
  for (const { file, line } of lines) {
    // A child with several files is counted once: by the file that the work goes on in.
    const given = unlessDamagedNow(
      open,
      file,
      'its record',
      () => (isMine(line, open) ? recordOf(line, today) : undefined),
      'failed' as const,
    )
    if (given === 'failed') unmade.add(file)
    const care = careKeyOf(open, file)
    const id = evidenceRecordId(open, file)
    if (!given || given === 'failed' || !('fields' in given) || !care || id === undefined) continue
    const smallest = households.get(file)
    const household = smallest === undefined ? undefined : householdId(open, smallest)
    records.push(...(await made(open, { row: file, id, household, fields: given.fields, care }, 'child', unmade)))
  }
  return records
}

/** The record of one file, or none where its content makes no valid record: then that file is reported, and all others are counted. */
async function made(
  open: Sync,
  {
    row,
    id,
    household,
    fields,
    care,
  }: Pick<MeetingHere, 'row' | 'id' | 'fields' | 'care'> & { readonly household: string | undefined },
  kind: Made['kind'],
  unmade: Set<string>,
): Promise<readonly Made[]> {
  const record = EvidenceRecord.safeParse({ id, ...(household !== undefined && { household }), ...fields })
  if (!record.success) {
    unmade.add(row)
    noRecordOf(open, row)
    return []
  }
  const text = JSON.stringify(record.data)
  return [{ file: row, id, digest: base64url(await sha256(utf8(text))), text, kind, care }]
}

/**
 * What to withdraw. Of files whose case this member holds: what this device sent and is no longer allowed, and what any device may have sent before a
 * consent was withdrawn. Of erased files, also of those that can be brought back still: what this device sent. A file that this member can no longer open is left to its holder.
 */
function toTakeBack(
  open: Sync,
  lines: readonly FileLine[],
  before: ReadonlyMap<string, SentEvidence>,
  standing: ReadonlySet<string>,
): readonly Back[] {
  const back: Back[] = []
  for (const { file, line } of lines) {
    const sent = before.get(file)
    if (!isMine(line, open) || standing.has(file) || sent?.digest === null) continue
    const id = sent?.id ?? (saidYesOnce(line) ? evidenceRecordId(open, file) : undefined)
    if (id !== undefined) back.push({ file, id, erased: false })
  }
  for (const { line, other } of lines.flatMap(({ line }) =>
    isMine(line, open) ? (line.joined ?? []).map((other) => ({ line, other })) : [],
  )) {
    const sent = before.get(other)
    const id =
      sent?.digest === null ? undefined : (sent?.id ?? (saidYesOnce(line) ? evidenceRecordId(open, other) : undefined))
    if (id !== undefined) back.push({ file: other, id, erased: false })
  }
  for (const [file, { id, digest }] of before) {
    const of = (file.split('/')[0] ?? file) as FileId
    if (open.erased.has(of)) back.push({ file, id, erased: true })
    // Sent once more if two people bring the file back.
    else if (digest !== null && open.lines.get(of)?.aside === 'erased') back.push({ file, id, erased: false })
  }
  return back
}

/**
 * Children of contacts that are no longer counted: the agency changed its decision, which withdraws what any device of this member sent, or somebody
 * struck the entry that ended the contact. A file that has nothing else left no longer shows that it was a contact, so all files are searched.
 */
function meetingsToTakeBack(
  lines: readonly FileLine[],
  meetings: readonly MeetingHere[],
  before: ReadonlyMap<string, SentEvidence>,
  standing: ReadonlySet<string>,
): readonly Back[] {
  const known = new Set<string>(lines.map(({ file }) => file))
  const sent = [...before].flatMap(([row, { id }]) =>
    row.includes('/') && known.has(row.split('/')[0] ?? '') ? [[row, id] as const] : [],
  )
  const mine = new Map([...meetings.map(({ row, id }) => [row, id] as const), ...sent])
  return [...mine].flatMap(([file, id]) =>
    standing.has(file) || before.get(file)?.digest === null ? [] : [{ file, id, erased: false }],
  )
}

/** Whether the server has written exactly this, and nothing else waits there to be written over it. */
const isWritten = (sent: SentEvidence | undefined, digest: string) =>
  sent?.digest === digest && (sent.waits === undefined || sent.waits.digest === digest)

const saidYesOnce = (file: CaseFile) =>
  all(file, consent).some(({ body }) => body.purpose === 'statistics' && body.answer === 'yes')

function isMine(file: CaseFile, open: Sync): boolean {
  const holders = holdersOf(file, 'caseworker')
  return holders.length > 0 ? holders[0] === open.member : openingOf(file)?.by === open.member
}

/** In an order that nobody chose. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, by: base64url(randomBytes(16)) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ item }) => item)
}
