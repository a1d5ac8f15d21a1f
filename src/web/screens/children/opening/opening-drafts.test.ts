import { addDays } from '#domain/entry/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { KINDS } from '#domain/kinds.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { day } from '../../../../../test/support/entries.ts'
import { anasFile, drita } from '../../../../../test/support/people.ts'
import { newFiles } from './opening-drafts.ts'
import { ageTyped, emptyOpening, type TypedOpening } from './typed-opening.ts'

const today = day('2026-11-25')
const open = (change: Partial<TypedOpening>) =>
  newFiles({ ...emptyOpening(today), source: 'school', ...change }, drita.member, today, {
    lookAgain: 'Look again',
    nameless: 'a child',
    notKnown: 'Not known',
  })

/** As the device does: `{ fileOf: 1 }` becomes an id before the kinds read it. */
const withIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withIds)
  if (value === null || typeof value !== 'object') return value
  if ('fileOf' in value) return anasFile
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIds(part)]))
}
const isWellFormed = (draft: Draft) =>
  KINDS.find((kind) => kind.name === draft.kind)?.schema.safeParse(withIds(draft.body)).success
const bodyOf = (drafts: readonly Draft[], kind: string) => drafts.find((draft) => draft.kind === kind)?.body

describe('opening a file', () => {
  it('asks for nothing but how the child came: a child without a name is a child with a file', () => {
    const [file] = open({})
    expect(file?.drafts.map((draft) => draft.kind)).toEqual(['file-opened', 'card', 'birth', 'case-holder'])
    expect(file?.drafts.every(isWellFormed)).toBe(true)
    expect(bodyOf(file?.drafts ?? [], 'birth')).toMatchObject({
      born: { known: 'nothing' },
      reasonsForChild: 'not-known',
    })
  })

  it('names who sent the child apart from how the child came, where only names and family are read', () => {
    const [file] = open({ sentBy: ' The baker ' })
    expect(file?.drafts.every(isWellFormed)).toBe(true)
    expect(bodyOf(file?.drafts ?? [], 'referred-by')).toEqual({ by: 'The baker' })
    expect(JSON.stringify(bodyOf(file?.drafts ?? [], 'file-opened'))).not.toContain('baker')
  })

  it('asks of a baby how it is looked after, and takes an interpreter and what children are told for granted of none', () => {
    const infant = {
      ...emptyOpening(day('2026-03-01')).infant,
      collects: 'the aunt with the red scarf\n',
      ring: 'the nurse 042',
    }
    const [baby] = open({ from: '0', to: '1', infant })
    expect(baby?.drafts.every(isWellFormed)).toBe(true)
    expect(bodyOf(baby?.drafts ?? [], 'infant-sheet')).toEqual({
      feeding: 'Not known',
      notGiven: [],
      collects: ['the aunt with the red scarf'],
      ring: [{ who: 'the nurse 042' }],
    })
    expect(bodyOf(baby?.drafts ?? [], 'card')).toMatchObject({ interpreter: 'not-needed' })
    const [older] = open({ from: '3', to: '4', infant })
    expect(older?.drafts.map(({ kind }) => kind)).not.toContain('infant-sheet')
    expect(bodyOf(older?.drafts ?? [], 'card')).toMatchObject({ interpreter: 'not-known' })
    const [untouched] = open({ from: '0', to: '1' })
    expect(untouched?.drafts.map(({ kind }) => kind)).not.toContain('infant-sheet')
  })

  it('writes nothing of what happened, nor of a group, in any of its notes', () => {
    const files = open({
      name: 'Ana',
      from: '9',
      to: '10',
      sex: 'female',
      kin: 'Vjollca',
      asked: 'some-there',
      others: [
        {
          key: '1',
          called: 'Dren',
          from: '6',
          to: '6',
          sex: 'male',
          tie: 'brother',
          safeTonight: 'no',
          openFile: true,
        },
      ],
      limits: ['may-say-no'],
    })
    const kinds = files.flatMap((file) => file.drafts.map((draft) => draft.kind))
    expect(kinds).not.toContain('child-group')
    expect(files.flatMap((file) => file.drafts).every(isWellFormed)).toBe(true)
  })

  it('opens the siblings in the same act, each tied to the other and each with a worker', () => {
    const others = [
      { key: '1', called: 'Dren', from: '6', to: '6', sex: 'male', tie: 'brother', safeTonight: 'no', openFile: false },
      { key: '2', called: '', from: '', to: '', sex: null, tie: null, safeTonight: null, openFile: true },
    ] as const
    const files = open({ name: 'Ana', asked: 'some-there', others })
    expect(files).toHaveLength(2)
    expect(bodyOf(files[0]?.drafts ?? [], 'file-opened')).toMatchObject({
      othersThere: [
        { called: 'Dren', safeTonight: 'no' },
        { safeTonight: 'not-known', file: { fileOf: 1 } },
      ],
    })
    expect(bodyOf(files[1]?.drafts ?? [], 'file-opened')).toMatchObject({
      othersThere: [{ called: 'Ana', file: { fileOf: 0 } }],
    })
    expect(files.flatMap((file) => file.drafts).every(isWellFormed)).toBe(true)
  })

  it('keeps what each is to the other, in both files, with the way to the file and under a number of that file alone', () => {
    const others = [
      { key: '1', called: 'Dren', from: '6', to: '6', sex: 'male', tie: 'brother', safeTonight: 'no', openFile: true },
      { key: '2', called: 'Era', from: '', to: '', sex: null, tie: 'cousin', safeTonight: null, openFile: false },
    ] as const
    const [own, drens] = open({ name: 'Ana', sex: 'female', kin: 'Vjollca', asked: 'some-there', others })
    const tied = (drafts: readonly Draft[] = []) =>
      drafts.flatMap(({ kind, body }) => (kind === 'tie' ? [body as { person: string }] : []))
    const called = (drafts: readonly Draft[] = []) =>
      drafts.flatMap(({ kind, body }) => (kind === 'person' ? [body as { person: string; called: string }] : []))
    expect(tied(own?.drafts)).toMatchObject([
      { tie: 'brother', safe: 'not-known', theirFile: { fileOf: 1 } },
      { tie: 'cousin', safe: 'not-known' },
      { tie: 'not-known', safe: 'not-known' },
    ])
    expect(tied(drens?.drafts)).toMatchObject([{ tie: 'sister', safe: 'not-known', theirFile: { fileOf: 0 } }])
    expect(called(own?.drafts).map((one) => one.called)).toEqual(['Dren', 'Era', 'Vjollca'])
    expect(called(drens?.drafts).map((one) => one.called)).toEqual(['Ana'])
    const numbers = [own, drens].flatMap((file) => tied(file?.drafts).map(({ person }) => person))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(bodyOf(own?.drafts ?? [], 'file-opened')).toMatchObject({
      othersThere: [{ person: numbers[0] }, { person: numbers[1] }],
    })
    expect([own, drens].flatMap((file) => file?.drafts ?? []).every(isWellFormed)).toBe(true)
  })

  it('makes nobody of a child of whom nothing was said but that there is one', () => {
    const [file] = open({
      asked: 'some-there',
      others: [{ key: '1', called: '', from: '', to: '', sex: null, tie: null, safeTonight: 'no', openFile: false }],
    })
    expect(file?.drafts.map(({ kind }) => kind)).not.toContain('person')
  })

  it('leaves the children out who were listed before the answer became *no others there*', () => {
    const others = [
      { key: '1', called: 'Dren', from: '', to: '', sex: null, tie: null, safeTonight: null, openFile: true },
    ] as const
    const files = open({ asked: 'none-there', others })
    expect(files).toHaveLength(1)
    expect(bodyOf(files[0]?.drafts ?? [], 'file-opened')).toMatchObject({
      askedAboutOthers: 'none-there',
      othersThere: [],
    })
  })

  it('keeps a doubt as a task that names no other child', () => {
    const [file] = open({ unsure: true, name: 'Ana' })
    expect(bodyOf(file?.drafts ?? [], 'task')).toMatchObject({
      what: 'Look again',
      who: { member: drita.member },
      by: addDays(today, 1),
      status: 'open',
    })
  })

  it.each([
    ['ខ្មែរ សុខ', 'Khmr'],
    ['သီတာထွေး', 'Mymr'],
    ['Дарина', 'Cyrl'],
    ['Ana', 'Latn'],
  ])('knows the writing of %s', (name, script) => {
    const [file] = open({ name })
    expect(bodyOf(file?.drafts ?? [], 'name')).toMatchObject({ text: name, script })
  })
})

describe('an age that was typed', () => {
  it.each([
    ['twelve', ''],
    ['12', '9'],
    ['121', ''],
    ['-1', ''],
    ['', ''],
  ])('refuses %j to %j', (from, to) => {
    expect(ageTyped(from, to)).toBeNull()
  })
  it('takes one number for both ends', () => {
    expect(ageTyped('', ' 7 ')).toEqual({ from: 7, to: 7 })
  })
})
