import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { situationIn } from '#domain/kinds/experience/victims-child.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { PERIODS } from '#domain/vocabulary/experience.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { WrittenBy } from '#web/screens/child/entry-lines/written-by.tsx'

const CLOSED = ['whereabouts', 'origins'] as const

/** What nobody should read over a shoulder: opened on purpose by a tap, and closed when the screen is left. */
export function ClosedFolders({ child }: { readonly child: ChildFile }) {
  const [open, setOpen] = useState<Folder | null>(null)
  const held = CLOSED.filter((folder) => child.caseFile.held.includes(folder))
  return (
    <>
      <EndedFolders child={child} />
      {held.length > 0 && (
        <RowList>
          {held.map((folder) => (
            <li key={folder}>
              <EntryRow
                lead={<Icon name="lock" />}
                title={child.speak.say(folderWords(folder))}
                line={<Trans>Tap to open; closes when you leave the screen</Trans>}
                open={() => setOpen(folder)}
              />
            </li>
          ))}
        </RowList>
      )}
      {open && (
        <FullScreenDialog open title={child.speak.say(folderWords(open))} close={() => setOpen(null)}>
          <InFolder child={child} folder={open} />
        </FullScreenDialog>
      )}
    </>
  )
}

/** Folders that this member had until a day, and why they are closed. */
function EndedFolders({ child }: { readonly child: ChildFile }) {
  const times = useTimeWords()
  return child.view.ended.map(({ folder, on }) => {
    const [part, day] = [child.speak.say(folderWords(folder)), times.fullDay(on)]
    return (
      <p key={folder} className="strip-note">
        <Trans>
          You could open {part} until {day}. It is now closed on this device. If you still need it, ask the person who
          keeps the file.
        </Trans>
      </p>
    )
  })
}

function InFolder({ child, folder }: { readonly child: ChildFile; readonly folder: Folder }) {
  const currentEntries = child.caseFile.entries
    .filter(
      (entry) =>
        entry.folder === folder &&
        !(entry.id in child.caseFile.struck) &&
        !(entry.id in child.caseFile.replaced) &&
        faceOf(entry.kind),
    )
    .toReversed()
  const hides = folder === 'whereabouts' && child.view.hidesEarlier === true
  return (
    <>
      {currentEntries.length === 0 && (
        <p className="ink-2">
          <Trans>Nothing is written here. This part may stay empty.</Trans>
        </p>
      )}
      {hides && (
        <p className="ink-2">
          <Trans>Earlier addresses are not shown to you.</Trans>
        </p>
      )}
      {folder === 'origins' && <Situations child={child} />}
      {currentEntries.map((entry) => (
        <Written key={entry.id} child={child} entry={entry} />
      ))}
    </>
  )
}

/** How the child lived before, while and after a parent was trafficked; says where nothing is written about one of these times. Nobody is asked for it. */
function Situations({ child }: { readonly child: ChildFile }) {
  const { caseFile, speak } = child
  if (!('victims-child' in caseFile.byKind)) return null
  return (
    <section className="panel inside stack tight">
      <h2>
        <Trans>The child while a parent was trafficked</Trans>
      </h2>
      {PERIODS.map((period) => {
        const lived = situationIn(caseFile, period)
        const care = lived.map(({ body }) =>
          [speak.code(body.care), ...(body.livedThrough.length > 0 ? [speak.codes(body.livedThrough)] : [])].join(': '),
        )
        return (
          <p key={period}>
            <b>{speak.code(period)}</b>:{' '}
            {lived.length === 0 ? (
              <span className="ink-2">
                <Trans>nothing is written</Trans>
              </span>
            ) : (
              care.join('. ')
            )}
          </p>
        )
      })}
    </section>
  )
}

function Written({ child, entry }: { readonly child: ChildFile; readonly entry: Entry }) {
  const times = useTimeWords()
  return (
    <section className="panel inside stack">
      <div className="row between">
        <h2>{child.speak.say(faceOf(entry.kind)?.name ?? { id: entry.kind })}</h2>
        <span className="text-small ink-2">{times.day(endOf(entry.at))}</span>
      </div>
      <EntryWords entry={entry} file={child.caseFile} speak={child.speak} />
      <p className="text-small ink-2">
        {entry.adopted ? (
          <WrittenBy entry={entry} file={child.whole} speak={child.speak} />
        ) : (
          <Trans>Written by {child.speak.member(entry.by)}</Trans>
        )}
      </p>
    </section>
  )
}
