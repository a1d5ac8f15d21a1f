import type { Draft } from '../entry/entry.ts'
import type { FileId, MemberId } from '../entry/ids.ts'
import { childrenMet, type ChildMet, type Encounter } from '../kinds/before/encounter.ts'
import { endOf } from '../entry/plain-date.ts'
import type { Given, Setting } from '../vocabulary/before/encounter.ts'
import { CHILD_BANDS, type AgeBand, type Pronoun } from '../vocabulary/person.ts'
import type { ReferralSource } from '../vocabulary/services/referral-source.ts'
import type { ServiceCategory } from '../vocabulary/services/service-category.ts'

/** Words that the app says in the worker's language; nobody typed them. */
export interface FirstWords {
  /** Why the child's own words are missing from an answer. */
  readonly notAsked: string
  /** How a child who said no can come back. */
  readonly wayBack: string
}

/**
 * The first entries of a child's file, made from a contact: how the child came, the card, the age, what was given and
 * answered, and the contact itself. Each has the contact's own day and the person who was there. Nothing is typed or
 * asked a second time, and no name is made from an alias. Undefined where the mark is not in this contact.
 */
export function firstEntries(
  met: Encounter,
  of: { readonly file: FileId; readonly mark: string },
  words: FirstWords,
): readonly Draft[] | undefined {
  const child = childrenMet(met).find(({ mark }) => mark === of.mark)
  return (
    child && [
      opened(met, child),
      card(met, child),
      birth(met, child),
      ...gender(met, child),
      itself(met, child, of.file),
      ...help(met, child, words),
    ]
  )
}

/**
 * What the child's own file gets of a contact where it has one already: the contact itself, with its day, its words and
 * how the child was met. Undefined where the mark is not in this contact.
 */
export function contactForKnownFile(
  met: Encounter,
  of: { readonly file: FileId; readonly mark: string },
): Draft | undefined {
  const child = childrenMet(met).find(({ mark }) => mark === of.mark)
  return child && itself(met, child, of.file)
}

function opened(met: Encounter, child: ChildMet): Draft {
  const others = met.body.who === 'group' ? met.body.children.filter(({ mark }) => mark !== child.mark) : []
  return {
    kind: 'file-opened',
    at: met.at,
    body: {
      source: sourceOf(met.body.setting),
      askedAboutOthers: met.body.who === 'group' ? 'some-there' : 'not-asked',
      othersThere: others
        .slice(0, 40)
        .map(({ alias, ageSeems }) => ({
          ...(alias !== undefined && { called: alias }),
          ...seemsYears(ageSeems),
          safeTonight: 'not-known',
        })),
    },
  }
}

const sourceOf = (setting: Setting): ReferralSource =>
  setting === 'hotline'
    ? 'hotline'
    : setting === 'hospital'
      ? 'hospital-or-clinic'
      : setting === 'police-or-detention'
        ? 'police'
        : 'outreach'

const YEARS: Readonly<Record<AgeBand, { readonly from: number; readonly to?: number } | undefined>> = {
  '0-2': { from: 0, to: 2 },
  '3-5': { from: 3, to: 5 },
  '6-11': { from: 6, to: 11 },
  '12-14': { from: 12, to: 14 },
  '15-17': { from: 15, to: 17 },
  '18-24': { from: 18, to: 24 },
  '25-or-more': { from: 25 },
  'not-known': undefined,
}

function seemsYears(band: AgeBand) {
  const years = YEARS[band]
  return years?.to === undefined ? {} : { ageSeems: { from: years.from, to: years.to } }
}

const PRONOUNS: Readonly<Record<ChildMet['seems'], Pronoun>> = {
  female: 'she',
  male: 'he',
  other: 'they',
  'not-known': 'the-child',
}

const card = (met: Encounter, child: ChildMet): Draft => ({
  kind: 'card',
  at: met.at,
  body: { pronoun: PRONOUNS[child.seems], ageBand: child.ageSeems, languages: [], interpreter: 'not-known' },
})

function birth(met: Encounter, child: ChildMet): Draft {
  const years = YEARS[child.ageSeems]
  const born = years ? { known: 'age', ...years, on: endOf(met.at) } : { known: 'nothing' }
  return {
    kind: 'birth',
    at: met.at,
    body: {
      who: 'child',
      born,
      basis: 'professional-estimate',
      reasonsForChild: CHILD_BANDS.includes(child.ageSeems) ? 'yes' : 'not-known',
    },
  }
}

const gender = (met: Encounter, child: ChildMet): readonly Draft[] =>
  child.seems === 'not-known' ? [] : [{ kind: 'gender', at: met.at, body: { who: 'child', gender: child.seems } }]

/** The contact, with this child's part of it alone. */
function itself(met: Encounter, child: ChildMet, file: FileId): Draft {
  const { setting, district, words } = met.body
  // What was written about a whole group does not belong in one child's file.
  const own = met.body.who === 'one' && words !== undefined ? { words } : {}
  return {
    kind: 'encounter',
    at: met.at,
    body: {
      who: 'one',
      ...child,
      setting,
      ...(district !== undefined && { district }),
      ...own,
      cameFrom: { file, entry: met.id },
    },
  }
}

const HELP: Readonly<Partial<Record<Given, ServiceCategory>>> = {
  'food-or-clothes': 'basic-needs-material',
  'first-aid': 'medical',
  'place-to-rest': 'accommodation-care',
  'way-to-shelter': 'accommodation-care',
  'way-to-clinic': 'medical',
}

/**
 * What was offered, and the answer if there was one: a *no* keeps the door open (P15), and an adult's *no* is not the
 * child's.
 */
function help(met: Encounter, child: ChildMet, words: FirstWords): readonly Draft[] {
  return child.given.flatMap((given): Draft[] => {
    const category = HELP[given]
    return category
      ? [
          {
            kind: 'service',
            at: met.at,
            body: { need: `met-${given}`, category, whom: 'child', ...answered(child, met.by, words) },
          },
        ]
      : []
  })
}

function answered(child: ChildMet, by: MemberId, words: FirstWords) {
  if (child.answered === 'took-it') return { stage: 'accepted', answeredBy: ['child'] }
  if (child.answered !== 'said-no') return { stage: 'offered', offeredBy: { member: by } }
  return {
    stage: 'declined',
    answeredBy: ['child'],
    reasons: ['gave-no-reason'],
    whoseReason: 'child',
    inTheirWords: { answer: 'not-asked', because: words.notAsked },
    door: { mayWeGetInTouch: 'no-answer', wayBack: words.wayBack },
  }
}
