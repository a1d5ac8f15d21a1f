import { lazy, type ComponentType } from 'react'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import type { PreviewProps } from '../release-log/preview-props.ts'

const DatasetPreview = lazy(async () => ({ default: (await import('../datasets/dataset-preview.tsx')).DatasetPreview }))

type Form = Extract<LogEvent, { what: 'proposed' }>['form']

/** A format without a preview cannot be agreed to here. */
export const PREVIEWS: Readonly<Partial<Record<Form, ComponentType<PreviewProps>>>> = {
  table: lazy(async () => ({ default: (await import('../imports/which-table-preview.tsx')).WhichTablePreview })),
  'noisy-table': lazy(async () => ({ default: (await import('../tables/noisy-preview.tsx')).NoisyPreview })),
  synthetic: DatasetPreview,
  contribution: DatasetPreview,
}
