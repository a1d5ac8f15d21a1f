import { describe, expect, it } from 'vitest'
import { KINDS } from '#domain/kinds.ts'
import { CHILD_GROUPS } from '#domain/vocabulary/child-group.ts'
import { INTEGRATION_LEVELS } from '#domain/vocabulary/integration-level.ts'
import { AGE_BANDS } from '#domain/vocabulary/person.ts'
import { PHASES } from '#domain/vocabulary/phase.ts'
import { FACTOR_PLACES } from '#domain/vocabulary/risk-area.ts'
import { isSubOf, SERVICE_CATEGORIES } from '#domain/vocabulary/services/service-category.ts'
import { CARDS } from './cards.ts'
import { CARD_STEPS, yearsOf, type GuidanceCard } from './engine/card.ts'
import { LIBRARY } from './library/library.ts'

const textsOf = (card: GuidanceCard) => [
  card.title,
  card.text,
  ...(card.points ?? []),
  ...(card.offers ?? []).map(({ what }) => what),
]
const offersOf = (card: GuidanceCard) => (card.offers ?? []).map(({ what }) => what)
/** Cards whose texts contain something forbidden. */
const with_ = (text: RegExp, of = textsOf) =>
  CARDS.filter((card) => of(card).some((line) => text.test(line))).map(({ id }) => id)

describe('the cards together', () => {
  it('are more than a hundred and twenty, each with a name of its own', () => {
    expect(CARDS.length).toBeGreaterThanOrEqual(120)
    expect(new Set(CARDS.map(({ id }) => id)).size).toBe(CARDS.length)
    expect(CARDS.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80)).toEqual([])
  })

  it('speak for every group of children of victims, every age of childhood and youth, every step and phase', () => {
    for (const group of CHILD_GROUPS.slice(0, 3))
      expect(CARDS.filter(({ groups }) => groups?.includes(group)).length, group).toBeGreaterThanOrEqual(10)
    for (const band of AGE_BANDS.slice(0, 6))
      expect(CARDS.filter(({ ages }) => ages?.includes(band)).length, band).toBeGreaterThanOrEqual(6)
    for (const step of CARD_STEPS)
      expect(CARDS.filter(({ steps }) => steps.includes(step)).length, step).toBeGreaterThanOrEqual(5)
    for (const phase of PHASES)
      expect(CARDS.filter(({ phases }) => phases?.includes(phase)).length, phase).toBeGreaterThanOrEqual(2)
    for (const area of Object.keys(SERVICE_CATEGORIES))
      expect(CARDS.filter((card) => card.area === area).length, area).toBeGreaterThanOrEqual(3)
  })

  it('see what is hard and what to build on at each level and in each place', () => {
    for (const is of ['challenge', 'opportunity'] as const) {
      for (const place of FACTOR_PLACES)
        expect(
          CARDS.some((card) => card.is === is && card.place === place),
          `${is} ${place}`,
        ).toBe(true)
      for (const level of INTEGRATION_LEVELS)
        expect(
          CARDS.filter((card) => card.is === is && card.level === level).length,
          `${is} ${level}`,
        ).toBeGreaterThanOrEqual(5)
    }
  })
})

describe('the situations that the work is known by', () => {
  it.each([
    ['born abroad without papers', 'born-abroad-without-papers'],
    ['the father is the trafficker', 'born-dangerous-relative'],
    ['the mother is torn', 'born-mother-torn'],
    ['the family took her and not the child', 'born-family-took-mother-only'],
    ['teased at school', 'school-child-teased'],
    ['a family that begs', 'with-parent-begging-together'],
    ['used in crime', 'used-in-crime'],
    ['a boy', 'boy-overlooked'],
    ['fishing', 'fishing'],
    ['on the street', 'street-connected'],
    ['help was declined', 'declined-door-open'],
    ['never identified', 'never-identified'],
    ['a court ahead', 'court-is-near'],
    ['coming back over a border', 'return-to-unknown-place'],
    ['sold as an infant', 'sold-as-infant'],
    ['released by fighters', 'armed-group'],
    ['fostered away', 'fostered-away'],
    ['turning eighteen', 'turning-eighteen-this-half-year'],
    ['brothers and sisters left there', 'siblings-still-there'],
    ['a mother who is a child', 'mother-is-young'],
    ['a child who also brought others', 'asked-to-bring-others'],
    ['pressed to settle', 'pressed-to-settle'],
    ['a phone that somebody reads', 'phone-is-watched'],
  ])('%s has a card of its own', (_, id) => {
    expect(CARDS.map((card) => card.id)).toContain(id)
  })
})

