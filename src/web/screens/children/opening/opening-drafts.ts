import type { NewFile } from '#device/files/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { FileOf } from '#domain/families/file-of.ts'
import { addDays, startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { bandOf, type AgeBand, type Pronoun } from '#domain/vocabulary/person.ts'
import { scriptOf } from '#domain/vocabulary/language.ts'
import type { TieType } from '#domain/vocabulary/family/tie.ts'
import {
  ageTyped,
  isBaby,
  type AgeRange,
  type TypedInfant,
  type TypedOpening,
  type OtherChild,
} from './typed-opening.ts'
import { personDrafts, inverseTie } from './person-drafts.ts'
import type { Sex } from '#web/views/child-file/sex-field.tsx'

const PRONOUNS: Readonly<Record<Sex, Pronoun>> = { female: 'she', male: 'he', other: 'they', 'not-known': 'the-child' }
const pronounOf = (sex: Sex | null): Pronoun => PRONOUNS[sex ?? 'not-known']
// Age unsure: the youngest possible age protects.
const bandFor = (age: AgeRange | null): AgeBand => (age ? bandOf(age.from) : 'not-known')

interface Words {
  readonly lookAgain: string
  /** What a person is called whose name nobody knows. */
  readonly nameless: string
  readonly notKnown: string
}

/** The files of one act: the child's own, and one for each other child of the household for whom the worker wants one. `maybeKnown`: keys of those who may have a file already. */
export function newFiles(
  opening: TypedOpening,
  me: MemberId,
  today: PlainDate,
  words: Words,
  maybeKnown: readonly string[] = [],
): readonly NewFile[] {
  const on = startOf(opening.on)
  const siblings = opening.asked === 'some-there' ? opening.others.filter((other) => other.openFile) : []
  return [
    { drafts: ownDrafts(opening, me, on, today, siblings, words) },
    ...siblings.map((other) => ({
      drafts: [
        ...siblingDrafts(other, opening, me, on, siblings, words),
        ...(maybeKnown.includes(other.key) ? [askAgainDraft(me, today, words.lookAgain)] : []),
      ],
    })),
  ]
}

function ownDrafts(
  opening: TypedOpening,
  me: MemberId,
  on: PlainDate,
  today: PlainDate,
  siblings: readonly OtherChild[],
  words: Words,
): readonly Draft[] {
  const others = opening.asked === 'some-there' ? opening.others : []
  const age = ageTyped(opening.from, opening.to)
  const around = others.map((other) => aroundOf(other, other.tie ?? 'not-known', siblings, on, words))
  return [
    {
      kind: 'file-opened',
      at: on,
      body: {
        source: opening.source === '' ? 'not-known' : opening.source,
        askedAboutOthers: opening.asked ?? 'not-asked',
        othersThere: others.map((other, place) => ({
          ...(around[place] && { person: around[place].person }),
          ...(other.called.trim() !== '' && { called: other.called.trim() }),
          ...seems(ageTyped(other.from, other.to)),
          safeTonight: other.safeTonight ?? 'not-known',
          ...(other.openFile && { file: fileOfSibling(other, siblings) }),
        })),
      },
    },
    ...whoDrafts(
      {
        name: opening.name,
        sex: opening.sex,
        age,
        language: opening.language,
        interpreter: opening.interpreter ?? (isBaby(opening) ? 'not-needed' : 'not-known'),
      },
      on,
    ),
    bornDraft(opening, age, on),
    { kind: 'case-holder', at: on, body: { member: me, as: 'caseworker' } },
    ...(opening.sentBy.trim() === '' ? [] : [{ kind: 'referred-by', at: on, body: { by: opening.sentBy.trim() } }]),
    ...around.flatMap((one) => one?.drafts ?? []),
    ...(opening.kin.trim() === ''
      ? []
      : personDrafts({ called: opening.kin, sex: null, age: null, tie: 'not-known' }, on, words.nameless).drafts),
    ...limitsDrafts(opening, on),
    ...(isBaby(opening) ? infantDrafts(opening.infant, on, words) : []),
    ...(opening.unsure ? [askAgainDraft(me, today, words.lookAgain)] : []),
  ]
}

// The first file of the act is the child's own.
const fileOfSibling = (other: OtherChild, siblings: readonly OtherChild[]): FileOf => ({
  fileOf: siblings.indexOf(other) + 1,
})

/** Another child, as a person around this one; null where nothing is known but that they are there. */
function aroundOf(
  other: OtherChild,
  tie: TieType,
  siblings: readonly OtherChild[],
  at: PlainDate,
  { nameless }: Words,
): ReturnType<typeof personDrafts> | null {
  if (other.called.trim() === '' && other.tie === null && !other.openFile) return null
  const file = other.openFile && { file: fileOfSibling(other, siblings) }
  return personDrafts({ ...other, age: ageTyped(other.from, other.to), tie, ...file }, at, nameless)
}

/** The skipped check becomes a task for the next day, for the member who opened the file. It names no other child. */
export const askAgainDraft = (me: MemberId, today: PlainDate, what: string): Draft => ({
  kind: 'task',
  at: today,
  body: { task: crypto.randomUUID(), what, who: { member: me }, by: addDays(today, 1), status: 'open' },
})

const seems = (age: AgeRange | null) => (age && age.to <= 25 ? { ageSeems: age } : {})

interface Who {
  readonly name: string
  readonly sex: Sex | null
  readonly age: AgeRange | null
  readonly language: string
  readonly interpreter: 'needed' | 'not-needed' | 'not-known'
}

function whoDrafts({ name, sex, age, language, interpreter }: Who, at: PlainDate): readonly Draft[] {
  const text = name.trim()
  const spoken = language === '' ? {} : { language }
  return [
    {
      kind: 'card',
      at,
      body: {
        ...(text !== '' && { called: { text, ...spoken } }),
        pronoun: pronounOf(sex),
        ageBand: bandFor(age),
        languages: language === '' ? [] : [language],
        interpreter,
      },
    },
    ...(text === ''
      ? []
      : [
          {
            kind: 'name',
            at,
            body: { who: 'child', kind: 'called', text, script: scriptOf(text), ...spoken, use: 'use' },
          },
        ]),
    ...(sex === null || sex === 'not-known' ? [] : [{ kind: 'gender', at, body: { who: 'child', gender: sex } }]),
  ]
}

function bornDraft(opening: TypedOpening, age: AgeRange | null, at: PlainDate): Draft {
  const { bornOn } = opening
  const born =
    typeof bornOn === 'string'
      ? { known: 'day', on: bornOn }
      : bornOn !== null
        ? { known: 'range', from: bornOn.from, to: bornOn.to }
        : age
          ? { known: 'age', from: age.from, to: age.to, on: at }
          : { known: 'nothing' }
  const surelyChild = age !== null && age.to < 18
  return {
    kind: 'birth',
    at,
    body: {
      who: 'child',
      born,
      basis: opening.ageKnownFrom ?? 'not-known',
      reasonsForChild: opening.reasonsForChild ?? (surelyChild ? 'yes' : 'not-known'),
      ...(opening.place.trim() !== '' && { place: opening.place.trim() }),
    },
  }
}

function limitsDrafts(opening: TypedOpening, at: PlainDate): readonly Draft[] {
  if (opening.limits.length === 0) return []
  const spoken = opening.language === '' ? {} : { language: opening.language }
  return [
    {
      kind: 'limits-told',
      at,
      body: {
        to: 'child',
        told: [...opening.limits],
        how: opening.limitsHow ?? 'spoken',
        ...spoken,
        understood: opening.understood ?? 'not-known',
      },
    },
  ]
}

function infantDrafts({ ring, ...typed }: TypedInfant, at: PlainDate, { notKnown }: Words): readonly Draft[] {
  const [feeding, lastFed, warmth] = [typed.feeding.trim(), typed.lastFed.trim(), typed.warmth.trim()]
  const [notGiven, collects, toRing] = [linesIn(typed.notGiven), linesIn(typed.collects), linesIn(ring)]
  if ([feeding, lastFed, warmth, ...notGiven, ...collects, ...toRing].every((said) => said === '')) return []
  return [
    {
      kind: 'infant-sheet',
      at,
      body: {
        feeding: feeding === '' ? notKnown : feeding,
        ...(lastFed !== '' && { lastFed }),
        ...(warmth !== '' && { warmth }),
        notGiven,
        collects,
        ring: toRing.map((who) => ({ who })),
      },
    },
  ]
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6)

function siblingDrafts(
  other: OtherChild,
  opening: TypedOpening,
  me: MemberId,
  at: PlainDate,
  siblings: readonly OtherChild[],
  words: Words,
): readonly Draft[] {
  const age = ageTyped(other.from, other.to)
  const called = opening.name.trim()
  const first = personDrafts(
    {
      called,
      sex: opening.sex,
      age: ageTyped(opening.from, opening.to),
      tie: inverseTie(other.tie ?? 'not-known', opening.sex),
      file: { fileOf: 0 },
    },
    at,
    words.nameless,
  )
  // Nobody has said what two of the others are to each other.
  const around = siblings.flatMap((one) =>
    one === other ? [] : (aroundOf(one, 'not-known', siblings, at, words)?.drafts ?? []),
  )
  return [
    {
      kind: 'file-opened',
      at,
      body: {
        source: opening.source === '' ? 'not-known' : opening.source,
        askedAboutOthers: 'some-there',
        othersThere: [
          { person: first.person, ...(called !== '' && { called }), safeTonight: 'not-known', file: { fileOf: 0 } },
        ],
      },
    },
    ...whoDrafts(
      {
        name: other.called,
        sex: other.sex,
        age,
        language: opening.language,
        interpreter: opening.interpreter ?? 'not-known',
      },
      at,
    ),
    {
      kind: 'birth',
      at,
      body: {
        who: 'child',
        born: age ? { known: 'age', from: age.from, to: age.to, on: at } : { known: 'nothing' },
        basis: 'not-known',
        reasonsForChild: age !== null && age.to < 18 ? 'yes' : 'not-known',
      },
    },
    { kind: 'case-holder', at, body: { member: me, as: 'caseworker' } },
    ...first.drafts,
    ...around,
  ]
}
