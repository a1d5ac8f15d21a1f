import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptedId, withOriginals } from '#device/files/folds/originals.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { firstAuthor } from '#domain/entry/first-author.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { all } from '#domain/file/values.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { entryOf } from '../../support/entries.ts'
import { evilMember } from '../../support/evil-member.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const at = '2026-11-25' as PlainDate
type Evil = Awaited<ReturnType<typeof evilMember>>

describe('A member who signs what no app writes', () => {
  let system: System
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  let therapist: Evil
  let wrong: EntryId
  let standing: EntryId

  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    given(await drita.device.sync())
    const drafts = ['her uncle', 'her sister'].map((saw) => ({ kind: 'visit', at, body: aVisit({ saw, others: [] }) }))
    const grants = [
      { member: mira.member, rights: { care: 'read', therapy: 'write' } as const },
      { member: besa.member, rights: { card: 'keep', care: 'keep' } as const },
    ]
    const [opened] = given(await drita.device.openFiles([{ drafts, grants }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    const visits = all(given(await drita.device.file(file)).caseFile, visit)
    const idOf = (saw: string) => visits.find(({ body }) => body.saw === saw)?.id as EntryId
    ;[wrong, standing] = [idOf('her uncle'), idOf('her sister')]
    const body = { entry: wrong, because: 'It was her sister.' }
    given(await drita.device.write([{ file, draft: { kind: 'superseded', folder: 'care', at, body } }]))
    // The first entry of a folder makes its key.
    given(await drita.device.write([{ file, draft: { kind: 'note', folder: 'therapy', at, body: { words: 'tea' } } }]))
    given(await drita.device.grant({ file, member: besa.member, rights: { therapy: 'keep' } }))
    for (const { device } of [drita, mira, besa]) given(await device.sync())
    await mira.device.lock()
    therapist = await evilMember(system, mira)
  })
  afterAll(() => system.stop())

  const inTherapy = (entry: Entry, who = { by: mira.member, device: therapist.device }): Entry => ({
    ...entry,
    file,
    folder: 'therapy',
    at,
    ...who,
  })
  const sealed = (entry: Entry) => utf8(JSON.stringify(entry))
  const asBesaReads = async () => {
    given(await besa.device.sync())
    return given(await besa.device.file(file))
  }

  it('a therapist brings no struck words of care back and strikes none: the file says that somebody tried', async () => {
    const attempts = [
      inTherapy(entryOf(visit, aVisit({ saw: 'tea', others: [] }), { id: wrong })),
      inTherapy(entryOf(superseded, { entry: standing, because: 'so that it goes' })),
    ]
    expect(await therapist.send(file, 'therapy', attempts.map(sealed))).toMatchObject({ ok: true })
    const { caseFile, alarms } = await asBesaReads()
    expect(all(caseFile, visit).map(({ body }) => body.saw)).toEqual(expect.arrayContaining(['her sister', 'tea']))
    expect(all(caseFile, visit)).toHaveLength(2)
    expect(Object.keys(caseFile.struck)).toEqual([wrong])
    expect(alarms).toContainEqual({ what: 'written-without-right', device: therapist.device, folder: 'therapy' })
  })

  describe('with words that she says another wrote', () => {
    const words = 'She told me about the van.'
    const first = () => inTherapy(entryOf(note, { words }, { id: idText(newId()) as EntryId }))
    /** What Drita takes over of the therapist, with what is to prove it; `over` changes it after that. */
    async function takenOver(evil: Evil, original: string | undefined, of: Entry, over: Partial<Entry> = {}) {
      const { by, device, recordedAt } = of
      const adopted = { by, device, recordedAt, ...(original !== undefined && { original }) }
      const id = await adoptedId(of.id)
      return { ...inTherapy(of, { by: drita.member, device: evil.device }), id, adopted, ...over }
    }

    it('another shows them as hers unless the original segment proves them, and so it does', async () => {
      const [one, two, three, four] = [first(), first(), first(), first()] as [Entry, Entry, Entry, Entry]
      const segment = await therapist.sealed(file, 'therapy', [one, two, three, four].map(sealed))
      const reads = await roomsOf(system, drita)
      const proofs = (await withOriginals(reads, file, segment)).map(({ original }) => original)
      expect(proofs).toHaveLength(4)
      await drita.device.lock()
      const evil = await evilMember(system, drita)
      const sent = [
        await takenOver(evil, proofs[0], one),
        await takenOver(evil, undefined, two),
        await takenOver(evil, proofs[2], three, { body: { words: 'She told me nothing.' } }),
        await takenOver(evil, proofs[0], four),
      ]
      expect(await evil.send(file, 'therapy', sent.map(sealed))).toMatchObject({ ok: true })
      const { entries } = (await asBesaReads()).caseFile
      const proven = sent.map(({ id }) => {
        const entry = entries.find((each) => each.id === id)
        return entry && firstAuthor(entries, entry)
      })
      expect(proven.map((author) => author?.by)).toEqual([1, 2, 3, 4].map(() => mira.member))
      expect(proven.map((author) => author?.proven)).toEqual([true, false, false, false])
      expect(entries.filter(({ adopted }) => adopted?.original !== undefined)).toEqual([])
    })
  })
})
