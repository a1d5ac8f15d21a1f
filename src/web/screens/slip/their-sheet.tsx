import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import { SHEET_FIELDS, whyNotOnSheet } from '#domain/sharing/sheet-fields.ts'
import type { Slip } from '#domain/sharing/slip.ts'
import type { FillRefusal } from '#evidence/standards/workbook/fill-sheet.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { slipValue } from '#web/views/slip-paper/slip-words.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

const NOT_READ = msg`This is no plain .xlsx workbook, or it is too large.`

const WHY: Readonly<Record<Exclude<FillRefusal, 'no-such-field'>, MessageDescriptor>> = {
  'not-a-workbook': NOT_READ,
  'too-large': NOT_READ,
  'holds-declarations': NOT_READ,
  'no-fields': msg`No cell of this sheet names a field.`,
  'field-elsewhere': msg`A field is in a formula, a header, a comment or a drawing. Write it into a cell.`,
  'reaches-out': msg`This workbook has macros, links to other files, or formulas that could send out what is filled in.`,
}

interface Refused {
  readonly code: FillRefusal
  readonly never: readonly string[]
  readonly unknown: readonly string[]
}

interface TheirSheetProps {
  /** As it goes out: the rules have been asked. */
  readonly slip: Slip
  readonly file: FileId
  readonly speak: Speak
  readonly agency: string
}

/** The sheet of an office, with names of fields in its cells, filled with what this slip says and with nothing else of the file. */
export function TheirSheet({ slip, file, speak, agency }: TheirSheetProps) {
  const { i18n } = useLingui()
  const times = useTimeWords()
  const job = useJob('fill-sheet')
  const [files, setFiles] = useState<readonly File[]>([])
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [empty, setEmpty] = useState<readonly string[] | null>(null)
  const said = new Map([
    ...slip.lines.map((line) => [line.field as string, slipValue(line, speak)] as const),
    ['agency', agency] as const,
    ['day', times.fullDay(todayHere())] as const,
    ['number', caseNumber(file)] as const,
  ])
  const fill = async (chosen: readonly File[]) => {
    setFiles(chosen)
    setGone(null)
    setRefused(null)
    setEmpty(null)
    const [sheet] = chosen
    if (!sheet) return
    const template = await readBytes(sheet)
    if (!template.ok) {
      setGone(template.code)
      return
    }
    const values = new Map(SHEET_FIELDS.map((field) => [field, said.get(field) ?? '']))
    const made = await job.run({ template: template.value, values })
    if (!made) return
    if (made.ok) {
      setEmpty(made.value.fields.filter((field) => !said.has(field)))
      offerDownload(made.value.bytes, 'sheet.xlsx', XLSX)
      return
    }
    const names = made.detail.names ?? []
    const isNever = (name: string) => whyNotOnSheet(KINDS, name) === 'never'
    setRefused({ code: made.code, never: names.filter(isNever), unknown: names.filter((name) => !isNever(name)) })
  }
  return (
    <div className="no-print">
      <Panel title={<Trans>Fill in a sheet of theirs (.xlsx)</Trans>} inside>
        <div className="stack">
          <p>
            <Trans>
              Write the names of fields into the cells of their workbook, such as {EXAMPLE}. The app fills in what this
              slip says, and nothing else. The filled sheet is not encrypted: give it to that office only, and delete it
              from this device once the office has it.
            </Trans>
          </p>
          <p className="text-small ink-2">{SHEET_FIELDS.join(' · ')}</p>
          <ChooseFile files={files} set={(chosen) => void fill(chosen)} accept=".xlsx" />
          <RefusedNote code={gone} />
          {job.broke && (
            <DueNote icon="info" role="alert">
              <Trans>
                This part of the app is not on this device. Connect to the network and choose the file again.
              </Trans>
            </DueNote>
          )}
          {refused && (
            <DueNote icon="info" role="alert">
              {refused.code !== 'no-such-field' && i18n._(WHY[refused.code])}
              {refused.code === 'no-such-field' && refused.never.length > 0 && (
                <span className="block">
                  <Trans>These fields are of parts that go on no sheet: {refused.never.join(', ')}</Trans>
                </span>
              )}
              {refused.code === 'no-such-field' && refused.unknown.length > 0 && (
                <span className="block">
                  <Trans>The app has no field with this name: {refused.unknown.join(', ')}</Trans>
                </span>
              )}
            </DueNote>
          )}
          {empty && (
            <>
              <p role="status" className="row in-safe bold">
                <Icon name="done" />
                <Trans>The file is in your downloads. Its name tells nothing.</Trans>
              </p>
              {empty.length > 0 && (
                <p>
                  <Trans>Left empty, because the slip does not say it: {empty.join(', ')}</Trans>
                </p>
              )}
            </>
          )}
        </div>
      </Panel>
    </div>
  )
}

const EXAMPLE = '{{legal-name}}'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
