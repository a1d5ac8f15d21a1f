import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { dilemmasOf } from '#domain/kinds/follow-up/agency-dilemma.ts'
import { accept } from '#result.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { summaryLine } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { LearntFromPractice } from './learnt-from-practice.tsx'
import { OwnPrinciples } from './own-principles.tsx'
import { TeamReflections } from './team-reflections.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Dilemmas of the agency as a whole: donors, media, too little for too many, ourselves. No child is named here. */
function EthicsLog() {
  const logs = useRead(['files'], 'ethics', async (device) => {
    const lines = await device.files('ethics')
    if (!lines.ok) return lines
    const views = await Promise.all(lines.value.map(({ file }) => device.file(file)))
    return accept(views.flatMap((view) => (view.ok ? [view.value] : [])))
  })
  const children = useRead(['files'], 'files', (device) => device.files())
  const views = logs.is === 'read' ? logs.value : null
  const [first, ...more] = views ?? []
  const files = children.is === 'read' ? children.value.map(({ line }) => line) : []
  return (
    <Screen
      title={<Trans>Hard questions of the agency</Trans>}
      sub={<Trans>Donors, media, too few resources, our own work</Trans>}
      leave="back"
      reading
    >
      {logs.is === 'refused' && <RefusedNote code={logs.code} />}
      {views && first === undefined && <Begin />}
      {first !== undefined && <Opened views={[first, ...more]} files={files} />}
    </Screen>
  )
}

function Begin() {
  const { t } = useLingui()
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const others =
    members.is === 'read'
      ? members.value.filter((one) => !one.removed && !one.external && one.member !== me.member)
      : null
  const begin = () =>
    action.run((device) =>
      device.openFiles([
        {
          drafts: [
            { kind: 'ethics-log-opened', at: todayHere(), about: [], body: { name: t`Hard questions of the agency` } },
          ],
          grants: (others ?? []).map((one) => ({
            member: one.member,
            rights: { card: 'read' as const, care: 'write' as const },
          })),
        },
      ]),
    )
  return (
    <EmptyState icon="scales" title={<Trans>No question was written down yet</Trans>}>
      <p className="ink-2">
        <Trans>
          All colleagues can read this log and write in it. What is about one child belongs in that child’s file.
        </Trans>
      </p>
      <RefusedNote code={action.refused?.code} />
      {hasAnyRole(me.roles, 'supervisor') ? (
        <Button loading={action.busy || others === null} onClick={() => void begin()}>
          <Trans>Begin the log</Trans>
        </Button>
      ) : (
        <p>
          <Trans>A supervisor begins it.</Trans>
        </p>
      )}
    </EmptyState>
  )
}

function Opened({
  views,
  files,
}: {
  readonly views: readonly [FileView, ...FileView[]]
  readonly files: readonly CaseFile[]
}) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const questions = views
    .flatMap((view) => dilemmasOf(view.caseFile).map((entry) => ({ file: view.file, entry })))
    .sort((a, b) => (a.entry.body.reviewOn < b.entry.body.reviewOn ? -1 : 1))
  return (
    <>
      {questions.length === 0 ? (
        <p className="ink-2">
          <Trans>No question was written down yet.</Trans>
        </p>
      ) : (
        <RowList>
          {questions.map(({ file, entry }) => (
            <li key={entry.id}>
              <EntryRow
                lead={<Icon name="scales" />}
                title={<bdi>{entry.body.question}</bdi>}
                line={summaryLine(entry, speak) ?? undefined}
                state={
                  entry.body.state === 'looked-back' ? (
                    <StatusChip tone="plain">
                      <Trans>We looked back on this</Trans>
                    </StatusChip>
                  ) : (
                    <StatusChip tone={entry.body.reviewOn < todayHere() ? 'due' : 'wait'}>
                      <Trans>Review on {speak.day(entry.body.reviewOn)}</Trans>
                    </StatusChip>
                  )
                }
                open={() => trail.go({ is: 'write', kind: 'agency-dilemma', file, from: entry.id })}
              />
            </li>
          ))}
        </RowList>
      )}
      <Button
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'agency-dilemma', file: views[0].file })}
      >
        <Trans>Write down a question</Trans>
      </Button>
      <LearntFromPractice views={views} />
      <OwnPrinciples views={views} files={files} />
      <TeamReflections files={files} logs={views.map(({ caseFile }) => caseFile)} />
    </>
  )
}

export const screen = defineScreen('ethics-log', EthicsLog)
