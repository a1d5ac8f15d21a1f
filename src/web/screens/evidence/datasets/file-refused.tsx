import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseFileRefusal } from '#evidence/datasets/case-file.ts'
import type { HtcdsRefusal } from '#evidence/standards/htcds/read-htcds.ts'

/** Why a file of cases may be refused; `too-large`, `file-gone` and `other-ending` before it is opened. */
export type FileRefusal = CaseFileRefusal | HtcdsRefusal | 'too-large' | 'file-gone' | 'other-ending'

const WORDS: Readonly<Record<FileRefusal, MessageDescriptor>> = {
  empty: msg`The file is empty.`,
  'no-rows': msg`The file has only a header and no rows.`,
  'nul-character': msg`The file contains characters that no text has. It may be another kind of file.`,
  'not-utf-8': msg`The file is not in UTF-8. Save it as CSV in UTF-8 and try again.`,
  'column-unnamed': msg`A column has no name.`,
  'column-twice': msg`Two columns have the same name.`,
  'too-many-columns': msg`The file has too many columns.`,
  'quote-not-closed': msg`A quotation mark is not closed.`,
  'quote-misplaced': msg`A quotation mark is in the wrong place.`,
  mangled: msg`This is not a table: a quotation mark is not closed, or is in the wrong place.`,
  'row-too-long': msg`A row is too long.`,
  'cell-too-long': msg`A cell is too long for a code.`,
  'wrong-number-of-cells': msg`A row has more or fewer cells than the header.`,
  'too-many-values': msg`A column has too many different values.`,
  'too-large': msg`The file is too large to read here.`,
  'file-gone': msg`The file was moved, changed or deleted after you chose it. Choose it again.`,
  'not-a-workbook': msg`This Excel workbook cannot be read. It may be incomplete.`,
  'holds-declarations': msg`The file contains instructions that no sheet of cases needs. It was not opened.`,
  'not-json': msg`This file is not JSON.`,
  'not-xform': msg`This filled form (XForm) cannot be read.`,
  'not-htcds-json': msg`This JSON is not HTCDS 2.0 in its relational form.`,
  'no-htcds-columns': msg`The file has no column of HTCDS 2.0.`,
  'form-itself': msg`This is the form itself, with questions and no answers. Choose a filled form (.xml) or a sheet of cases.`,
  'no-cases': msg`The file contains no case.`,
  'wrong-values': msg`Some cells have a value that their field does not allow.`,
  'other-ending': msg`Choose a workbook (.xlsx), a CSV file, a JSON file or a filled form (.xml).`,
}

/** What is wrong with a file and where, in words; nothing of it was imported. */
export function FileRefused({
  code,
  row,
  column,
  path,
}: {
  readonly code: FileRefusal
  readonly row?: number
  readonly column?: string
  readonly path?: string
}) {
  const { i18n } = useLingui()
  return (
    <p className="wrong" role="alert">
      <Trans>Nothing was imported.</Trans> {i18n._(WORDS[code])}
      {row !== undefined && (
        <>
          {' '}
          <Trans>Row {row}.</Trans>
        </>
      )}
      {column !== undefined && (
        <>
          {' '}
          <Trans>
            Column <bdi>{column}</bdi>.
          </Trans>
        </>
      )}
      {path !== undefined && path !== '' && (
        <>
          {' '}
          <Trans>
            At <bdi>{path}</bdi>.
          </Trans>
        </>
      )}
    </p>
  )
}