describe('what a card says', () => {
  it('is short enough to be read in a kitchen', () => {
    expect(
      CARDS.filter(({ title, text, points = [] }) => title.length > 90 || text.length > 420 || points.length > 6).map(
        ({ id }) => id,
      ),
    ).toEqual([])
    expect(CARDS.flatMap(({ offers = [] }) => offers).filter(({ what }) => what.length > 110)).toEqual([])
  })

  it('is words alone: no markup, no placeholder, no mark of direction, no quote that a message format would read', () => {
    expect(with_(/[<>{}#|\\'"\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)).toEqual([])
  })

  it('claims no source: what a publication says stands in the library, with its mark', () => {
    const publishers = LIBRARY.flatMap(({ publisher }) => publisher.split(/, /)).filter((name) =>
      /^[A-Z]{3,}/.test(name),
    )
    expect(
      with_(
        new RegExp(
          `\\b(stud(y|ies)|research|according to|evidence shows|report says|guidelines?|convention|directive|experts|${publishers.join('|')})\\b`,
          'i',
        ),
      ),
    ).toEqual([])
    expect(with_(/\d+ ?(%|percent|per cent)|\bhalf of (all|the)\b|\bmost children are\b/i)).toEqual([])
  })

  it('names nothing that belongs into the health folder alone (N5)', () => {
    expect(with_(/\b(hiv|aids|sti|std|pregnan\w*|abort\w*|miscarr\w*|contracepti\w*|prophyla\w*)\b/i)).toEqual([])
  })

  it('puts no label on a child, a mother or a people, and no number on anybody (N3, N7)', () => {
    expect(
      with_(
        /\b(re-?traffick\w*|prostitut\w*|promiscu\w*|illegitimate|bastard|delinquent|roma|gypsy|ethnic\w*|muslim|christian|score\w*|rating|high-risk)\b/i,
      ),
    ).toEqual([])
  })

  it('is no order to report, and sends no word to anybody by itself (N8)', () => {
    expect(with_(/\b(inform|notify|alert|call|report (it )?to) (the )?(police|family|parents|embassy)\b/i)).toEqual([])
  })
})

describe('the years that stand above a card', () => {
  it('are numbers, also where the card is for children whose age nobody knows', () => {
    expect(yearsOf({ ages: ['0-2', '3-5', '15-17', 'not-known'] })).toEqual(['0', '17'])
    expect(yearsOf({ ages: ['not-known'] })).toBeNull()
    expect(yearsOf({})).toBeNull()
    const wrong = CARDS.filter((card) => yearsOf(card)?.some((year) => !/^[0-9]+$/.test(year)))
    expect(wrong.map(({ id }) => id)).toEqual([])
    expect(CARDS.filter((card) => card.ages && yearsOf(card) === null).map(({ id }) => id)).toEqual([])
  })
})

describe('what a card offers', () => {
  it('opens a form that there is, and a need of a kind of help that there is', () => {
    const names = new Set(KINDS.map(({ name }) => name))
    const wrong = CARDS.flatMap(({ id, offers = [] }) =>
      offers
        .filter(
          (offer) =>
            (offer.is === 'write' && !names.has(offer.kind)) ||
            (offer.is === 'need' && offer.sub !== undefined && !isSubOf(offer.category, offer.sub)),
        )
        .map(() => id),
    )
    expect(wrong).toEqual([])
  })

  it('carries no reason into a folder that more people read', () => {
    expect(
      with_(
        /\b(traffick\w*|exploit\w*|begg\w*|father|suspect\w*|sold|abus\w*|violen\w*|victim\w*|crime|court-martial|recruit\w*|born of|pictures?|images?|nude\w*|naked)\b/i,
        offersOf,
      ),
    ).toEqual([])
  })

  it('never sends anybody to question a child about what happened (P14)', () => {
    expect(with_(/\b(ask|question|interview)\b.*\b(happened|experience|exploit|who did|abuse)/i, offersOf)).toEqual([])
  })

  it('asks for no figures, and bundles no consents (N9)', () => {
    expect(with_(/\b(statistic\w*|research|all consents|for everything)\b/i, offersOf)).toEqual([])
  })

  it('asks nobody again who said no (P15)', () => {
    const declined = CARDS.filter(({ id }) => id.startsWith('declined-'))
    expect(declined.flatMap(({ offers = [] }) => offers).filter(({ is }) => is !== 'write')).toEqual([])
  })

  it('suggests no father to anybody (N2)', () => {
    const saysNobodyMust = ['born-not-registered', 'born-refused-without-father']
    expect(
      with_(/\b(name|find|trace|test|identify)\b[^.]*\b(father|paternity)\b/i).filter(
        (id) => !saysNobodyMust.includes(id),
      ),
    ).toEqual([])
  })
})
