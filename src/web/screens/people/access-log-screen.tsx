import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { AccessLogPage } from '#device/people/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { Screen } from '../../frame/screen.tsx'
import { useMe } from '../../session/session.tsx'
import { folderWords } from '../../words/folders.ts'
import { actionWords } from '../../words/action-words.ts'
import { type RefusalCode, REFUSALS } from '../../words/refusals/refusals.ts'
import { useTimeWords } from '../../words/times.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

type Line = AccessLogPage['lines'][number]

/** Who did what, and when, as the server logged it: which folder, never its content. Paged. */
function AccessLog() {
  const me = useMe()
  const newest = useRead([], 'access-log', (device) => device.accessLog(null))
  const [older, setOlder] = useState<readonly AccessLogPage[]>([])
  const deviceAction = useDeviceAction<AccessLogPage, Refusal>()
  const pages = newest.is === 'read' ? [newest.value, ...older] : []
  const lines = pages.flatMap((page) => page.lines)
  const before = pages.at(-1)?.before ?? null
  const more = async () => {
    const page = await deviceAction.run((device) => device.accessLog(before))
    if (page) setOlder([...older, page.value])
  }
  return (
    <Screen title={<Trans>Who did what</Trans>} leave="back" reading>
      <p className="ink-2">
        {me.custodian ? (
          <Trans>
            What the server noted of everybody: who, when, and which folder. It cannot read what was written, and
            neither can you here.
          </Trans>
        ) : (
          <Trans>
            What the server noted of you: when, and which folder. It cannot read what was written. Custodians see this
            for everybody.
          </Trans>
        )}
      </p>
      {newest.is === 'refused' && <RefusedNote code={newest.code} />}
      {newest.is === 'read' && lines.length === 0 && (
        <EmptyState icon="done" title={<Trans>Nothing was noted yet</Trans>} />
      )}
      {lines.length > 0 && (
        <RowList>
          {lines.map((line) => (
            <li key={line.seq}>
              <NotedLine line={line} />
            </li>
          ))}
        </RowList>
      )}
      <RefusedNote code={deviceAction.refused?.code} />
      {before !== null && (
        <Button variant="outline" loading={deviceAction.busy} onClick={() => void more()}>
          <Trans>Show earlier</Trans>
        </Button>
      )}
    </Screen>
  )
}

const isRefusal = (outcome: string): outcome is RefusalCode => Object.hasOwn(REFUSALS, outcome)

function NotedLine({ line }: { readonly line: Line }) {
  const { i18n } = useLingui()
  const times = useTimeWords()
  const action = actionWords(line.action)
  const outcome = isRefusal(line.outcome) ? REFUSALS[line.outcome] : undefined
  return (
    <EntryRow
      title={action ? i18n._(action) : line.action}
      line={
        <>
          {line.memberName === null ? <Trans>Nobody who was signed in</Trans> : <bdi>{line.memberName}</bdi>} ·{' '}
          {times.moment(line.at)}
          {line.folder !== null && <> · {i18n._(folderWords(line.folder))}</>}
        </>
      }
      {...(line.outcome === 'ok'
        ? {}
        : { state: <StatusChip tone="due">{outcome ? i18n._(outcome.says) : line.outcome}</StatusChip> })}
    />
  )
}

export const screen = defineScreen('access-log', AccessLog)
