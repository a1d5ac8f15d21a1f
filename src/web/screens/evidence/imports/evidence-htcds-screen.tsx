import { Button } from '#web/components/button.tsx'
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { HTCDS_ENDINGS, type HtcdsWhere } from '#evidence/standards/htcds/read-htcds.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { HtcdsOutput } from '#web/evidence-worker/jobs/htcds.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { Screen } from '#web/frame/screen.tsx'
import { FileRefused, type FileRefusal } from '../datasets/file-refused.tsx'
import { RepairList, WrongCells } from './repair-list.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

type ReadSheet =
  | { readonly is: 'read'; readonly value: HtcdsOutput }
  | { readonly is: 'refused'; readonly code: FileRefusal; readonly where: HtcdsWhere }

const LARGEST = 32 * 1024 * 1024

/** A sheet of cases in HTCDS 2.0, IOM's own template: read, with every repair listed, and converted into three formats. It never becomes a release: it holds real people. */
function HtcdsScreen() {
  const job = useJob('htcds')
  const [files, setFiles] = useState<readonly File[]>([])
  const [readSheet, setReadSheet] = useState<ReadSheet | null>(null)
  const choose = async (chosen: readonly File[]) => {
    const [file] = chosen
    setFiles(chosen)
    setReadSheet(null)
    if (!file) return
    const ending = HTCDS_ENDINGS.find((one) => file.name.toLowerCase().endsWith(`.${one}`))
    if (!ending || file.size > LARGEST) {
      setReadSheet({ is: 'refused', code: ending ? 'too-large' : 'other-ending', where: {} })
      return
    }
    const held = await readBytes(file)
    if (!held.ok) {
      setReadSheet({ is: 'refused', code: held.code, where: {} })
      return
    }
    const answer = await job.run({ bytes: held.value, ending })
    if (answer)
      setReadSheet(
        answer.ok ? { is: 'read', value: answer.value } : { is: 'refused', code: answer.code, where: answer.detail },
      )
  }
  return (
    <Screen
      title={<Trans>A sheet of cases (HTCDS)</Trans>}
      sub={<Trans>Human Trafficking Case Data Standard 2.0, International Organization for Migration, CC BY 4.0</Trans>}
      leave="back"
      reading
    >
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>
              Choose IOM’s case sheet as it is, with the mistakes of its template, a flat CSV file, or relational JSON.
              It is read on this device and not saved.
            </Trans>
          </p>
          <p className="hint">
            <Trans>Choose a workbook (.xlsx), a CSV file, a JSON file or a filled form (.xml).</Trans>
          </p>
          <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".xlsx,.csv,.json,.xml" />
          {job.progress && (
            <div className="row wraps" role="status">
              <Trans>Reading …</Trans>
              <Button data-size="sm" variant="outline" onClick={job.cancel}>
                <Trans>Stop</Trans>
              </Button>
            </div>
          )}
          {job.broke && <RefusedNote code="broke" />}
          {readSheet?.is === 'refused' && (
            <>
              <FileRefused
                code={readSheet.code}
                {...(readSheet.where.row !== undefined && { row: readSheet.where.row })}
                {...(readSheet.where.path !== undefined && { path: readSheet.where.path })}
              />
              {readSheet.where.cells && <WrongCells cells={readSheet.where.cells} />}
            </>
          )}
        </div>
      </Panel>
      {readSheet?.is === 'read' && <Read converted={readSheet.value} />}
      <Schema />
    </Screen>
  )
}

/** Reference for developers: IOM publishes no machine-readable schema. */
function Schema() {
  const save = async () => {
    const { htcdsJsonSchema } = await import('#evidence/standards/htcds/json-schema.ts')
    offerDownload(
      new TextEncoder().encode(`${JSON.stringify(htcdsJsonSchema(), null, 2)}\n`),
      'htcds-2-0-schema.json',
      'application/schema+json',
    )
  }
  return (
    <div>
      <Button data-size="sm" variant="subtle" onClick={() => void save()}>
        <Trans>Save the standard for programmers (JSON Schema)</Trans>
      </Button>
    </div>
  )
}

const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function Read({ converted: { cases, blank, repairs, left, files } }: { readonly converted: HtcdsOutput }) {
  const save = (form: keyof typeof files) => offerDownload(files[form], `htcds-2-0.${form}`, TYPES[form])
  return (
    <>
      <Panel title={<Plural value={cases} one="# case was read" other="# cases were read" />} inside>
        <div className="stack">
          {blank > 0 && (
            <p>
              <Plural
                value={blank}
                one="# row was empty except for its number."
                other="# rows were empty except for their number."
              />
            </p>
          )}
          {left.parts + left.values > 0 && (
            <p role="status">
              <Trans>
                The flat forms cannot hold everything:{' '}
                <Plural
                  value={left.parts}
                  one="# further comment, event or support plan"
                  other="# further comments, events or support plans"
                />{' '}
                and <Plural value={left.values} one="# value of another field" other="# values of other fields" /> are
                not in them.
              </Trans>
            </p>
          )}
          <p className="bold">
            <Trans>What you save here describes real people. Keep it where the case files are kept.</Trans>
          </p>
          <div className="row wraps">
            <Button data-size="sm" onClick={() => save('xlsx')}>
              <Trans>Save as a workbook (HTCDS 2.0)</Trans>
            </Button>
            <Button data-size="sm" variant="outline" onClick={() => save('csv')}>
              <Trans>Save as flat CSV (HTCDS 2.0)</Trans>
            </Button>
            <Button data-size="sm" variant="outline" onClick={() => save('json')}>
              <Trans>Save as relational JSON (HTCDS 2.0)</Trans>
            </Button>
          </div>
        </div>
      </Panel>
      <RepairList repairs={repairs} />
    </>
  )
}

export const screen = defineScreen('evidence-htcds', HtcdsScreen)
