import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

export type TieSafety = 'safe' | 'unsafe' | 'unknown'

/** The words of a tie, for a name or a drawing. */
export function useSafetyWord(): (safety: TieSafety) => string {
  const { t } = useLingui()
  return (safety) => (safety === 'safe' ? t`Safe` : safety === 'unsafe' ? t`Unsafe` : t`Not known`)
}

/** The word of a tie; the mark is never shown without it. */
export function SafetyWord({ safety }: { readonly safety: TieSafety }) {
  return useSafetyWord()(safety)
}

/** Safe: single line, filled round tick. Unsafe: double line, filled octagon. Not known: dotted line, hollow circle. */
export function TieMark({ safety }: { readonly safety: TieSafety }) {
  return (
    <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
      {safety === 'safe' && (
        <>
          <path d="M0 8H44" stroke="var(--hw-safe-mark)" strokeWidth="3" />
          <circle cx="22" cy="8" r="7" fill="var(--hw-safe-mark)" />
          <path d="M19 8.300l2.2 2.2 4-4.6" stroke="var(--hw-surface)" strokeWidth="2" fill="none" />
        </>
      )}
      {safety === 'unsafe' && (
        <>
          <path d="M0 5.500H44M0 10.500H44" stroke="var(--hw-unsafe-mark)" strokeWidth="2" />
          <path d="M19 1h6l4 4v6l-4 4h-6l-4-4V5z" fill="var(--hw-unsafe-mark)" />
          <path d="M19.5 5.500l5 5m0-5l-5 5" stroke="var(--hw-surface)" strokeWidth="1.8" />
        </>
      )}
      {safety === 'unknown' && (
        <>
          <path d="M0 8H44" stroke="var(--hw-unknown-mark)" strokeWidth="2.5" strokeDasharray="2 4" />
          <circle cx="22" cy="8" r="7" fill="var(--hw-surface)" stroke="var(--hw-unknown-mark)" strokeWidth="1.5" />
          <text x="22" y="12" fontSize="11" fontWeight="700" textAnchor="middle" fill="var(--hw-unknown-ink)">
            ?
          </text>
        </>
      )}
    </svg>
  )
}

/** Name, mark and word of a tie. Without `safety`, the name alone: that person may be looking at the screen. */
export function Tie({
  who,
  safety,
  open,
}: {
  readonly who: ReactNode
  readonly safety?: TieSafety
  readonly open?: () => void
}) {
  const inner = (
    <>
      <span className="who">{who}</span>
      {safety !== undefined && (
        <>
          <TieMark safety={safety} />
          <span className={safety === 'unsafe' ? 'in-unsafe bold' : 'ink-2'}>
            <SafetyWord safety={safety} />
          </span>
        </>
      )}
    </>
  )
  if (!open) return <div className="tie">{inner}</div>
  return (
    <button type="button" className="plain tie" onClick={open}>
      {inner}
    </button>
  )
}
