import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { entryOf, day } from '../../../test/support/entries.ts'
import { anasFile, besa, drita, idFrom } from '../../../test/support/people.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type EntryId, type FileId, type Folder } from '../entry/ids.ts'
import { fold } from '../file/fold.ts'
import { KINDS } from '../kinds.ts'
import {
  cameFromAgencies,
  cameWithFile,
  fromAnotherAgency,
  namesElsewhere,
} from '../kinds/before/from-another-agency.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { isListAlone, isNotLookedAt, movedInEntries, movedInLooked } from '../kinds/before/moved-in-looked.ts'
import { note } from '../kinds/follow-up/note.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { openFileOf } from '../open-format/written-openly.ts'
import { arrivalOf, entriesMovedIn, inActsOfEntries, isAboutStaff, whyNotMoved } from './file-from-agency.ts'

const fileHere = idFrom('file-here') as FileId
const other = [idFrom('file-there') as FileId, idFrom('file-there-here') as FileId] as const
const archive = {
  agency: 'House of the South',
  madeOn: day('2026-11-25'),
  archive: 'a'.repeat(22),
  team: other[0],
  people: [],
}
const open = { file: anasFile, kinds: KINDS, names: new Map([[drita.member, 'Drita']]), readers: [], hashOf: new Map() }
const how = {
  kinds: KINDS,
  by: besa.member,
  device: besa.device,
  files: new Map([[anasFile, fileHere], other]),
  documents: new Map(),
  missing: () => expect.unreachable('no document is named'),
}
const opened = (entries: readonly Entry[], held: readonly Folder[] = FOLDERS) =>
  openFileOf(fold(KINDS, entries, held), open)
const opening = entryOf(fileOpened, { source: 'child', askedAboutOthers: 'not-asked', othersThere: [] })
const said = entryOf(note, { words: 'She wants to draw.' })
/** The file as it is here, with what it says of where it came from. */
function here(entries: readonly Entry[], more: readonly Entry[] = []) {
  const file = opened(entries)
  const moved = entriesMovedIn(file, how)
  const arrival = entryOf(fromAnotherAgency, arrivalOf(KINDS, archive, file, moved), {
    by: besa.member,
    file: fileHere,
  })
  return fold(KINDS, [arrival, ...moved, ...more], FOLDERS)
}

describe('What is not moved in from another agency', () => {
  it('is a report about staff, under whatever name, its settings and its contact point', () => {
    const one = { file: anasFile, type: 'child' } as const
    expect(whyNotMoved(archive, { ...one, type: 'safeguarding' })).toBe('about-staff')
    expect(whyNotMoved(archive, { ...one, file: archive.team })).toBe('settings')
    expect(whyNotMoved(archive, { ...one, type: 'contact-point' })).toBe('network')
    expect(whyNotMoved(archive, one)).toBeUndefined()
    const about = opened([{ ...said, kind: 'safeguarding-report' }])
    expect(isAboutStaff(KINDS, about)).toBe(true)
    expect(isAboutStaff(KINDS, opened([said]))).toBe(false)
  })
})

/** Entries of every kind: some struck, replaced, of a newer app, adopted before. */
const ids = Array.from({ length: 30 }, (_, at) => idFrom(`moved-${String(at)}`) as EntryId)
const anyEntry = fc
  .record({
    of: fc.constantFrom(...EXAMPLES),
    id: fc.constantFrom(...ids),
    is: fc.constantFrom('own', 'own', 'own', 'strike', 'unheard-of', 'newer', 'adopted'),
    replaces: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    target: fc.constantFrom(...ids),
    writes: fc.constantFrom<readonly Folder[] | undefined>(undefined, undefined, ['care']),
  })
  .map(({ of: { kind, body }, is, target, writes, ...over }): Entry => {
    const placed = { ...over, ...(writes && { found: { writes } }) }
    if (is === 'strike') return entryOf(superseded, { entry: target, because: 'It was her sister.' }, placed)
    return entryOf(kind, body, {
      ...placed,
      ...(is === 'unheard-of' && { kind: 'not-yet-invented' }),
      ...(is === 'newer' && { version: 99 }),
      ...(is === 'adopted' && {
        adopted: { by: besa.member, device: besa.device, recordedAt: '2026-03-01T09:00:00.000Z' },
      }),
    })
  })

