import { z } from 'zod'
import type { PutEvidence } from '#contract/evidence.ts'
import { current, type CaseFile } from '#domain/case-file.ts'
import type { FileId } from '#domain/ids.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { base64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import type { FileLine, Refusal } from '../api.ts'
import { idBytes } from '../id-text.ts'
import type { Open } from '../open.ts'
import { asRefusal } from '../sync/round-problem.ts'
import { askSignedIn } from '../sync/session.ts'
import { householdId, recordId } from './record-id.ts'
import { recordOf } from './record-of.ts'

const AT_ONCE = 64

/** What the server was last given for a file: kept here, so that it can be taken back when the file's keys are gone. */
export interface SentEvidence {
  readonly id: string
  /** Of the record's text; null where it was taken back and the server has not said so yet. */
  readonly digest: string
}

/**
 * Sends what changed since, all at once and shuffled, so that no record can be told by its place. Only whoever holds the case sends, or who opened it where
 * nobody is named: two devices that know different folders do not write over each other.
 */
export async function shareEvidence(open: Open, lines: readonly FileLine[], today: PlainDate): Promise<Result<{ sent: number; takenBack: number }, Refusal>> {
  const before = new Map((await open.rows.list('evidence')).map(({ row, value }) => [row, value]))
  const now = new Map<string, SentEvidence & { readonly text: string }>()
  const mine = lines.filter(({ line }) => isMine(line, open))
  for (const { file, line } of mine) {
    const made = recordOf(line, today)
    const id = 'fields' in made ? await recordId(open, file) : undefined
    if (!('fields' in made) || id === undefined) continue
    const household = await householdOf(open, file, lines)
    const text = JSON.stringify(EvidenceRecord.parse({ id, ...(household !== undefined && { household }), ...made.fields }))
    now.set(file, { id, digest: base64url(await sha256(utf8(text))), text })
  }
  const changed = shuffled([...now].filter(([file, { digest }]) => before.get(file)?.digest !== digest))
  // A file that somebody else holds now is theirs to send and to take back.
  const others = new Set(lines.filter(({ line }) => !isMine(line, open)).map(({ file }) => file as string))
  const gone = [...before].filter(([file]) => !now.has(file) && !others.has(file))

  for (let at = 0; at < Math.max(changed.length, 1); at += AT_ONCE) {
    const part = changed.slice(at, at + AT_ONCE)
    const remove = at === 0 ? gone : []
    if (part.length === 0 && remove.length === 0) break
    const body: PutEvidence = { v: 1, records: part.map(([, { text }]) => text), remove: remove.slice(0, 1_000).map(([, { id }]) => idBytes(id)) }
    const answer = await askSignedIn(open, { method: 'PUT', path: '/v1/evidence', body }, z.unknown())
    if (!answer.ok) return refuse(asRefusal(answer.code))
    const rows = await Promise.all(part.map(([file, { id, digest }]) => open.rows.put('evidence', file, { id, digest })))
    await open.rows.replica.write([...rows, ...remove.map(([file]) => open.rows.drop('evidence', file))], 'durable')
  }
  return accept({ sent: changed.length, takenBack: gone.length })
}

function isMine(file: CaseFile, open: Open): boolean {
  const holders = holdersOf(file, 'caseworker')
  return holders.length > 0 ? holders[0] === open.member : openingOf(file)?.by === open.member
}

/** Brothers and sisters, and parents with files, that a tie leads to from here, both ways: the id of the smallest file among them. Undefined where there is no other. */
async function householdOf(open: Open, file: FileId, lines: readonly FileLine[]): Promise<string | undefined> {
  const known = new Set<string>(lines.map((line) => line.file))
  const family = new Set<FileId>([file])
  for (let grew = true; grew; ) {
    const size = family.size
    for (const line of lines) {
      const led = current(line.line, tie).flatMap(({ body }) => (body.theirFile !== undefined && known.has(body.theirFile) ? [body.theirFile] : []))
      if (family.has(line.file)) for (const other of led) family.add(other)
      else if (led.some((other) => family.has(other))) family.add(line.file)
    }
    grew = family.size > size
  }
  const [smallest] = [...family].sort()
  return family.size < 2 || smallest === undefined ? undefined : householdId(open, smallest)
}

/** In an order that nobody chose. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items.map((item) => ({ item, by: base64url(randomBytes(16)) })).sort((a, b) => (a.by < b.by ? -1 : 1)).map(({ item }) => item)
}
