import { fileTableOf } from '#evidence/release/file-table.ts'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { TablePreview } from '../tables/table-preview.tsx'
import { FileTablePreview } from './file-table-preview.tsx'

/** A table of a file is checked against that file, any other one against our records. */
export function WhichTablePreview(props: PreviewProps) {
  const ofFile = fileTableOf(props.proposal.asked)
  return ofFile ? <FileTablePreview {...props} ofFile={ofFile} /> : <TablePreview {...props} />
}
