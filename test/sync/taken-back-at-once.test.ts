import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { alarmTakenBack } from '#domain/urgent/alarm-taken-back.ts'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import { wentAround } from '#domain/file/went-around.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aRisk, aVisit } from '../support/work.ts'

const kind = oneDatabase()
const today = '2026-11-25' as PlainDate
const UNTIL_SENT = 11_000
const WRONG = 'This was about another child.'
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let besa: Enrolled
let drita: Enrolled
let file: FileId

beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  given(await drita.device.sync())
})
beforeEach(async () => {
  system.clock.now += UNTIL_SENT
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('He showed his drawings.')] }]))
  file = opened as FileId
  given(await drita.device.sync())
})
afterAll(() => system.stop())

const saws = async (device: Tested) =>
  given(await device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)
const writeHeld = async (saw: string, replaces: readonly EntryId[] = []) =>
  given(await drita.device.write([{ file, draft: { ...visit(saw), replaces } }], { held: true }))
/** Rows of unsent acts and of documents. */
const rows = async () =>
  (await clearRows(drita.device)).keys().filter((key) => /\/(act|group|chunk|chunkout)\//.test(key))

const ofFile = async () => (await rows()).filter((key) => key.includes(file))
const LETTER = new TextEncoder().encode('%PDF-1.7 A letter of the school.')

describe('what was just written', () => {
  it('stands where it was sent', async () => {
    const entries = given(await drita.device.write([{ file, draft: visit(WRONG) }]))
    given(await drita.device.sync())
    expect(given(await drita.device.undo(entries))).toBe('stands')
    expect(await saws(drita.device)).toContain(WRONG)
  })

  it('stands where something that waits here builds on it', async () => {
    const entries = await writeHeld(WRONG)
    given(
      await drita.device.write([
        {
          file,
          draft: { kind: 'superseded', folder: 'care', at: today, body: { entry: entries[0], because: 'Wrong day.' } },
        },
      ]),
    )
    expect(given(await drita.device.undo(entries))).toBe('stands')
    expect(await saws(drita.device)).toContain(WRONG)
  })

  it('is gone when it is undone within ten seconds, though the device met the server meanwhile: no word, no second entry, no row, here or elsewhere', async () => {
    const entries = await writeHeld(WRONG)
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device)).toEqual(['He showed his drawings.'])
    expect(await saws(drita.device)).toContain(WRONG)

    expect(given(await drita.device.undo(entries))).toBe('gone')
    expect(await rows()).toEqual([])
    expect(await saws(drita.device)).toEqual(['He showed his drawings.'])
    expect(given(await drita.device.files()).find((line) => line.file === file)?.line.entries).toHaveLength(1)
    expect((await drita.device.syncState()).unsent).toBe(0)

    const again = system.device({ replica: drita.device.replica, keySlots: drita.device.keySlots })
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await saws(again)).toEqual(['He showed his drawings.'])
    system.clock.now += UNTIL_SENT
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device)).toEqual(['He showed his drawings.'])
  })

  it('takes the parts of its papers along', async () => {
    const ref = given(await drita.device.attach({ file, bytes: LETTER, type: 'application/pdf', name: 'a letter' }))
    expect(await rows()).toHaveLength(2)
    const body = { document: 'letter', sort: 'letter', title: 'A letter', attachment: ref }
    const entries = given(
      await drita.device.write([{ file, draft: { kind: 'document-kept', at: today, body } }], { held: true }),
    )
    expect(given(await drita.device.undo(entries))).toBe('gone')
    expect(await rows()).toEqual([])
  })

  it('takes the file along that it opened, and no other', async () => {
    const before = given(await drita.device.files()).map((line) => line.file)
    const [opened] = given(
      await drita.device.openFiles([{ drafts: [visit(WRONG)] }, { drafts: [visit('Her sister came along.')] }]),
    ) as [FileId]
    const keys = (await clearRows(drita.device)).keys()
    expect(keys.filter((key) => key.includes(opened))).not.toEqual([])
    const entries = given(await drita.device.file(opened)).caseFile.entries.map(({ id }) => id)
    expect(given(await drita.device.undo(entries))).toBe('gone')
    expect(given(await drita.device.files()).map((line) => line.file)).toEqual(before)
    expect(await drita.device.file(opened)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await clearRows(drita.device)).keys().filter((key) => key.includes(opened))).toEqual([])
    const again = system.device({ replica: drita.device.replica, keySlots: drita.device.keySlots })
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(given(await again.files()).map((line) => line.file)).toEqual(before)
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await besa.device.file(opened)).toMatchObject({ ok: false })
  })

  it('leaves the file that it opened where something else was written into it meanwhile', async () => {
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit(WRONG)] }])) as [FileId]
    const entries = given(await drita.device.file(opened)).caseFile.entries.map(({ id }) => id)
    given(await drita.device.write([{ file: opened, draft: visit('He came back.') }]))
    expect(given(await drita.device.undo(entries))).toBe('gone')
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await besa.device.file(opened)).caseFile.entries).toHaveLength(1)
  })

  it('is sent after ten seconds', async () => {
    const [entry] = await writeHeld('He counted to ten.')
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(1)
    system.clock.now += UNTIL_SENT
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
    expect(given(await drita.device.undo(entry ? [entry] : []))).toBe('stands')
  })

  it('is not held back where others act on it at once', async () => {
    given(
      await drita.device.write(
        [
          {
            file,
            draft: {
              kind: 'concern',
              at: today,
              body: {
                status: 'open',
                concern: 'car',
                about: 'somebody-near',
                words: 'A car stood before the house.',
                raisedBy: 'observed',
                look: 'now',
              },
            },
          },
        ],
        { held: true },
      ),
    )
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
  })

  it('is not held back where it is urgent, whatever kind says so', async () => {
    const body = {
      matter: 'fever',
      what: 'High fever',
      stands: 'to-be-looked-at',
      urgent: 'now',
      medicine: [],
      allergicTo: [],
      mayKnow: [],
      childKnows: 'yes',
      childSays: { answer: 'not-asked', because: 'asleep' },
    }
    given(await drita.device.write([{ file, draft: { kind: 'health-matter', at: today, body } }], { held: true }))
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
  })

  it('is sent at once where the clock was set back, and holds nothing back', async () => {
    await writeHeld('Written before the clock was put right.')
    drita.device.clockBy.ms = -3_600_000
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
    drita.device.clockBy.ms = 0
  })
})

