import { lazy, type ComponentType } from 'react'
import type { LogEvent, Proposal } from '#evidence/ledger/release-log.ts'
import type { LogRead } from '../release-log/release-log.ts'

const DatasetPreview = lazy(async () => ({ default: (await import('../datasets/dataset-preview.tsx')).DatasetPreview }))

type Form = Extract<LogEvent, { what: 'proposed' }>['form']

/**
 * What a person sees before they answer, made anew on their own device from what the proposal says. `judged`: whether what is to leave is what it says it is and
 * harms nobody, as far as this device can tell; nobody can agree before it was judged fine.
 */
export interface PreviewProps {
  readonly proposal: Proposal
  readonly asked: unknown
  readonly output: Uint8Array
  readonly read: LogRead
  readonly judged: (fine: boolean) => void
}

/** A form without a preview cannot be agreed to here. */
export const PREVIEWS: Readonly<Partial<Record<Form, ComponentType<PreviewProps>>>> = {
  table: lazy(async () => ({ default: (await import('../imports/which-table-preview.tsx')).WhichTablePreview })),
  'noisy-table': lazy(async () => ({ default: (await import('../tables/noisy-preview.tsx')).NoisyPreview })),
  synthetic: DatasetPreview,
  contribution: DatasetPreview,
}
