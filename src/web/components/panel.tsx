import { useId, type ReactNode } from 'react'

interface PanelProps {
  /** A question or a verb, as the heading of the panel. */
  readonly title?: ReactNode
  /** At most one link or secondary text, at the end side. */
  readonly side?: ReactNode
  readonly tone?: 'due' | 'think'
  /** Padding around the content; omit for lists of rows. */
  readonly inside?: boolean
  readonly children: ReactNode
}

/** A white box with one border. Panels are never nested. */
export function Panel({ title, side, tone, inside = false, children }: PanelProps) {
  const id = useId()
  const className = ['panel', tone, inside ? 'inside' : undefined].filter(Boolean).join(' ')
  if (title === undefined) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {side}
      </div>
      {children}
    </section>
  )
}

/** A heading above a panel, with at most one secondary text or link. */
export function SectionHead({ title, side }: { readonly title: ReactNode; readonly side?: ReactNode }) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {side !== undefined && <span className="text-small ink-2">{side}</span>}
    </div>
  )
}