describe('one’s own note that was sent', () => {
  const write = async () => {
    const [entry] = given(await drita.device.write([{ file, draft: visit(WRONG) }]))
    given(await drita.device.sync())
    given(await besa.device.sync())
    return entry as EntryId
  }
  const why = { askedBy: 'worker', reason: 'wrong-file' } as const

  it('is not taken out by its author alone once another has built on it', async () => {
    const entry = await write()
    given(await besa.device.write([{ file, draft: { ...visit('As Drita saw it.'), replaces: [entry] } }]))
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(await drita.device.redact({ file, entry, why })).toMatchObject({ ok: false, code: 'someone-else-must' })
  })

  it('is refused to be taken out with words that could tell what it said', async () => {
    const entry = await write()
    expect(
      await drita.device.redact({ file, entry, why: { ...why, words: 'It was about Ana.' } as never }),
    ).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('is gone at once, also without a network, where it never left this device: nobody reads that it was there', async () => {
    const [entry] = given(await drita.device.write([{ file, draft: visit(WRONG) }])) as [EntryId]
    system.clock.now += 3 * UNTIL_SENT
    const offline = system.device({
      replica: drita.device.replica,
      keySlots: drita.device.keySlots,
      http: { base: '', fetch: () => Promise.reject(new TypeError('no network')) },
    })
    given(await offline.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await offline.redact({ file, entry, why }))
    expect(await rows()).toEqual([])
    await offline.lock()
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await drita.device.sync())
    given(await besa.device.sync())
    for (const { device } of [drita, besa]) expect(given(await device.file(file)).caseFile.entries).toHaveLength(1)
  })

  it('is taken out by its author alone before that, and what is left says who could have read it', async () => {
    const entry = await write()
    given(await drita.device.redact({ file, entry, why }))
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device)).not.toContain(WRONG)
    const [left] = given(await besa.device.file(file)).caseFile.entries.filter(({ kind }) => kind === 'redaction-noted')
    const writtenAt = new Date(system.clock.now).toISOString()
    expect(left?.body).toMatchObject({ ...why, entry, writtenBy: drita.member, couldRead: [besa.member], writtenAt })
    expect(JSON.stringify(left)).not.toContain(WRONG)
  })
})

describe('one’s own word of a danger that was sent', () => {
  it('does not leave everybody’s sight when its author takes it out: a supervisor sees that something due for safety ended', async () => {
    const risk = { kind: 'factor', at: today, body: aRisk({ factor: 'harm', pressing: 'urgent' }) }
    const [entry] = given(await drita.device.write([{ file, draft: risk }]))
    if (!entry) throw new Error('a risk was written')
    given(await drita.device.sync())
    const seenByBesa = async () => {
      given(await besa.device.sync())
      const { caseFile } = given(await besa.device.file(file))
      return {
        due: given(await besa.device.files())
          .find((line) => line.file === file)
          ?.due.map(({ what }) => what),
        around: wentAround(caseFile).map(({ entry: one, rules }) => [one.kind, ...rules]),
      }
    }
    expect((await seenByBesa()).due).toContain('answer-to-risk')
    given(await drita.device.redact({ file, entry, why: { askedBy: 'worker', reason: 'wrong-folder' } }))
    given(await drita.device.sync())
    const seen = await seenByBesa()
    expect(seen.due).not.toContain('answer-to-risk')
    expect(seen.around).toEqual([['redaction-noted', 'safety-stays-in-sight']])
  })
})

