import type { Draft } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import type { TrackKey } from '#domain/file/tracks.ts'
import type { guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { Suggestion } from './card.ts'
import type { ApplicableCard } from './guidance-for.ts'

export interface DraftContext {
  readonly today: PlainDate
  readonly me: MemberId
  /** A random id from the caller that links the entries of the new step. */
  readonly key: TrackKey
  /** The words as shown on the screen, in the language of the person who touched them. */
  readonly words: string
  /** In the same language: the child's wish in a goal, until somebody has talked with the child. */
  readonly notAskedYet: string
}

/** What one touch writes: a step of the plan, a thing to do, a goal, a need. Opening a form (`write`) writes nothing and has no draft. */
export function draftFromStep(
  offer: Exclude<Suggestion, { readonly is: 'write' }>,
  { today, me, key, words, notAskedYet }: DraftContext,
): Draft {
  const common = { folder: 'care', at: today, about: ['child'] } as const
  switch (offer.is) {
    case 'action':
      return {
        ...common,
        kind: 'action',
        body: { action: key, answers: [], what: words, who: { member: me }, status: 'open', ...by(offer, today) },
      }
    case 'task':
      return {
        ...common,
        kind: 'task',
        body: { task: key, what: words, who: { member: me }, status: 'open', ...by(offer, today) },
      }
    case 'goal':
      return {
        ...common,
        kind: 'goal',
        body: {
          goal: key,
          wish: { answer: 'not-asked', because: notAskedYet },
          title: words,
          order: 0,
          status: 'open',
        },
      }
    case 'need':
      return {
        ...common,
        kind: 'service',
        body: {
          stage: 'needed',
          need: key,
          category: offer.category,
          ...(offer.sub !== undefined && { sub: offer.sub }),
          whom: 'child',
          words,
          saidBy: 'worker',
        },
      }
  }
}

const by = (offer: { readonly withinDays?: number }, today: PlainDate) =>
  offer.withinDays === undefined ? {} : { by: addDays(today, offer.withinDays) }

/** The draft that dismisses a card for this child. */
export function dismissalDraft(
  spoken: ApplicableCard,
  today: PlainDate,
  because: BodyOf<typeof guidanceDismissed>['because'],
  words?: string,
): Draft<BodyOf<typeof guidanceDismissed>> {
  return {
    kind: 'guidance-dismissed',
    folder: spoken.folder,
    at: today,
    about: ['child'],
    body: {
      card: spoken.card.id,
      facts: spoken.facts.flatMap((fact) => (fact.is === 'entry' ? [fact.entry] : [])).slice(0, 100),
      nothingOf: spoken.facts.flatMap((fact) => (fact.is === 'nothing-of' ? [fact.kind] : [])).slice(0, 20),
      because,
      ...(words !== undefined && { words }),
    },
  }
}
