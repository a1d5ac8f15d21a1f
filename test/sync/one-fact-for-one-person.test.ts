import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseStatus } from '#domain/file/case-status.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import type { EntryId, FileId, PersonId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import { openedRows } from '../support/opened-rows.ts'
import { idFrom } from '../support/people.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const until = addDays(today, 7)
const teuta = idFrom('teuta')
const about = (kind: string, body: unknown, more: object = {}) => ({
  kind,
  at: today,
  about: ['child' as const],
  body,
  ...more,
})
const named = (kind: 'called' | 'document', text: string) =>
  about('name', { who: 'child', kind, text, script: 'Latn', use: 'use' })
const PDF = new TextEncoder().encode('%PDF-1.7 birth certificate of Anila Marashi')

describe.each([oneDatabase()])('One fact for one person, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  let paper: EntryId

  const round = async (...members: readonly Enrolled[]) => {
    for (const { device } of members) given(await device.sync())
  }
  const entriesOf = async (one: Enrolled, what: string) =>
    given(await one.device.file(file)).caseFile.entries.filter((entry) => entry.kind === what)
  const toMira = async () => given(await mira.device.givenFacts(file)).toMe
  const asked = async () =>
    given(await drita.device.files())
      .find((line) => line.file === file)
      ?.due.filter(({ what }) => ['given-fact-changed', 'ways-off-card', 'sender-apart'].includes(what))
      .map(({ what }) => what)

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const [opened] = given(
      await drita.device.openFiles([
        {
          drafts: [
            about('case-holder', { member: drita.member, as: 'caseworker' }),
            about('person', {
              person: teuta,
              called: 'Teuta from the bakery',
              gender: 'female',
              ageBand: '25-or-more',
              alive: 'yes',
            }),
            named('called', 'Lule'),
            named('document', 'Anila Marashi'),
            about('safe-contact', {
              rule: 'agreed-ways-only',
              agreed: [{ way: 'through-person', to: teuta, number: '069 000 1234', where: 'behind the bakery' }],
              never: ['visit-home'],
              night: '04 000 0007',
            }),
          ],
        },
      ]),
    )
    if (!opened) throw new Error('a file was opened')
    file = opened
    const attachment = given(
      await drita.device.attach({ file, bytes: PDF, type: 'application/pdf', name: 'birth.pdf' }),
    )
    const [kept] = given(
      await drita.device.write([
        {
          file,
          draft: about('document-kept', { document: 'birth', sort: 'birth', title: 'Birth certificate', attachment }),
        },
      ]),
    )
    if (!kept) throw new Error('a document is kept')
    paper = kept
    await round(drita, besa)
    given(await drita.device.grant({ file, member: mira.member, rights: { justice: 'write' } }))
    await round(mira)
  })
  afterAll(() => system.stop())

  it('is refused without a part of the file, after its day, of what nobody wrote, and from somebody who does not hold it', async () => {
    const fact = { field: 'legal-name' } as const
    const lira = await enrol(system, arben, 'Lira Shehu', ['specialist'])
    await round(drita)
    expect(await drita.device.giveFact({ file, member: lira.member, fact, until })).toMatchObject({ code: 'not-found' })
    expect(await drita.device.giveFact({ file, member: mira.member, fact, until: addDays(today, -1) })).toMatchObject({
      code: 'not-well-formed',
    })
    expect(await drita.device.giveFact({ file, member: mira.member, fact: { field: 'born' }, until })).toMatchObject({
      code: 'not-found',
    })
    expect(await mira.device.giveFact({ file, member: drita.member, fact, until })).toMatchObject({ code: 'not-found' })
  })

  it('is no longer how the child is reached: an entry from before shows it to all who hold the card, until it is moved', async () => {
    expect(await openedRows(system, mira)).toContain('069 000 1234')
    expect(await asked()).toEqual(['ways-off-card'])
    given(await drita.device.moveWaysOffCard(file))
    await round(drita, mira, besa)
    const hers = await openedRows(system, mira)
    for (const secret of ['069 000 1234', 'behind the bakery', teuta, 'Teuta', 'Marashi'])
      expect(hers).not.toContain(secret)
    for (const told of ['04 000 0007', 'visit-home']) expect(hers).toContain(told)
    expect(await asked()).toEqual([])
    for (const one of [drita, besa])
      expect((await entriesOf(one, 'ways-to-reach')).map(({ body }) => body)).toEqual([
        { ways: [{ way: 'through-person', to: teuta, number: '069 000 1234', where: 'behind the bakery' }] },
      ])
    given(await drita.device.moveWaysOffCard(file))
    expect(await entriesOf(drita, 'ways-to-reach')).toHaveLength(1)
  })

  it('says on the card to nobody who told it', async () => {
    const mark = about('do-not', { person: idFrom('uncle'), called: 'blue van', never: ['contact'], numbers: [] })
    given(await drita.device.write([{ file, draft: { ...mark, toldBy: teuta as PersonId } }]))
    await round(drita, mira)
    const hers = await openedRows(system, mira)
    expect([hers.includes('blue van'), hers.includes(teuta)]).toEqual([true, false])
  })

  it('is a name in the papers, read by her until its day and by nobody else', async () => {
    given(await drita.device.giveFact({ file, member: mira.member, fact: { field: 'legal-name' }, until }))
    await round(drita, mira, besa)
    expect((await toMira()).map(({ entry }) => [entry.body.value, entry.body.until])).toEqual([
      [{ what: 'legal-name', texts: ['Anila Marashi'] }, until],
    ])
    expect(await openedRows(system, mira)).toContain('Anila Marashi')
    expect(given(await mira.device.files()).map((line) => line.file)).toEqual([file])
    expect(given(await besa.device.givenFacts(file))).toEqual({ byMe: [], toMe: [] })
    expect(given(await besa.device.files('packet'))).toEqual([])
    expect(given(await drita.device.givenFacts(file)).byMe).toMatchObject([{ reads: true, since: 'same' }])
  })

  it('asks the giver when it is corrected, and gives the new value only by their act', async () => {
    const [before] = (await entriesOf(drita, 'name')).filter(({ body }) => JSON.stringify(body).includes('Marashi'))
    if (!before) throw new Error('the name stands')
    given(await drita.device.write([{ file, draft: { ...named('document', 'Anila Marash'), replaces: [before.id] } }]))
    await round(drita, mira)
    expect(await asked()).toEqual(['given-fact-changed'])
    expect((await toMira())[0]?.entry.body.value).toEqual({ what: 'legal-name', texts: ['Anila Marashi'] })
    const [given1] = given(await drita.device.givenFacts(file)).byMe
    expect(given1?.since).toBe('changed')
    given(await drita.device.giveFactAnew(given1?.file as FileId))
    await round(drita, mira)
    expect((await toMira()).map(({ entry }) => entry.body.value)).toEqual([
      { what: 'legal-name', texts: ['Anila Marash'] },
    ])
    expect(await asked()).toEqual([])
  })

  it('is one document, sealed anew: it opens with its own key and through no other copy', async () => {
    given(await drita.device.giveFact({ file, member: mira.member, fact: { document: paper }, until }))
    await round(drita, mira)
    const [got] = (await toMira()).filter(({ entry }) => entry.body.value.what === 'document')
    const value = got?.entry.body.value
    if (!got || value?.what !== 'document') throw new Error('she was given a document')
    expect(given(await mira.device.attachment({ file: got.file, ref: value.document }))).toEqual(PDF)
    const [original] = await entriesOf(drita, 'document-kept')
    const ref = (original?.body as { attachment: typeof value.document }).attachment
    expect(value.document.key).not.toBe(ref.key)
    expect(await mira.device.attachment({ file, ref: { ...ref, key: value.document.key } })).toMatchObject({
      ok: false,
    })
    const hers = await openedRows(system, mira)
    expect(hers).toContain(value.document.key)
    for (const original of [ref.key, ref.attachment]) expect(hers).not.toContain(original)
  })

  it('is shown no longer after its day, and ends at once where its giver ends it', async () => {
    mira.device.clockBy.ms = 9 * 86_400_000
    expect(await toMira()).toEqual([])
    mira.device.clockBy.ms = 0
    const [one, other] = given(await drita.device.givenFacts(file)).byMe
    if (!one || !other) throw new Error('two facts were given')
    given(await drita.device.revoke({ file: one.file, member: mira.member }))
    await mira.device.sync()
    await round(mira)
    expect((await toMira()).map(({ file: left }) => left)).toEqual([other.file])
  })

  it('takes from a wish for no contact in which way she may be reached, and leaves the wish', async () => {
    const again = { answer: 'yes', how: 'through the choir', on: addDays(today, 90) }
    const wish = about('dormant-by-wish', { wayBack: 'Our door', mayWeGetInTouch: again })
    given(await drita.device.write([{ file, draft: wish }]))
    await round(drita, mira)
    expect(await openedRows(system, mira)).toContain('through the choir')
    given(await drita.device.moveWaysOffCard(file))
    await round(drita, mira)
    const hers = await openedRows(system, mira)
    expect([hers.includes('through the choir'), hers.includes('Our door')]).toEqual([false, true])
    expect(caseStatus(given(await mira.device.file(file)).caseFile).is).toBe('dormant')
    expect(JSON.stringify(await entriesOf(drita, 'ways-to-reach'))).toContain('through the choir')
  })

  it('moves the number of whoever is asked first off the card, and who told us about her from how she came', async () => {
    const mark = about('ask-before-acting', { before: 'travel', ask: 'lawyer', how: '069 000 5678', stands: true })
    const opening = { source: 'hotline', sentBy: 'The baker', askedAboutOthers: 'not-asked', othersThere: [] }
    given(
      await drita.device.write([
        { file, draft: mark },
        { file, draft: about('file-opened', opening) },
      ]),
    )
    await round(drita, mira)
    expect(await openedRows(system, mira)).toContain('069 000 5678')
    expect(await asked()).toEqual(['sender-apart', 'ways-off-card'])
    given(await drita.device.moveWaysOffCard(file))
    await round(drita, mira)
    expect(await asked()).toEqual([])
    const hers = await openedRows(system, mira)
    expect([hers.includes('069 000 5678'), hers.includes('travel')]).toEqual([false, true])
    expect((await entriesOf(drita, 'ask-before-acting')).map(({ body }) => body)).toContainEqual({
      before: 'travel',
      ask: 'lawyer',
      stands: true,
    })
    expect((await entriesOf(drita, 'note')).map(({ body }) => body)).toEqual([{ words: '069 000 5678' }])
    expect((await entriesOf(drita, 'referred-by')).map(({ body }) => body)).toEqual([{ by: 'The baker' }])
    const { sentBy: _, ...kept } = opening
    expect((await entriesOf(drita, 'file-opened')).map(({ body }) => body)).toEqual([kept])
  })

  it('ends with the rest where she loses the whole file', async () => {
    given(await drita.device.revoke({ file, member: mira.member }))
    await mira.device.sync()
    await round(mira)
    expect(await openedRows(system, mira)).not.toContain('Marash')
    expect(given(await drita.device.givenFacts(file)).byMe.map(({ reads }) => reads)).toEqual([false, false])
  })
})