describe('A file of another agency', () => {
  it('is here what it was there: every value, what strikes and replaces it, and what nobody here can read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { maxLength: 25, selector: ({ id }) => id }), (entries) => {
        const there = fold(KINDS, entries, FOLDERS)
        const moved = fold(KINDS, entriesMovedIn(opened(entries), { ...how, missing: (one) => one as never }), FOLDERS)
        const told = ({ byKind, struck, replaced, needsNewerApp }: typeof there) => ({
          byKind: Object.entries(byKind).map(([kind, all]) => [
            kind,
            all.map(({ id, at, recordedAt }) => [id, at, recordedAt]),
          ]),
          struck,
          replaced,
          needsNewerApp: needsNewerApp.map(({ id, kind }) => [id, kind]),
        })
        expect(told(moved)).toEqual(told(there))
      }),
      { numRuns: 100 },
    )
  })

  it('changes nothing in a part in which its author might not write there', () => {
    const inTalks = entryOf(note, { words: 'She told me.' }, { folder: 'therapy' })
    const instead = { ...said, replaces: [inTalks.id], found: { writes: ['care' as const] } }
    const replaced = (entries: readonly Entry[]) => fold(KINDS, entries, FOLDERS).replaced
    expect(replaced([inTalks, { ...instead, found: {} }])).not.toEqual({})
    expect(replaced(entriesMovedIn(opened([inTalks, instead]), how))).toEqual({})
  })

  it('names nobody here as an author: each entry is said by who moved it in to be of somebody there', () => {
    const adopted = {
      by: idFrom('somebody-else') as never,
      device: drita.device,
      recordedAt: '2026-01-01T09:00:00.000Z',
    }
    const [one, two] = entriesMovedIn(opened([said, { ...opening, adopted: { ...adopted, original: 'AAAA' } }]), how)
    expect([one, two].map((entry) => entry?.by)).toEqual([besa.member, besa.member])
    expect([one?.adopted, two?.adopted]).toContainEqual({
      by: said.by,
      device: said.device,
      recordedAt: said.recordedAt,
    })
    expect([one?.adopted, two?.adopted]).toContainEqual(adopted)
    expect([one, two].every((entry) => entry?.found === undefined && entry?.file === fileHere)).toBe(true)
  })

  it('leads to the files of that archive as they are here, and changes no other word', () => {
    const words = `Written in the file ${other[0]}.`
    const [entry] = entriesMovedIn(opened([entryOf(note, { words, file: other[0], of: [anasFile] } as never)]), how)
    expect(entry?.body).toEqual({ words, file: other[1], of: [fileHere] })
  })

  it('lacks no part of an act of which a part stayed sealed', () => {
    const act = { id: idFrom('act') as EntryId, parts: 3 }
    const moved = entriesMovedIn(
      opened([
        { ...said, act },
        { ...opening, act },
      ]),
      how,
    )
    expect(moved.map((entry) => entry.act?.parts)).toEqual([2, 2])
  })

  it('is looked at by nobody until somebody here writes it, whatever was written there', () => {
    const looked = entryOf(movedInLooked, { read: 'all' })
    expect(isNotLookedAt(here([opening, said, looked]))).toBe(true)
    expect(isListAlone(here([opening, said, looked]))).toBe(true)
    const ours = entryOf(note, { words: 'I met her.' }, { by: besa.member })
    expect(isListAlone(here([opening, said], [ours]))).toBe(false)
    expect(movedInEntries(here([opening, said], [ours])).has(ours.id)).toBe(false)
    expect(isNotLookedAt(here([opening, said], [{ ...looked, by: besa.member }]))).toBe(false)
    // Without its opening, which lay in a part that stayed sealed.
    expect(isNotLookedAt(here([said]))).toBe(true)
    const file = here([said])
    expect(isNotLookedAt({ ...file, held: ['card'] })).toBe(false)
  })

  it('is told from one that came with an archive that was itself moved in before', () => {
    const first = here([opening, said])
    const again = entriesMovedIn(opened(first.entries), { ...how, by: drita.member, device: drita.device })
    const arrival = arrivalOf(KINDS, archive, opened(first.entries), again)
    const file = fold(
      KINDS,
      [entryOf(fromAnotherAgency, arrival, { by: drita.member, file: fileHere }), ...again],
      FOLDERS,
    )
    expect(cameFromAgencies(file)).toHaveLength(1)
    expect(file.entries.filter(cameWithFile(file))).toHaveLength(again.length)
    expect(isNotLookedAt(file)).toBe(true)
  })

  it('stays one, whoever strikes what says so', () => {
    const file = here([opening, said])
    const [from] = cameFromAgencies(file)
    const strike = entryOf(
      superseded,
      { entry: from?.id ?? said.id, because: 'No.' },
      { folder: 'card', file: fileHere },
    )
    expect(isNotLookedAt(fold(KINDS, [...file.entries, strike], FOLDERS))).toBe(true)
  })

  it('keeps who supervised there, also where it was moved in and taken out once more', () => {
    const people = [
      { member: drita.member, name: '', roles: ['supervisor'], external: false, custodian: false, removed: false },
    ]
    const first = entriesMovedIn(opened([said]), how)
    const arrival = entryOf(fromAnotherAgency, arrivalOf(KINDS, { ...archive, people }, opened([said]), first), {
      by: besa.member,
    })
    const file = opened([arrival, ...first])
    const again = arrivalOf(KINDS, archive, file, entriesMovedIn(file, how))
    expect(again.people).toContainEqual({ member: drita.member, name: 'Drita', supervisor: true })
  })

  it('says what its people are called, and of which agency they are', () => {
    expect(namesElsewhere(here([said])).get(drita.member)).toBe('Drita (House of the South)')
  })

  it('is of the type that its entries make it, whatever the archive calls it', () => {
    const file = { ...opened([opening]), type: 'group' as const }
    expect(arrivalOf(KINDS, archive, file, entriesMovedIn(file, how)).type).toBe('child')
  })

  it('is kept in acts that can be sent, all entries in their order', () => {
    const long = Array.from({ length: 700 }, (_, at) => entryOf(note, { words: `${String(at)} ${'x'.repeat(900)}` }))
    const acts = inActsOfEntries(long)
    expect(acts.flat()).toEqual(long)
    expect(acts.every((act) => JSON.stringify(act).length < 160_000 && act.length <= 300)).toBe(true)
    expect(inActsOfEntries([said])).toEqual([[said]])
  })
})
