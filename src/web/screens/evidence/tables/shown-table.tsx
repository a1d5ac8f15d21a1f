import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isTextOf, type AskedTable } from '#evidence/release/asked-table.ts'
import { Panel } from '#web/components/panel.tsx'
import { ReleasedFigure } from '../figures/released-figure.tsx'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { TableRefused } from './table-refused.tsx'
import { TableView } from './table-view.tsx'
import './tables.css'

interface ShownTableProps extends Pick<PreviewProps, 'proposal' | 'output' | 'read'> {
  readonly table: AskedTable
  /** The preview's judgement, while it waits. */
  readonly children: ReactNode
}

/** A proposed table: the released bytes are a function of what is shown here. Once released it is drawn as a chart, too. */
export function ShownTable({ proposal, output, read, table, children }: ShownTableProps) {
  const isSame = isTextOf(table, output)
  return (
    <>
      <Panel title={<AudienceWords asked={table} />}>
        <TableView asked={table} />
      </Panel>
      {!isSame && <TableRefused code="not-as-counted" detail={{}} log={read.log} />}
      {isSame && proposal.state === 'waiting' && children}
      {isSame && proposal.state === 'out' && <ReleasedFigure asked={table} proposal={proposal} read={read} />}
    </>
  )
}

function AudienceWords({ asked: { audience, threshold, how } }: { readonly asked: AskedTable }) {
  if (how) return audience === 'public' ? <Trans>For anyone</Trans> : <Trans>For partners under an agreement</Trans>
  return audience === 'public' ? (
    <Trans>For anyone; counts from {threshold}</Trans>
  ) : (
    <Trans>For partners under an agreement; counts from {threshold}</Trans>
  )
}

/** A released table that cannot be read could be disclosed by the next one, so it blocks. */
export function NeedsNewerApp() {
  return (
    <p role="alert" className="panel due inside">
      <Trans>
        A newer app made one of the released tables, and this app cannot check yours against it. Update the app first.
      </Trans>
    </p>
  )
}
