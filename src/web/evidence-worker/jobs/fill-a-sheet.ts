import { fillSheet, type FilledSheet, type FillRefusal } from '#evidence/standards/workbook/fill-sheet.ts'
import type { Job } from './job.ts'

/** A workbook that came from outside is opened apart from the page. */
export const fillASheet: Job<
  { readonly template: Uint8Array; readonly values: ReadonlyMap<string, string> },
  FilledSheet,
  FillRefusal,
  { readonly names?: readonly string[] }
> = ({ template, values }) => Promise.resolve(fillSheet(template, values))
