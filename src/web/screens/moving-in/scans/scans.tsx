import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation, useStepState } from '#web/navigation/navigation.tsx'
import type { ScanToKeep } from '#web/navigation/routes.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { isLeftOut } from '#web/views/import-export/scans-left-out.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { todayHere } from '#web/words/today.ts'
import { findScans, isInItsFile, type ScansFound } from './find-scans.ts'
import { ScansNotTaken } from './scans-not-taken.tsx'

/** Scans of papers find their files by their names; each is attached by whoever answers what the form of a paper asks. */
export function Scans() {
  const { t } = useLingui()
  // Comes back with *back*, after the last form; gone when the app locks.
  const [found, setFound] = useStepState<ScansFound | null>('scans', null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const stopped = useRef(false)
  const isStopped = () => stopped.current
  const action = useDeviceAction<ScansFound, Refusal>()
  const choose = async (files: readonly File[]) => {
    if (files.length === 0) return
    stopped.current = false
    setFound(null)
    setProgress({ done: 0, of: files.length })
    const read = await action.run((device) =>
      findScans(device, files, { tell: (done) => setProgress({ done, of: files.length }), stopped: isStopped }),
    )
    setProgress(null)
    if (read && !isStopped()) setFound(read.value)
  }
  return (
    <Screen title={<Trans>Scans of papers</Trans>} leave="back" reading>
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>
              The name of each scan, or of its folder, begins with the number of the child: the number in the list that
              you imported, or the case number. JPEG, PNG or PDF.
            </Trans>
          </p>
          <p className="text-small ink-2">
            <Trans>
              A scan is saved once you have answered the questions about it. If you stop, choose the same scans again:
              what is saved is not added twice.
            </Trans>
          </p>
          {progress ? (
            <ProgressPanel
              title={<Trans>Reading …</Trans>}
              label={t`Scans of papers`}
              done={progress.done}
              of={progress.of}
            >
              <Button
                variant="outline"
                data-size="sm"
                onClick={() => {
                  stopped.current = true
                }}
              >
                <Trans>Stop here</Trans>
              </Button>
            </ProgressPanel>
          ) : (
            <div className="row wraps">
              <ChooseFile
                files={[]}
                set={(files) => void choose(files)}
                many
                accept=".jpg,.jpeg,.png,.pdf,.docx,.odt"
              />
              <ChooseFile files={[]} set={(files) => void choose(files)} many folder />
            </div>
          )}
          <RefusedNote code={action.refused?.code} />
        </div>
      </Panel>
      {found && <Found found={found} />}
    </Screen>
  )
}

function Found({ found: { scans, notTaken } }: { readonly found: ScansFound }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const files = useRead(['files'], 'files', (device) => device.files())
  if (files.is === 'reading') return null
  if (files.is === 'refused') return <RefusedNote code={files.code} />
  const lines = new Map(files.value.map((line) => [line.file, line]))
  const toCheck = scans.filter((scan) => !isInItsFile(lines.get(scan.file), scan))
  const open = toCheck.filter((scan) => !isLeftOut(scan))
  const ask = (first: ScanToKeep) => {
    const at = open.indexOf(first)
    trail.go({
      is: 'write',
      kind: 'document-kept',
      file: first.file,
      scan: first,
      scansLeft: [...open.slice(at + 1), ...open.slice(0, at)],
    })
  }
  const [next] = open
  const children = knownChildren(
    [...new Set(open.map(({ file }) => file))].flatMap((file) => lines.get(file) ?? []),
    todayHere(),
  )
  return (
    <>
      {scans.length > toCheck.length && (
        <p role="status" className="row in-safe">
          <Icon name="done" />
          {t`${plural(scans.length - toCheck.length, { one: '# scan is in its file', other: '# scans are in their files' })}`}
        </p>
      )}
      {toCheck.length > open.length && (
        <p role="status" className="ink-2">
          <Plural value={toCheck.length - open.length} one="# scan was left out" other="# scans were left out" />
        </p>
      )}
      {next && (
        <>
          <SectionHead title={<Plural value={open.length} one="# scan to check" other="# scans to check" />} />
          <Button onClick={() => ask(next)}>
            <Trans>Check them one by one</Trans>
          </Button>
          <RowList>
            {children.map(({ line: { file }, who, months }) => {
              const own = open.filter((scan) => scan.file === file)
              const [first] = own
              return (
                <li key={file}>
                  <EntryRow
                    lead={<Icon name="paper" />}
                    title={<ChildName who={who} months={months} />}
                    line={<Plural value={own.length} one="# scan to check" other="# scans to check" />}
                    {...(first && { open: () => ask(first) })}
                  />
                </li>
              )
            })}
          </RowList>
        </>
      )}
      {notTaken.length > 0 && <ScansNotTaken scans={notTaken} />}
    </>
  )
}
