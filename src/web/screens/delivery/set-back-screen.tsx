import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { ServerSetBack } from '#device/sync/api.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSyncState } from '#web/device/use-sync-state.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useCountdown } from '#web/session/use-countdown.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { type KnownChild, knownChildren } from '#web/views/child-file/known-child.ts'
import {
  isLeftToDo,
  LeftOfSetBack,
  NotesSentAgain,
  useServerSetBack,
  WhatDeviceDoes,
} from '#web/views/of-server/set-back-parts.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

/** The server was set back: what this device gives back by file, what to do meanwhile, whom to tell. */
function SetBack() {
  const setBack = useServerSetBack()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, todayHere()) : null), [lines])
  return (
    <Screen title={<Trans>The server was set back to an older copy</Trans>} leave="back" reading>
      {setBack.is === 'refused' && <RefusedNote code={setBack.code} />}
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {setBack.is === 'read' &&
        (setBack.value ? (
          <Told told={setBack.value} known={known} />
        ) : (
          <EmptyState icon="sent" title={<Trans>This device has nothing more to send again.</Trans>} />
        ))}
    </Screen>
  )
}

function Told({ told, known }: { readonly told: ServerSetBack; readonly known: readonly KnownChild[] | null }) {
  const when = useTimeWords().moment(told.at)
  return (
    <>
      <Panel inside {...(isLeftToDo(told) ? { tone: 'due' as const } : {})}>
        <div className="stack" role="status">
          <WhatDeviceDoes told={told} />
          {told.endedAt === null && <UntilWhen />}
          <NotesSentAgain told={told} />
          <LeftOfSetBack told={told} />
        </div>
      </Panel>
      {known && told.files.length > 0 && <ByFile told={told} known={known} />}
      <Panel inside>
        <div className="row top">
          <span className="ink-2">
            <Icon name="speech" />
          </span>
          <p className="grow">
            <Trans>Tell a custodian and the person who looks after your server: this device found it {when}.</Trans>
          </p>
        </div>
      </Panel>
    </>
  )
}

function ByFile({ told, known }: { readonly told: ServerSetBack; readonly known: readonly KnownChild[] }) {
  const rows = told.files.map((one) => ({ ...one, child: known.find(({ line }) => line.file === one.file) }))
  const others = rows.filter(({ child }) => !child)
  const left = others.length
  const sum = (of: 'notes' | 'sent') => others.reduce((all, one) => all + one[of], 0)
  return (
    <RowList>
      {rows.map(
        ({ file, child, notes, sent }) =>
          child && (
            <li key={file}>
              <EntryRow
                title={<ChildName who={child.who} months={child.months} />}
                side={<SentOf sent={sent} notes={notes} />}
              />
            </li>
          ),
      )}
      {/* Lists of services, and files of which this member knows no child. */}
      {left > 0 && (
        <li>
          <EntryRow title={<Trans>{left} more</Trans>} side={<SentOf sent={sum('sent')} notes={sum('notes')} />} />
        </li>
      )}
    </RowList>
  )
}

function SentOf({ sent, notes }: { readonly sent: number; readonly notes: number }) {
  return (
    <span className="ink-2 nowrap">
      <Trans>
        {sent} of {notes}
      </Trans>
    </span>
  )
}

/** Where the server cannot be reached or has no time, when it goes on. */
function UntilWhen() {
  const sync = useSyncState()
  const seconds = useCountdown(sync?.retryAt ?? null)
  if (!sync || sync.problem === null) return null
  return (
    <p>
      {seconds > 0 ? (
        <Trans>The app tries again in {seconds} s, by itself.</Trans>
      ) : (
        <Trans>The app sends by itself when there is a network.</Trans>
      )}
    </p>
  )
}

export const screen = defineScreen('set-back', SetBack)
