import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Rights } from '#device/kept/rights.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { FOLDER_ICONS } from './folder-icons.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { StepOut } from './step-out.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'

export type FolderHolder = FileView['grants'][number]

/** What one person can open, in words; and revoking folders. */
export function HolderSheet({
  holder,
  child,
  close,
}: {
  readonly holder: FolderHolder
  readonly child: ChildFile
  readonly close: () => void
}) {
  const me = useMe()
  const mine = holder.member === me.member
  const held = FOLDERS.filter((folder) => holder.rights[folder])
  const may = held.filter((folder) => child.view.rights[folder] === 'keep' && folder !== 'card')
  return (
    <FullScreenDialog open title={mine ? <Trans>What you can open</Trans> : <Name>{holder.name}</Name>} close={close}>
      <div className="stack">
        <ul className="panel rows">
          {held.map((folder) => (
            <li key={folder} className="entry-row middle">
              <Icon name={FOLDER_ICONS[folder]} size="small" />
              <span className="grow">
                {child.speak.say(folderWords(folder))}
                <EndOfFolder on={holder.ends?.[folder]} />
              </span>
              <span className="row-value ink-2 text-small">
                <FolderRightWords right={holder.rights[folder] ?? 'read'} />
              </span>
            </li>
          ))}
        </ul>
        {mine && <StepOut child={child} done={close} />}
        {!mine && <GiveLonger holder={holder} folders={may.filter((folder) => holder.ends?.[folder])} child={child} />}
        {!mine && may.length > 0 && <RevokeFolders holder={holder} folders={may} child={child} done={close} />}
      </div>
    </FullScreenDialog>
  )
}

/** The day on which somebody’s folder ends, or ended. */
export function EndOfFolder({ on }: { readonly on: PlainDate | undefined }) {
  const times = useTimeWords()
  if (on === undefined) return null
  const day = times.nearDay(on)
  return (
    <span className="mark-due text-small">
      {' '}
      {on <= todayHere() ? <Trans>ended {day}</Trans> : <Trans>ends {day}</Trans>}
    </span>
  )
}

/** One touch gives what ends a week longer, or ends it now. */
function GiveLonger({ holder, folders, child }: Omit<RevokeFoldersProps, 'done'>) {
  const action = useDeviceAction<true, Refusal>()
  const [first] = folders
  const end = first && holder.ends?.[first]
  if (end === undefined) return null
  const now = todayHere()
  const until = addDays(end > now ? end : now, 7)
  const { file } = child
  const { member } = holder
  const rights: Rights = Object.fromEntries(folders.map((folder) => [folder, holder.rights[folder] ?? 'read']))
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Until a day</Trans>
      </h2>
      <p className="ink-2">{child.speak.list(folders.map((folder) => child.speak.say(folderWords(folder))))}</p>
      <div className="row wraps">
        <Button
          data-size="sm"
          variant="outline"
          loading={action.busy}
          onClick={() => void action.run((device) => device.grant({ file, member, rights, until }))}
        >
          <Trans>A week longer</Trans>
        </Button>
        <Button
          data-size="sm"
          variant="outline"
          disabled={action.busy}
          onClick={() => void action.run((device) => device.revoke({ file, member, folders }))}
        >
          <Trans>End access now</Trans>
        </Button>
      </div>
      <RefusedNote code={action.refused?.code} />
    </section>
  )
}

export function FolderRightWords({ right }: { readonly right: 'read' | 'write' | 'keep' }) {
  if (right === 'read') return <Trans>reads</Trans>
  if (right === 'write') return <Trans>reads and writes</Trans>
  return <Trans>keeps: may give it to others</Trans>
}

interface RevokeFoldersProps {
  readonly holder: FolderHolder
  readonly folders: readonly Folder[]
  readonly child: ChildFile
  readonly done: () => void
}

function RevokeFolders({ holder, folders, child, done }: RevokeFoldersProps) {
  const [chosen, setChosen] = useState<readonly Folder[]>([])
  const [second, setSecond] = useState<'some' | 'all' | null>(null)
  const wait = useWaitingTime()
  const action = useDeviceAction<true, Refusal>()
  const take = async () => {
    const how = { file: child.file, member: holder.member, ...(second === 'some' && { folders: chosen }) }
    if (await action.run((device) => device.revoke(how))) done()
  }
  const notKept = FOLDERS.filter((folder) => holder.rights[folder] && child.view.rights[folder] !== 'keep')
  const name = holder.name
  const list = child.speak.list(chosen.map((folder) => child.speak.say(folderWords(folder))))
  if (second !== null) {
    return (
      <>
        <SecondLook
          title={second === 'all' ? <Trans>End all access of {name}?</Trans> : <Trans>End the access of {name}?</Trans>}
          loses={
            second === 'all' ? (
              <Trans>
                They receive nothing new of this file. They keep what they have already read; a device without a network
                keeps what it has until it has one.
              </Trans>
            ) : (
              <Trans>
                {list}: they receive nothing new, and the key is changed. They keep what they have already read.
              </Trans>
            )
          }
          more={
            child.view.byTwo === true && holder.rights.care === 'keep' ? (
              <Trans>
                If they are a supervisor, or nobody else keeps this file, a second person has to agree first, and access
                ends after the waiting time ({wait}).
              </Trans>
            ) : undefined
          }
          doIt={{ words: <Trans>End access now</Trans>, go: () => void take(), busy: action.busy }}
          leaveIt={() => setSecond(null)}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  }
  return (
    <section className="panel inside stack roomy">
      <ManyChoicesField
        label={<Trans>End access to parts</Trans>}
        hint={<Trans>You need a network.</Trans>}
        side
        value={chosen}
        set={setChosen}
        choices={folders.map((folder) => ({ value: folder, words: child.speak.say(folderWords(folder)) }))}
      />
      <Button
        variant="outline"
        because={chosen.length === 0 && <Trans>Nothing is chosen yet.</Trans>}
        onClick={() => setSecond('some')}
      >
        <Trans>End access to these</Trans>
      </Button>
      {notKept.length === 0 ? (
        <Button variant="outline" onClick={() => setSecond('all')}>
          <Trans>End their access to this file</Trans>
        </Button>
      ) : (
        <p className="ink-2">
          <Trans>
            You do not keep {child.speak.list(notKept.map((folder) => child.speak.say(folderWords(folder))))}, so you
            cannot end all their access. They can give up that part themselves, or you stop them on this file: then two
            people take that part back, and what was written there before stays closed.
          </Trans>
        </p>
      )}
    </section>
  )
}
