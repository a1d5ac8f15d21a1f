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
    line: <Trans>Counts by up to three things, with small numbers hidden</Trans>,
  },
  {
    to: { is: 'evidence-indicators' },
    icon: 'up',
    title: <Trans>Indicators</Trans>,
    line: <Trans>Each figure with its definition, as a chart and a table, for ourselves</Trans>,
  },
  {
    to: { is: 'evidence-datasets' },
    icon: 'children',
    title: <Trans>Records of nobody</Trans>,
    line: <Trans>Synthetic records, a contribution to CTDC, an IC-TIP aligned file</Trans>,
  },
  {
    to: { is: 'evidence-file-table' },
    icon: 'paper',
    title: <Trans>A table of a file of cases</Trans>,
    line: <Trans>Such as one of CTDC: the same protection, a programme of its own</Trans>,
  },
  {
    to: { is: 'evidence-htcds' },
    icon: 'swap',
    title: <Trans>Take in a sheet of cases</Trans>,
    line: <Trans>IOM’s template (HTCDS 2.0), put right and saved in other forms</Trans>,
  },
  {
    to: { is: 'evidence-ledger' },
    icon: 'book',
    title: <Trans>Releases</Trans>,
    line: <Trans>What left, when, who agreed, and what is left of the budget</Trans>,
  },
  {
    to: { is: 'evidence-batches' },
    icon: 'close',
    title: <Trans>False records</Trans>,
    line: <Trans>Look at what came in, and take out what two people find false</Trans>,
  },
  {
    to: { is: 'evidence-method' },
    icon: 'bulb',
    title: <Trans>How figures leave without a child</Trans>,
    line: <Trans>The method in plain words</Trans>,
  },
]
