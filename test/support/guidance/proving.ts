import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/domain/entry/entry.ts'
import { betrays } from '../../../src/domain/for-child/betrays.ts'
import { beforeReveal, needsReveal } from '../../../src/domain/shown/before-reveal.ts'
import { mayBeOnFirstScreen } from '../../../src/guidance/engine/first-screen.ts'
import { guidanceFor } from '../../../src/guidance/engine/guidance-for.ts'
import type { GuidanceCard } from '../../../src/guidance/engine/card.ts'
import { fileOf } from '../entries.ts'
import { TODAY } from './child.ts'

/** One file to which a card applies, and one to which it does not: the same entries except the last few. */
export interface Near {
  readonly same: readonly Entry[]
  readonly speaks: readonly Entry[]
  readonly silent: readonly Entry[]
}

export const near = (same: readonly Entry[], speaks: readonly Entry[], silent: readonly Entry[] = []): Near => ({
  same,
  speaks,
  silent,
})

const spokenBy = (cards: readonly GuidanceCard[], entries: readonly Entry[]) => {
  const file = fileOf(...entries)
  expect(file.needsNewerApp, 'an example is made of entries that this app reads').toEqual([])
  return guidanceFor(cards, file, TODAY).applicable
}

/**
 * Every card of a list applies to its own example and not to the near one; each names only facts that are in the file.
 * `further`: more examples of a card whose condition has several parts.
 */
export function proveCards(
  cards: readonly GuidanceCard[],
  examples: Readonly<Record<string, Near>>,
  further: readonly (readonly [id: string, example: Near])[] = [],
): void {
  describe('each card', () => {
    it('has an example, and no example is without a card', () => {
      expect(Object.keys(examples).sort()).toEqual(cards.map(({ id }) => id).sort())
    })

    it.each(cards.filter(({ id }) => id in examples).map((card) => [card.id, card] as const))('%s', (id, card) => {
      const { same, speaks, silent } = examples[id] ?? near([], [])
      const said = spokenBy([card], [...same, ...speaks])
      expect(
        said.map((one) => one.card.id),
        'speaks',
      ).toEqual([id])
      expect(spokenBy([card], [...same, ...silent]), 'is silent').toEqual([])
      expect(Math.max(speaks.length, silent.length), 'near').toBeLessThanOrEqual(3)
      expect(tellsBeforeTheTouch(card, [...same, ...speaks]), 'before the touch').toEqual([])
      expect(speaksOfWhatStands(said[0]?.facts ?? [], [...same, ...speaks])).toBe(true)
    })

    if (further.length > 0)
      it.each(further)('%s, further', (id, { same, speaks, silent }) => {
        const one = cards.filter((card) => card.id === id)
        expect(spokenBy(one, [...same, ...speaks]).map(({ card }) => card.id)).toEqual([id])
        expect(spokenBy(one, [...same, ...silent])).toEqual([])
      })
  })
}

/** Titles that a bystander could read although they say what happened, or depend on what is hidden behind the touch. */
function tellsBeforeTheTouch(card: GuidanceCard, entries: readonly Entry[]): readonly string[] {
  const spoken = guidanceFor([card], beforeReveal(fileOf(...entries)), TODAY).applicable
  return spoken
    .filter(
      (one) =>
        mayBeOnFirstScreen(one) &&
        (betrays(card.title) || card.groups !== undefined || one.facts.some(({ folder }) => needsReveal(folder))),
    )
    .map(() => card.title)
}

function speaksOfWhatStands(
  facts: readonly { readonly is: string; readonly entry?: string }[],
  entries: readonly Entry[],
): boolean {
  return (
    facts.length > 0 &&
    facts.every((fact) => fact.is === 'nothing-of' || entries.some((entry) => entry.id === fact.entry))
  )
}
