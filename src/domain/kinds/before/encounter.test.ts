import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile, idFrom } from '../../../../test/support/people.ts'
import { contactForKnownFile, firstEntries } from '../../before/first-entries.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import type { FileId } from '../../entry/ids.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { childAtRisk } from './child-at-risk.ts'
import { encounter, endsOn, stillOpen, type ChildMet } from './encounter.ts'
import { encounterSettled } from './encounter-settled.ts'

const met = day('2026-03-02')
const boy: ChildMet = {
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11',
  seems: 'male',
  seen: ['begs', 'watched-by-somebody'],
  given: ['food-or-clothes'],
  answered: 'took-it',
}
const girl: ChildMet = {
  mark: 'baby',
  ageSeems: '0-2',
  seems: 'not-known',
  seen: [],
  given: ['way-to-clinic'],
  answered: 'adult-said-no',
}
const oneChild = {
  who: 'one' as const,
  ...boy,
  setting: 'market' as const,
  district: 'Shkodër',
  words: 'He shared the bread.',
}
const one: BodyOf<typeof encounter> = oneChild
const group: BodyOf<typeof encounter> = {
  who: 'group',
  setting: 'street',
  count: 5,
  children: [boy, girl],
  seen: ['begs'],
  given: [],
  answered: 'went-away',
  words: 'Five of them, one woman.',
}
const words = { notAsked: 'met on the way', wayBack: 'Thursdays at the drop-in' }
const source = { file: anasFile, mark: 'cap' }

describe('a contact without a file', () => {
  it('has no place for a name, a birth date or a consent, and refuses fewer people than are told apart', () => {
    for (const more of [{ name: 'Gent' }, { born: '2017-01-01' }, { consent: 'yes' }])
      expect(encounter.schema.safeParse({ ...one, ...more }).success).toBe(false)
    expect(
      encounter.schema.safeParse({ ...group, count: 2, children: [boy, girl, { ...girl, mark: 'third' }] }).success,
    ).toBe(false)
  })

  it('may be written with nothing but where, what it seems and what was answered', () => {
    expect(
      encounter.schema.safeParse({
        who: 'one',
        mark: 'm',
        ageSeems: 'not-known',
        seems: 'not-known',
        seen: [],
        given: [],
        answered: 'could-not-be-offered',
        setting: 'street',
      }).success,
    ).toBe(true)
  })

  it('stands in a file that is no child’s, and no visit goes there', () => {
    const file = fileOf(
      entryOf(encounter, one),
      entryOf(childAtRisk, {
        mark: 'cap',
        ageSeems: '6-11',
        seems: 'male',
        signs: ['sleeps-outside'],
        toldBy: 'seen-by-us',
        stands: 'open',
      }),
    )
    expect(fileTypeOf(KINDS, file)).toBe('encounter')
    expect(decide(KINDS, file, { kind: 'gender', at: met, body: { who: 'child', gender: 'male' } }, met)).toMatchObject(
      { code: 'wrong-file' },
    )
  })

  it('ends after the days that the agency’s country sets, or ours, and later where somebody said why; a file can be opened of it meanwhile', () => {
    const entry = entryOf(encounter, one, { at: met })
    expect(due(KINDS, fileOf(entry), day('2027-01-01'))).toEqual([
      { what: 'contact-ends', on: '2026-05-31', entry: entry.id },
    ])
    expect(endsOn({ ...fileOf(entry), times: { 'keep-contact-days': 30 } }, entry)).toBe('2026-04-01')
    const longer = entryOf(encounterSettled, {
      as: 'kept-longer',
      entry: entry.id,
      until: day('2026-08-01'),
      because: 'He said he comes back in July.',
    })
    expect(endsOn(fileOf(entry, longer), entry)).toBe('2026-08-01')
    expect(stillOpen(fileOf(entry, longer), entry)).toHaveLength(1)
    expect(firstEntries(entry, source, words)).toBeDefined()
  })

  it('of a group stays open for each child until somebody said what became of that one', () => {
    const entry = entryOf(encounter, group)
    const settled = entryOf(encounterSettled, {
      as: 'became-a-file',
      entry: entry.id,
      mark: 'cap',
      file: idFrom('file-cap') as FileId,
    })
    expect(stillOpen(fileOf(entry, settled), entry).map(({ mark }) => mark)).toEqual(['baby'])
    const all = entryOf(encounterSettled, { as: 'let-go', entry: entry.id })
    expect(due(KINDS, fileOf(entry, all), met)).toEqual([])
  })
})

