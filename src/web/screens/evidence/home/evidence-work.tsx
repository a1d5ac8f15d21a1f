import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { IconName } from '#web/components/icon.tsx'
import type { Route } from '#web/navigation/routes.ts'

export interface EvidenceWork {
  readonly to: Route
  readonly icon: IconName
  readonly title: ReactNode
  readonly line: ReactNode
}

/** What can be made from the records, most frequent first. To add one: a line here. */
export const EVIDENCE_WORK: readonly EvidenceWork[] = [
  {
    to: { is: 'evidence-table' },
    icon: 'same',
    title: <Trans>Build a table</Trans>,
    line: <Trans>Counts by up to three fields, with small numbers hidden</Trans>,
  },
  {
    to: { is: 'evidence-indicators' },
    icon: 'up',
    title: <Trans>Indicators</Trans>,
    line: <Trans>Each figure with its definition, as a chart and a table, for internal use</Trans>,
  },
  {
    to: { is: 'evidence-datasets' },
    icon: 'children',
    title: <Trans>Synthetic records</Trans>,
    line: <Trans>In our own fields, for CTDC, or aligned with IC-TIP</Trans>,
  },
  {
    to: { is: 'evidence-file-table' },
    icon: 'paper',
    title: <Trans>Table from a file of cases</Trans>,
    line: <Trans>For example from CTDC: the same protection, a programme of its own</Trans>,
  },
  {
    to: { is: 'evidence-htcds' },
    icon: 'swap',
    title: <Trans>Import a sheet of cases</Trans>,
    line: <Trans>IOM’s template (HTCDS 2.0), corrected and saved in other formats</Trans>,
  },
  {
    to: { is: 'evidence-ledger' },
    icon: 'book',
    title: <Trans>Releases</Trans>,
    line: <Trans>What was released, when, who agreed, and the remaining budget</Trans>,
  },
  {
    to: { is: 'evidence-batches' },
    icon: 'close',
    title: <Trans>False records</Trans>,
    line: <Trans>Check received records, and take out those that two people find false</Trans>,
  },
  {
    to: { is: 'evidence-method' },
    icon: 'bulb',
    title: <Trans>How we protect children in figures</Trans>,
    line: <Trans>The method in plain words</Trans>,
  },
]
