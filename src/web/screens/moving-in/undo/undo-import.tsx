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
import { FilesAside, isPressing } from '#web/views/files-aside/files-aside.tsx'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { NobodyElseAgrees, SharesOnRequest } from '#web/views/files-aside/second-by-shares.tsx'
import { TogetherProgress, type Together, useTogether } from '#web/views/files-aside/many-together.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { FilesOfImport, type FileOfImport } from './files-of-import.tsx'

/** An import that was a mistake: whoever moved it in asks within a day, and a second person looks at the same list and agrees. */
export function UndoImport() {
  const me = useMe()
  const day = todayHere()
  const together = useTogether()
  const shared = useTogether()
  const rows = useRead(['files'], 'moved in files', (device) => device.movedInFiles())
  const aside = useRead(['files', 'sync'], 'files-aside', (device) => device.filesAside())
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
  const found = new Map([...together.spared, ...shared.spared])
  const own = withNames(mine, known, found)
  const asked = own.filter(({ is }) => is === 'asked')
  const running = [together, shared].find(({ progress }) => progress !== null)
  return (
    <Screen title={<Trans>Undo an import</Trans>} leave="back" reading>
      <p className="ink-2">
        <Trans>
          For 24 hours after an import you can ask to erase its files, and a second person agrees within the same 24
          hours. A file that somebody has read, changed or been given since then stays.
        </Trans>
      </p>
      {rows.is === 'refused' && <RefusedNote code={rows.code} />}
      <TogetherProgress together={running ?? together} />
      {ready && !running && (
        <>
          {[...others].map(([by, asked]) => (
            <AskedByColleague key={by} by={by} files={withNames(asked, known, found)} together={together} />
          ))}
          <Ended files={asked.filter(isOver)} together={together} />
          <Asked files={asked.filter((one) => !isOver(one))} together={together} />
          <Own files={own.filter(({ is }) => is !== 'asked')} together={together} />
          {files.length === 0 && aside.is === 'read' && !aside.value.some(isPressing) && (
            <p role="status">
              <Trans>Nothing can be undone now.</Trans>
            </p>
          )}
        </>
      )}
      {ready && (
        <div hidden={running !== undefined}>
          <WithShares files={goes(own)} together={shared} />
        </div>
      )}
      {!running && <FilesAside only="pressing" />}
    </Screen>
  )
}

/** The files with the children’s names, and why each is spared: also what was found only when it was tried. */
function withNames(
  files: readonly MovedInFile[],
  known: ReadonlyMap<string, KnownChild>,
  spared: Together['spared'],
): readonly FileOfImport[] {
  return files.flatMap(({ file, is, spared: why, seconds, byShares }) => {
    const child = known.get(file)
    const stays = why ?? spared.get(file) ?? (is === 'not-sent' ? ('not-sent' as const) : undefined)
    return child
      ? [{ child, is, ...(stays && { stays }), ...(seconds && { seconds }), ...(byShares && { byShares }) }]
      : []
  })
}

interface GroupProps {
  readonly files: readonly FileOfImport[]
  readonly together: Together
}

const isOver = ({ is, stays }: FileOfImport): boolean => is === 'asked' && stays === 'after-a-day'
const those = (files: readonly FileOfImport[]) => files.map(({ child }) => child.line.file)
const goes = (files: readonly FileOfImport[]) => files.filter(({ stays }) => stays === undefined)

/** What this member moved in and has not asked about. */
function Own({ files, together }: GroupProps) {
  if (files.length === 0) return null
  const going = goes(files)
  const others = going.filter(({ byShares }) => !byShares)
  return (
    <Panel title={<Trans>What you imported in the last 24 hours</Trans>} inside>
      <div className="stack">
        <FilesOfImport files={files} />
        {others.length > 0 && (
          <div>
            <Button onClick={() => void together.run(those(others), (device, some) => device.askToUndo(some))}>
              <Trans>Ask a second person</Trans>
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}

/** Files to which nobody else can agree: two people with recovery shares do, once for all. What they typed stays if it is refused. */
function WithShares({ files, together }: GroupProps) {
  const alone = files.filter(({ byShares }) => byShares)
  if (alone.length === 0) return null
  return (
    <Panel inside>
      <div className="stack">
        <p>
          <NobodyElseAgrees />
        </p>
        <SharesOnRequest
          loses={<EraseWords />}
          busy={together.progress !== null}
          refused={together.refused ?? undefined}
          go={(shares) =>
            void together.run(those(alone), (device, some) => device.undoWithShares({ files: some, shares }))
          }
        />
      </div>
    </Panel>
  )
}

/** What this member asked for and nobody has agreed to. */
function Asked({ files, together }: GroupProps) {
  const { either } = useTimeWords()
  const { member } = useSpeak(null)
  if (files.length === 0) return null
  const going = goes(files)
  const seconds = [...new Set(going.flatMap((one) => one.seconds ?? []))].map(member)
  return (
    <Panel title={<Trans>You asked to undo an import</Trans>} tone="due" inside>
      <div className="stack">
        {going.some(({ byShares }) => !byShares) && <WhoHasToAgree who={seconds.length > 0 ? either(seconds) : null} />}
        <FilesOfImport files={files} />
        <div>
          <Button
            variant="outline"
            onClick={() => void together.run(those(files), (device, some) => device.stopErasures(some))}
          >
            <Trans>Stop this request</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

const WhoHasToAgree = ({ who }: { readonly who: string | null }) => (
  <p>
    {who === null ? (
      <Trans>A second person has to agree. Until then nothing changes.</Trans>
    ) : (
      <Trans>{who} has to agree within 24 hours of the import. Until then nothing changes.</Trans>
    )}
  </p>
)

/** What this member asked for in vain. */
function Ended({ files, together }: GroupProps) {
  if (files.length === 0) return null
  return (
    <Panel title={<Trans>Nobody agreed to undo your import</Trans>} tone="due" inside>
      <div className="stack">
        <p>
          <Trans>The 24 hours are over. The files stay, and nobody can agree to this request any more.</Trans>
        </p>
        <FilesOfImport files={files} saidBefore />
        <div>
          <Button
            variant="outline"
            onClick={() => void together.run(those(files), (device, some) => device.stopErasures(some))}
          >
            <Trans>Close this request</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function AskedByColleague({ by, files, together }: GroupProps & { readonly by: MemberId }) {
  const who = useSpeak(null).member(by)
  const going = goes(files)
  return (
    <Panel title={<Trans>{who} asks to undo an import</Trans>} tone="due" inside>
      <div className="stack">
        <p>
          <Trans>Talk with {who} first. If you do nothing, the files stay.</Trans>
        </p>
        <FilesOfImport files={files} />
        {going.length > 0 && (
          <>
            <p className="text-small ink-2">
              <EraseWords />
            </p>
            <div>
              <Button onClick={() => void together.run(those(going), (device, some) => device.agreeToUndo(some))}>
                <Trans>Agree</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
