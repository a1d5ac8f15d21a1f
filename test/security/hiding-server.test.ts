import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { dropEntry, parseSegment } from '#sealing/segments/segment.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine, framed } from '../support/evil-line.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const HIDDEN = 'He was at the school gate'

const kind = oneDatabase()

let system: System
let besa: Enrolled
let drita: Enrolled
let evil: EvilLine

beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  evil = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

const seen = async (file: FileId) =>
  given(await drita.device.file(file))
    .caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)
    .sort()
const alarms = async (file: FileId) => given(await drita.device.file(file)).alarms.map(({ what }) => what)

/** A file of both members in which Besa wrote entries that Drita has not received. */
async function openFile(): Promise<FileId> {
  const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await besa.device.sync())
  given(await besa.device.write([{ file, draft: visit(HIDDEN) }]))
  given(await besa.device.sync())
  return file
}

function emptied(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parsed = parseSegment(segment)
  if (!parsed.ok) throw new Error('an honest row is a segment')
  return dropEntry(parsed.value, parsed.value.first)
}

/** Nothing is sent inline, and pulled rows come without their ciphertexts. */
function emptyWhatIsPulled(): void {
  evil.alterSync((answer) => ({ ...answer, folders: answer.folders.map((one) => ({ ...one, rows: [] })) }))
  evil.alterPull((frames) =>
    framed(
      frames.map((frame) => ({ ...frame, rows: frame.rows.map((row) => ({ ...row, segment: emptied(row.segment) })) })),
    ),
  )
}

describe('a server that takes out the words of an entry', () => {
  it('is asked again, and the words are there although nobody wrote since', async () => {
    const file = await openFile()
    evil.alterSync((answer) => ({
      ...answer,
      folders: answer.folders.map((one) => ({
        ...one,
        rows: one.rows.map((row) => ({ ...row, segment: emptied(row.segment) })),
      })),
    }))
    given(await drita.device.sync())
    expect(await seen(file)).toEqual(['before'])
    expect(await alarms(file)).toEqual(['signature-wrong'])
    evil.behave()
    given(await drita.device.sync())
    expect(await seen(file)).toEqual([HIDDEN, 'before'])
  })

  it('is found out where rows are pulled: the record of a redaction may be under way for one round, and no longer', async () => {
    const file = await openFile()
    emptyWhatIsPulled()
    given(await drita.device.sync())
    expect(await seen(file)).toEqual(['before'])
    expect(await alarms(file)).toEqual([])
    given(await drita.device.sync())
    expect(await alarms(file)).toEqual(['signature-wrong'])
    evil.behave()
    given(await drita.device.sync())
    expect(await seen(file)).toEqual([HIDDEN, 'before'])
  })

  it('is no alarm where a record of the file says so: the words are gone on every device', async () => {
    const file = await openFile()
    const entry = given(await besa.device.file(file)).caseFile.entries.find(
      (one) => (one.body as { saw?: string }).saw === HIDDEN,
    )
    given(
      await besa.device.redact({
        file,
        entry: entry?.id ?? ('' as never),
        why: { askedBy: 'child', reason: 'could-do-harm' },
      }),
    )
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(await seen(file)).not.toContain(HIDDEN)
    expect(await alarms(file)).toEqual([])
    expect(given(await drita.device.file(file)).redacted).toHaveLength(1)
  })

  it('is asked to take words out as often as it moves the place, and why is noted once', async () => {
    const file = await openFile()
    given(await drita.device.sync())
    const entry = given(await drita.device.file(file)).caseFile.entries.find(
      (one) => (one.body as { saw?: string }).saw === 'before',
    )
    evil.alterSync((answer) => ({
      ...answer,
      outcomes: answer.outcomes.map(({ id }) => ({ ok: false, id, at: 0, code: 'head-moved', quarantined: false })),
    }))
    const why = { askedBy: 'child', reason: 'could-do-harm' } as const
    await drita.device.redact({ file, entry: entry?.id ?? ('' as never), why })
    evil.behave()
    given(await drita.device.sync())
    await drita.device.redact({ file, entry: entry?.id ?? ('' as never), why })
    given(await drita.device.sync())
    const kinds = given(await drita.device.file(file)).caseFile.entries.map(({ kind: name }) => name)
    expect(kinds.filter((name) => name === 'redaction-noted').length).toBeLessThanOrEqual(1)
    expect(await seen(file)).not.toContain('before')
  })
})
