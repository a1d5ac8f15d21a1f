import type { CaseFile } from '#domain/file/case-file.ts'
import { DISMISSED_BECAUSE, dismissedCards } from '#domain/kinds/any/guidance-dismissed.ts'
import type { GuidanceCard } from './card.ts'

export interface DismissalCount {
  readonly card: GuidanceCard
  readonly times: number
  /** Reasons, the most frequent first. */
  readonly because: readonly { readonly reason: (typeof DISMISSED_BECAUSE)[number]; readonly times: number }[]
}

/**
 * Which cards a team dismisses, and why, over the files that are held: counts alone, without a child or a colleague. A card that never fits should be corrected. A
 * name that this app does not know (from a newer one) is left out.
 */
export function dismissalCounts(cards: readonly GuidanceCard[], files: readonly CaseFile[]): readonly DismissalCount[] {
  const byCard = Map.groupBy(
    files.flatMap((file) => dismissedCards(file).map((entry) => entry.body)),
    (body) => body.card,
  )
  return cards
    .flatMap((card): DismissalCount[] => {
      const bodies = byCard.get(card.id)
      if (!bodies) return []
      const because = DISMISSED_BECAUSE.map((reason) => ({
        reason,
        times: bodies.filter((body) => body.because === reason).length,
      }))
      return [
        {
          card,
          times: bodies.length,
          because: because.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times),
        },
      ]
    })
    .sort((a, b) => b.times - a.times)
}
