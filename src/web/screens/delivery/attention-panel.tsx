import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'

interface AttentionPanelProps {
  readonly says: ReactNode
  /** What it means, a paragraph or several. */
  readonly meaning: ReactNode
  /** What stands below: words that wait, a refusal. */
  readonly children?: ReactNode
  /** The buttons. */
  readonly answers: ReactNode
}

/** One thing of *Needs you*: what it is, what it means, and what can be done. */
export function AttentionPanel({ says, meaning, children, answers }: AttentionPanelProps) {
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <div className="row top">
          <span className="mark-due">
            <Icon name="info" />
          </span>
          <div className="grow stack tight">
            <p className="bold">{says}</p>
            {meaning}
          </div>
        </div>
        {children}
        <div className="row wraps">{answers}</div>
      </div>
    </Panel>
  )
}