describe('that a child is missing, written by mistake', () => {
  it('leaves the supervisor’s Today, which says who took it back', async () => {
    const seenByBesa = async () => {
      given(await drita.device.sync())
      given(await besa.device.sync())
      const line = given(await besa.device.files()).find((one) => one.file === file)?.line
      if (!line) throw new Error('Besa reads this file')
      return { urgent: urgentNeeds(line).length, takenBackBy: alarmTakenBack(line, today)?.by }
    }
    const missing = { kind: 'missing-episode', at: today, body: { is: 'missing', episode: 'touched' } }
    const [entry] = given(await drita.device.write([{ file, draft: missing }], { held: true }))
    expect(await seenByBesa()).toEqual({ urgent: 1, takenBackBy: undefined })
    const body = { entry, because: 'Written by mistake' }
    given(await drita.device.write([{ file, draft: { kind: 'superseded', folder: 'care', at: today, body } }]))
    expect(await seenByBesa()).toEqual({ urgent: 0, takenBackBy: drita.member })
  })
})

describe('one’s own note in the file of another child', () => {
  let other: FileId
  beforeEach(async () => {
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('She came along.')] }]))
    other = opened as FileId
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  const writtenHere = async () => {
    const [entry] = given(await drita.device.write([{ file, draft: visit(WRONG) }]))
    return entry as EntryId
  }
  const deliver = async () => {
    system.clock.now += UNTIL_SENT
    given(await drita.device.sync())
    given(await besa.device.sync())
  }
  const sawsIn = async (device: Tested, of: FileId) =>
    given(await device.file(of)).caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])

  it('is not moved by another, nor once another has built on it: nothing is written anywhere', async () => {
    const entry = await writtenHere()
    await deliver()
    expect(await besa.device.moveNote({ file, entry, to: other })).toMatchObject({ code: 'not-entitled' })
    given(await besa.device.write([{ file, draft: { ...visit('As Drita saw it.'), replaces: [entry] } }]))
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(await drita.device.moveNote({ file, entry, to: other })).toMatchObject({ code: 'someone-else-must' })
    await deliver()
    for (const { device } of [drita, besa]) expect(await sawsIn(device, other)).toEqual(['She came along.'])
  })

  it('stands where it was, and nowhere else, where there is no network to take it out', async () => {
    const entry = await writtenHere()
    await deliver()
    const offline = system.device({
      replica: drita.device.replica,
      keySlots: drita.device.keySlots,
      http: { base: '', fetch: () => Promise.reject(new TypeError('no network')) },
    })
    given(await offline.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await offline.moveNote({ file, entry, to: other })).toMatchObject({ ok: false })
    expect(await sawsIn(offline, other)).toEqual(['She came along.'])
    expect(await sawsIn(offline, file)).toContain(WRONG)
    await offline.lock()
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
  })

  it('is moved as one act; what is left names neither its words nor the other child, and says who could have read it', async () => {
    const entry = await writtenHere()
    await deliver()
    given(await drita.device.moveNote({ file, entry, to: other }))
    await deliver()
    for (const { device } of [drita, besa]) {
      expect(await sawsIn(device, file)).toEqual(['He showed his drawings.'])
      expect(await sawsIn(device, other)).toEqual(expect.arrayContaining(['She came along.', WRONG]))
      const left = given(await device.file(file)).caseFile.entries.filter(({ kind }) => kind === 'redaction-noted')
      expect(left).toMatchObject([
        { body: { entry, reason: 'wrong-file', writtenBy: drita.member, couldRead: [besa.member] } },
      ])
      for (const word of [WRONG, other]) expect(JSON.stringify(left)).not.toContain(word)
      expect(JSON.stringify(given(await device.file(other)).caseFile.entries)).not.toContain(file + entry)
      const there = given(await device.file(other)).caseFile.entries.find(({ id }) => id !== entry)
      expect(JSON.stringify(there?.body)).not.toContain(entry)
    }
  })

  it('leaves nothing at all behind where it never left this device', async () => {
    const entry = await writtenHere()
    given(await drita.device.moveNote({ file, entry, to: other }))
    await deliver()
    for (const { device } of [drita, besa]) {
      expect(given(await device.file(file)).caseFile.entries).toHaveLength(1)
      expect(await sawsIn(device, other)).toEqual(expect.arrayContaining([WRONG]))
    }
  })
})

describe('a document that was chosen in a form', () => {
  const held = () => drita.device.attach({ file, bytes: LETTER, type: 'application/pdf', name: 'x', held: true })

  it('leaves nothing where the form is thrown away, and goes with the entry that names it', async () => {
    const ref = given(await held())
    given(await drita.device.sync())
    expect(await ofFile()).toHaveLength(2)
    given(await drita.device.detach({ file, ref }))
    expect(await ofFile()).toEqual([])
    const body = { document: 'sent', sort: 'letter', title: 'A letter', attachment: given(await held()) }
    given(await drita.device.write([{ file, draft: { kind: 'document-kept', at: today, body } }]))
    given(await drita.device.detach({ file, ref: body.attachment }))
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await besa.device.attachment({ file, ref: body.attachment }))).toEqual(LETTER)
  })
})
