import type { ComponentType } from 'react'
import { later } from '#web/components/later.tsx'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import type { PreviewProps } from '../release-log/preview-props.ts'

const DatasetPreview = later(async () => (await import('../datasets/dataset-preview.tsx')).DatasetPreview)

type Form = Extract<LogEvent, { what: 'proposed' }>['form']

/** A format without a preview cannot be agreed to here. */
export const PREVIEWS: Readonly<Partial<Record<Form, ComponentType<PreviewProps>>>> = {
  table: later(async () => (await import('../imports/which-table-preview.tsx')).WhichTablePreview),
  'noisy-table': later(async () => (await import('../tables/noisy-preview.tsx')).NoisyPreview),
  synthetic: DatasetPreview,
  contribution: DatasetPreview,
}
