import { describe, expect, it } from 'vitest'
import { CARDS } from './cards.ts'
import type { GuidanceCard, Suggestion } from './engine/card.ts'

const TODAY = /\b(today|tonight)\b|\bwithin the hour\b/i
const THIS_WEEK = /\b(this week|within a week)\b/i

const says = ({ title, text }: GuidanceCard) => [title, text].join(' ')
const offers = CARDS.flatMap((card) => (card.offers ?? []).map((offer) => ({ card, offer })))
const days = (offer: Suggestion): number | undefined => ('withinDays' in offer ? offer.withinDays : undefined)
const named = (found: readonly { readonly card: GuidanceCard; readonly offer: Suggestion }[]) =>
  found.map(({ card, offer }) => `${card.id}: ${offer.what}`)

/** Offers with a day of which the text orders an earlier one, by the reason. */
const LATER_THAN_SAID: Readonly<Record<string, string>> = {
  'accommodation-care-went-wrong: Check whether the child would be safe with somebody the child knows, and what that person needs':
    'tonight the child is in a checked place; the place after it may take a week',
  'small-child-unseen: See the child, where it is safe': 'the text says today or tomorrow',
  'time-to-appeal: Ask a lawyer about the appeal, before its last day': 'it is due today in any case',
}

describe('the time that a card names and the act that it offers', () => {
  it('agree: who may come this week is not told to act today, nor the other way round', () => {
    expect(named(offers.filter(({ card, offer }) => TODAY.test(offer.what) && THIS_WEEK.test(says(card))))).toEqual([])
    expect(
      named(offers.filter(({ card, offer }) => THIS_WEEK.test(offer.what) && !THIS_WEEK.test(says(card)))),
    ).toEqual([])
  })

  it('agree: what is offered for today is on a card for now', () => {
    expect(named(offers.filter(({ card, offer }) => TODAY.test(offer.what) && card.urgency !== 'now'))).toEqual([])
  })

  it('agree: what the text orders for today is due today', () => {
    const later = offers.filter(
      ({ card, offer }) => TODAY.test(says(card)) && !THIS_WEEK.test(says(card)) && (days(offer) ?? 0) > 0,
    )
    expect(named(later).filter((one) => !(one in LATER_THAN_SAID))).toEqual([])
  })

  it('agree: what the text orders for this week is due within it', () => {
    expect(named(offers.filter(({ card, offer }) => THIS_WEEK.test(says(card)) && (days(offer) ?? 0) > 7))).toEqual([])
  })

  it('differ only where the offer is there still', () => {
    const there = named(offers)
    expect(Object.keys(LATER_THAN_SAID).filter((one) => !there.includes(one))).toEqual([])
  })
})
