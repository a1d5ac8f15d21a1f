import './access-log.css'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MemberId } from '#domain/entry/ids.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { AccessLogPage } from '#device/people/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryRow } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { Panel, SectionHead } from '../../components/panel.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { Screen } from '../../frame/screen.tsx'
import { useMe } from '../../session/session.tsx'
import { folderWords } from '../../words/folders.ts'
import { actionWords } from '../../words/action-words.ts'
import { type RefusalCode, REFUSALS } from '../../words/refusals/refusals.ts'
import { byPersonAndDay, type NotedAct, type NotedDay } from './by-person-and-day.ts'
import { todayHere } from '../../words/today.ts'
import { useTimeWords } from '../../words/times.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Who did what, and when, as the server logged it: in which parts of how many files, never their content. By day and person; paged. */
function AccessLog() {
  const { t } = useLingui()
  const me = useMe()
  const newest = useRead([], 'access-log', (device) => device.accessLog(null))
  const [older, setOlder] = useState<readonly AccessLogPage[]>([])
  const deviceAction = useDeviceAction<AccessLogPage, Refusal>()
  const pages = newest.is === 'read' ? [newest.value, ...older] : []
  const lines = pages.flatMap((page) => page.lines)
  const people = new Map(
    lines.flatMap(({ member, memberName }) => (member && memberName ? [[member, memberName]] : [])),
  )
  const [only, setOnly] = useState<MemberId | null>(null)
  const before = pages.at(-1)?.before ?? null
  const more = async () => {
    const page = await deviceAction.run((device) => device.accessLog(before))
    if (page) setOlder([...older, page.value])
  }
  return (
    <Screen title={<Trans>Who did what</Trans>} leave="back">
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
      {people.size > 1 && (
        <div className="pills" role="group" aria-label={t`Show only`}>
          {[...people].map(([member, name]) => (
            <button
              key={member}
              type="button"
              className="pill"
              aria-pressed={member === only}
              onClick={() => setOnly(member === only ? null : member)}
            >
              {member === only && <Icon name="tick" size="tiny" />}
              <bdi>{name}</bdi>
            </button>
          ))}
        </div>
      )}
      {byPersonAndDay(only === null ? lines : lines.filter(({ member }) => member === only), (at) =>
        todayHere(new Date(at)),
      ).map((day) => (
        <DayNoted key={day.day} of={day} />
      ))}
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

/** One day: a card for each person, with what was done in how many files, and from when to when. */
function DayNoted({ of }: { readonly of: NotedDay }) {
  const times = useTimeWords()
  return (
    <section className="stack tight">
      <SectionHead title={times.day(of.day)} />
      <div className="log-people">
        {of.people.map(({ member, name, acts }) => (
          <Panel key={member} title={name === null ? <Trans>Somebody who was not signed in</Trans> : <bdi>{name}</bdi>}>
            <ul className="rows">
              {acts.map((act) => (
                <li key={`${act.action} ${act.outcome}`}>
                  <ActNoted act={act} />
                </li>
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </section>
  )
}

function ActNoted({ act: { action, outcome, parts, first, last, times } }: { readonly act: NotedAct }) {
  const { i18n, t } = useLingui()
  const { clock, list } = useTimeWords()
  const count = times
  const words = actionWords(action)
  const refusal = isRefusal(outcome) ? REFUSALS[outcome] : undefined
  return (
    <EntryRow
      title={words ? i18n._(words) : action}
      {...(parts.length > 0 && {
        line: list(
          parts.map(({ folder, files }) => {
            const part = i18n._(folderWords(folder))
            return t`${part} of ${plural(files, { one: '# file', other: '# files' })}`
          }),
        ),
      })}
      side={
        <span className="text-small ink-2 log-when">
          {clock(first) === clock(last) ? (
            clock(first)
          ) : (
            <Trans>
              {clock(first)} to {clock(last)}
            </Trans>
          )}
          {count > 1 && parts.length === 0 && (
            <span className="block">{t`${plural(count, { one: '# time', other: '# times' })}`}</span>
          )}
        </span>
      }
      {...(outcome !== 'ok' && {
        state: <StatusChip tone="due">{refusal ? i18n._(refusal.says) : outcome}</StatusChip>,
      })}
    />
  )
}

export const screen = defineScreen('access-log', AccessLog)
