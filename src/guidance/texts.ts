import { CARDS } from './cards.ts'
import { PRINCIPLES_EXPLAINED } from './ethics/principles.ts'
import { TENSIONS } from './ethics/tensions.ts'
import { LIBRARY } from './library/library.ts'
import { USES } from './library/uses.ts'

/**
 * Every text of the guidance that a person reads, each once, for translators. Titles of publications, and names, are not translated; our own names for publications without a known title are.
 * The text itself is its id: where a translation is missing, the English is shown.
 */
export function guidanceTexts(): readonly string[] {
  const cards = CARDS.flatMap((card) => [
    card.title,
    card.text,
    ...(card.points ?? []),
    ...(card.offers ?? []).map(({ what }) => what),
  ])
  const ethics = [
    ...PRINCIPLES_EXPLAINED.flatMap((one) => [one.title, one.text, one.ask]),
    ...TENSIONS.flatMap((one) => [one.question, ...one.think]),
  ]
  const library = LIBRARY.flatMap((one) => [
    one.summary,
    ...one.forWhom,
    ...one.findings.map(({ text }) => text),
    ...[
      one.reuse,
      one.asked,
      one.edition,
      one.region,
      one.titleIsOurs && one.title,
      one.publisherIsOurs && one.publisher,
    ].filter((text) => text !== undefined),
  ])
  return [...new Set([...cards, ...ethics, ...library, ...USES.map(({ text }) => text)])]
}
