import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { MovedInFile } from '#device/access/together/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { TogetherProgress, type Together, useTogether } from '#web/views/files-aside/many-together.tsx'
import { todayHere } from '#web/words/today.ts'
import { FilesOfImport, type FileOfImport } from './files-of-import.tsx'

/** An import that was a mistake: whoever moved it in asks within a day, and a second person looks at the same list and agrees. */
export function UndoImport() {
  const me = useMe()
  const day = todayHere()
  const together = useTogether()
  const rows = useRead(['files'], 'moved in files', (device) => device.movedInFiles())
  const lines = useRead(['files'], 'files', (device) => device.files())
  const known = useMemo(
    () => new Map(lines.is === 'read' ? knownChildren(lines.value, day).map((one) => [one.line.file, one]) : []),
    [lines, day],
  )
  const ready = rows.is === 'read' && lines.is === 'read'
  const files = rows.is === 'read' ? rows.value : []
  const mine = files.filter(({ by }) => by === me.member)
  const others = Map.groupBy(
    files.filter(({ by }) => by !== me.member),
    ({ by }) => by,
  )
  return (
    <Screen title={<Trans>Undo an import</Trans>} leave="back" reading>
      <p className="ink-2">
        <Trans>
          For 24 hours after an import you can ask to erase its files, and a second person agrees. A file that somebody
          has read, changed or been given since then stays.
        </Trans>
      </p>
      {rows.is === 'refused' && <RefusedNote code={rows.code} />}
      <TogetherProgress together={together} />
      {ready && !together.progress && (
        <>
          {[...others].map(([by, asked]) => (
            <AskedByColleague key={by} by={by} files={withNames(asked, known, together)} together={together} />
          ))}
          <Asked files={withNames(mine, known, together, 'asked')} together={together} />
          <Own files={withNames(mine, known, together)} together={together} />
          {files.length === 0 && (
            <p role="status">
              <Trans>Nothing can be undone now.</Trans>
            </p>
          )}
        </>
      )}
    </Screen>
  )
}

/** The files with the children’s names, and why each is spared: also what was found only when it was tried. */
function withNames(
  files: readonly MovedInFile[],
  known: ReadonlyMap<string, KnownChild>,
  { spared }: Together,
  only?: 'asked',
): readonly FileOfImport[] {
  return files
    .filter(({ is, by: _ }) => only === undefined || is === only)
    .flatMap(({ file, is, spared: why }) => {
      const child = known.get(file)
      const stays = why ?? spared.get(file) ?? (is === 'not-sent' ? ('not-sent' as const) : undefined)
      return child ? [{ child, is, ...(stays && { stays }) }] : []
    })
}

interface GroupProps {
  readonly files: readonly FileOfImport[]
  readonly together: Together
}

const goes = (files: readonly FileOfImport[]) =>
  files.flatMap(({ child, stays }) => (stays === undefined ? [child.line.file] : []))

/** What this member moved in and has not asked about. */
function Own({ files, together }: GroupProps) {
  const left = files.filter(({ is }) => is !== 'asked')
  if (left.length === 0) return null
  return (
    <Panel title={<Trans>What you imported in the last 24 hours</Trans>} inside>
      <div className="stack">
        <FilesOfImport files={left} />
        <div>
          <Button
            disabled={goes(left).length === 0}
            onClick={() => void together.run(goes(left), (device, some) => device.askToUndo(some))}
          >
            <Trans>Ask a second person</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** What this member asked for and nobody has agreed to. */
function Asked({ files, together }: GroupProps) {
  if (files.length === 0) return null
  const all = files.map(({ child }) => child.line.file)
  return (
    <Panel title={<Trans>You asked to undo an import</Trans>} tone="due" inside>
      <div className="stack">
        <p>
          <Trans>A second person has to agree. Until then nothing changes.</Trans>
        </p>
        <FilesOfImport files={files} />
        <div>
          <Button variant="outline" onClick={() => void together.run(all, (device, some) => device.stopErasures(some))}>
            <Trans>Stop this request</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function AskedByColleague({ by, files, together }: GroupProps & { readonly by: MemberId }) {
  const who = useSpeak(null).member(by)
  return (
    <Panel title={<Trans>{who} asks to undo an import</Trans>} tone="due" inside>
      <div className="stack">
        <p>
          <Trans>Talk with {who} first. If you do nothing, the files stay.</Trans>
        </p>
        <FilesOfImport files={files} />
        <p className="text-small ink-2">
          <EraseWords />
        </p>
        <div>
          <Button
            disabled={goes(files).length === 0}
            onClick={() => void together.run(goes(files), (device, some) => device.agreeToUndo(some))}
          >
            <Trans>Agree</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