describe('becoming the first entries of a file', () => {
  const drafts = (body: BodyOf<typeof encounter> = one, mark = 'cap') =>
    firstEntries(entryOf(encounter, body, { at: met }), { file: anasFile, mark }, words) ?? []

  it('knows no child that was not there', () => {
    expect(firstEntries(entryOf(encounter, one), { file: anasFile, mark: 'other' }, words)).toBeUndefined()
  })

  it('keeps the day of the contact on each, and every one can be written as it is', () => {
    expect(drafts().map(({ kind }) => kind)).toEqual(['file-opened', 'card', 'birth', 'gender', 'encounter', 'service'])
    for (const draft of [...drafts(), ...drafts(group, 'baby')]) {
      expect(draft.at).toBe(met)
      expect(decide(KINDS, fileOf(), draft, day('2026-04-01')), draft.kind).toMatchObject({ ok: true })
    }
  })

  it('makes no name of an alias, and gives the child of a group no words that were written of all', () => {
    expect(JSON.stringify(drafts().filter(({ kind }) => kind !== 'encounter'))).not.toContain('blue cap')
    expect(JSON.stringify(drafts(group))).not.toContain('one woman')
    expect(JSON.stringify(drafts(group, 'baby').filter(({ kind }) => kind === 'encounter'))).not.toContain('blue cap')
  })

  it('takes a no for the child’s only where the child said it, with the door open', () => {
    const service = (answered: ChildMet['answered']) =>
      drafts({ ...oneChild, answered }).find(({ kind }) => kind === 'service')?.body
    expect(service('said-no')).toMatchObject({
      stage: 'declined',
      whoseReason: 'child',
      door: { mayWeGetInTouch: 'no-answer', wayBack: words.wayBack },
    })
    expect(service('adult-said-no')).toMatchObject({ stage: 'offered' })
    expect(service('took-it')).toMatchObject({ stage: 'accepted' })
  })

  it('asks which other children were there, by how they seemed', () => {
    expect(drafts(group).find(({ kind }) => kind === 'file-opened')?.body).toMatchObject({
      askedAboutOthers: 'some-there',
      othersThere: [{ ageSeems: { from: 0, to: 2 }, safeTonight: 'not-known' }],
    })
  })

  it('is no contact that ends any more', () => {
    const entry = entryOf(encounter, one)
    const written = drafts().map(({ kind, at, body }) =>
      entryOf(KINDS.find(({ name }) => name === kind) ?? encounter, body, { at }),
    )
    expect(due(KINDS, fileOf(...written), met).filter(({ what }) => what === 'contact-ends')).toEqual([])
    expect(fileTypeOf(KINDS, fileOf(...written))).toBe('child')
    expect(entry.file).toBe(anasFile)
  })
})

describe('a contact with a child who has a file already', () => {
  const kept = (body: BodyOf<typeof encounter>, mark = 'cap') =>
    contactForKnownFile(entryOf(encounter, body, { at: met }), { file: anasFile, mark })

  it('goes into it with its day, its words and where the child was met, and with nothing of the others of a group', () => {
    expect(kept(one, 'other')).toBeUndefined()
    expect(kept({ ...oneChild, words: 'He asked for Besa.' })).toMatchObject({
      kind: 'encounter',
      at: met,
      body: { who: 'one', setting: oneChild.setting, words: 'He asked for Besa.', cameFrom: { file: anasFile } },
    })
    expect(JSON.stringify(kept(group, 'baby'))).not.toMatch(/blue cap|one woman/)
  })
})

describe('a child at risk', () => {
  it('is looked at again where a day was promised, and ethnicity and religion are no signs (N7)', () => {
    const risk = {
      mark: 'cap',
      ageSeems: '6-11',
      seems: 'male',
      signs: ['carer-away'],
      toldBy: 'teacher',
      lookAgainOn: day('2026-03-09'),
      stands: 'open',
    } as const
    const entry = entryOf(childAtRisk, { ...risk, signs: ['carer-away'] })
    expect(due(KINDS, fileOf(entry), met)).toEqual([{ what: 'look-at-child-again', on: '2026-03-09', entry: entry.id }])
    expect(childAtRisk.schema.safeParse({ ...risk, signs: ['roma'] }).success).toBe(false)
  })

  it('is looked at again within a month where nobody named a day, until somebody says that the child is safe enough', () => {
    const risk = (stands: 'open' | 'safe-enough', at = day('2026-03-01')) =>
      entryOf(
        childAtRisk,
        { mark: 'cap', ageSeems: '6-11', seems: 'male', signs: ['carer-away'], toldBy: 'teacher', stands },
        { at },
      )
    const entry = risk('open')
    expect(due(KINDS, fileOf(entry), met)).toEqual([{ what: 'look-at-child-again', on: '2026-03-31', entry: entry.id }])
    expect(due(KINDS, fileOf(risk('safe-enough')), met)).toEqual([])
  })
})
