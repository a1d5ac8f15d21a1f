import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { headedSheet, type HeadedSheet, type SheetRefusal } from '#domain/moving-in/sheet.ts'
import type { ListRefusal, ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { LIST_REFUSED } from './misfit-words.ts'

const LARGEST = 32 * 1024 * 1024

interface Wrong {
  readonly code: ListRefusal | SheetRefusal
  readonly row?: number
  readonly record?: number
  /** Which of several files. */
  readonly name?: string
}

/** The agency’s list is chosen and read on this device; nothing of it is kept. */
export function ListChosen({ set }: { readonly set: (sheets: readonly HeadedSheet[] | null) => void }) {
  const { i18n } = useLingui()
  const job = useJob('read-list')
  const [files, setFiles] = useState<readonly File[]>([])
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const choose = async (chosen: readonly File[]) => {
    setFiles(chosen)
    set(null)
    setWrong(null)
    setGone(null)
    if (chosen.length === 0) return
    if (chosen.reduce((sum, { size }) => sum + size, 0) > LARGEST) {
      setWrong({ code: 'too-large' })
      return
    }
    const bytes: Uint8Array<ArrayBuffer>[] = []
    for (const file of chosen) {
      const held = await readBytes(file)
      if (!held.ok) {
        setGone(held.code)
        return
      }
      bytes.push(held.value)
    }
    const read = await job.run({ files: bytes })
    if (!read) return
    if (!read.ok) {
      const { file, ...where } = read.detail
      const name = file === undefined ? undefined : chosen[file - 1]?.name
      setWrong({ code: read.code, ...where, ...(name !== undefined && { name }) })
      return
    }
    const headed = withHeadings(read.value)
    if ('code' in headed) setWrong(headed)
    else set(headed.sheets)
  }
  return (
    <Panel inside>
      <div className="stack">
        <p>
          <Trans>
            A workbook (.xlsx, .ods) or a CSV file with a row of headings, or what Primero, OSCaR, ODK or Kobo export.
            It is read on this device. Nothing is saved yet.
          </Trans>
        </p>
        <p className="text-small ink-2">
          <Trans>
            If a list has several files, choose them together. Add the lookups, locations and forms of Primero, or the
            XLSForm, so that codes become words.
          </Trans>
        </p>
        <ChooseFile
          files={files}
          set={(chosen) => void choose(chosen)}
          many
          accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt,.json,.xml,.zip"
        />
        {job.progress && (
          <div className="row wraps" role="status">
            <Trans>Reading …</Trans>
            <Button data-size="sm" variant="outline" onClick={job.cancel}>
              <Trans>Stop</Trans>
            </Button>
          </div>
        )}
        {job.broke && (
          <DueNote icon="info" role="alert">
            <Trans>This part of the app is not on this device. Connect to the network and choose the file again.</Trans>
          </DueNote>
        )}
        {wrong && (
          <p className="wrong" role="alert">
            {i18n._(LIST_REFUSED[wrong.code])} {wrong.row !== undefined && <Trans>Row {wrong.row}</Trans>}
            {wrong.record !== undefined && <Trans>Record {wrong.record}</Trans>}
            {wrong.name !== undefined && <bdi className="block">{wrong.name}</bdi>}
          </p>
        )}
        <RefusedNote code={gone} />
      </div>
    </Panel>
  )
}

/** The first sheet must have headings; another that has none, such as one of instructions, is left out. */
function withHeadings(list: ListSheets): { readonly sheets: readonly HeadedSheet[] } | Wrong {
  const sheets: HeadedSheet[] = []
  for (const [at, sheet] of list.sheets.entries()) {
    const read = headedSheet(sheet)
    if (read.ok) sheets.push(read.value)
    else if (at === 0) return { code: read.code, ...(read.detail.row !== undefined && { row: read.detail.row }) }
  }
  return { sheets }
}
