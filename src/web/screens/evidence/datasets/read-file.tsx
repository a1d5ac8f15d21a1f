import { Button } from '#web/components/button.tsx'
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { CaseRows } from '#evidence/datasets/case-file.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { outputDigest } from '../release-log/release-log.ts'
import { FileRefused, type FileRefusal } from './file-refused.tsx'

type Answer =
  | { readonly ok: true; readonly value: CaseRows }
  | {
      readonly ok: false
      readonly code: FileRefusal
      readonly where: { readonly row?: number; readonly column?: string }
    }

const LARGEST = 64 * 1024 * 1024

/** A file of cases: read in the worker, kept in memory only, discarded with the screen. Every row is read or the whole file is refused. */
export function ReadFile({ read }: { readonly read: (dataset: Dataset | null, digest: string) => void }) {
  const job = useJob('read-cases')
  const [files, setFiles] = useState<readonly File[]>([])
  const [answer, setAnswer] = useState<Answer | null>(null)
  const choose = async (chosen: readonly File[]) => {
    const [file] = chosen
    setFiles(chosen)
    setAnswer(null)
    read(null, '')
    if (!file) return
    if (file.size > LARGEST) {
      setAnswer({ ok: false, code: 'too-large', where: {} })
      return
    }
    const held = await readBytes(file)
    if (!held.ok) {
      setAnswer({ ok: false, code: held.code, where: {} })
      return
    }
    const bytes = held.value
    const digest = await outputDigest(bytes)
    const done = await job.run(bytes)
    if (!done) return
    setAnswer(done.ok ? done : { ok: false, code: done.code, where: done.detail })
    if (done.ok) read(done.value.dataset, digest)
  }
  const stop = () => {
    job.cancel()
    setFiles([])
  }
  return (
    <>
      <p>
        <Trans>
          The file stays on this device and the app does not keep it. It describes real people: protect it like the case
          files.
        </Trans>
      </p>
      <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".csv,.tsv,.txt" />
      {job.progress && (
        <div className="row wraps" role="status">
          <Trans>Reading …</Trans>
          <Button data-size="sm" variant="outline" onClick={stop}>
            <Trans>Stop</Trans>
          </Button>
        </div>
      )}
      {job.broke && <RefusedNote code="broke" />}
      {answer?.ok === false && <FileRefused code={answer.code} {...answer.where} />}
      {answer?.ok === true && (
        <p role="status">
          <Plural value={answer.value.dataset.size} one="# case was read." other="# cases were read." />{' '}
          {answer.value.notKnown > 0 && (
            <Plural
              value={answer.value.notKnown}
              one="# cell said -99, CTDC’s code for not known, and is blank now."
              other="# cells said -99, CTDC’s code for not known, and are blank now."
            />
          )}
        </p>
      )}
    </>
  )
}
