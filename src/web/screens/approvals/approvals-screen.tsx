import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { mayAnswer, waitingForApproval, type Waiting } from '#domain/file/approvals.ts'
import type { WaitsForMe } from '#domain/day/waits-for-me.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { wentAround, type WentAround } from '#domain/file/went-around.ts'
import { isCovered } from '#domain/shown/before-reveal.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { ChildFace, ChildName } from '#web/views/child-file/child-words.tsx'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import { QuestionOfEntry } from '#web/views/reveal/question-of-entry.tsx'
import { useWaits } from '#web/views/waits/use-waits.ts'
import { WaitsForYou } from '#web/views/waits/waits-for-you.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

interface WaitingItem {
  readonly child: KnownChild
  readonly item: Waiting
}
interface WentAroundItem {
  readonly child: KnownChild
  readonly item: WentAround
}

const NO_CHILD: readonly CaseFile[] = []
/** What a supervisor agrees to that is about no child. */
const OF_THE_AGENCY: readonly WaitsForMe['is'][] = ['own-question', 'duty-by-law']

/** What waits for a second person, oldest first; and facts that went around a rule, to review together. */
function ApprovalsScreen() {
  const me = useMe()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const day = todayHere()
  const known = useMemo(() => (lines ? knownChildren(lines, day) : null), [lines, day])
  const asked = useMemo(
    () =>
      (known ?? [])
        .flatMap((child) => waitingForApproval(child.line.line).map((item): WaitingItem => ({ child, item })))
        .sort((a, b) => (a.item.since < b.item.since ? -1 : 1)),
    [known],
  )
  const around = useMemo(
    () =>
      (known ?? []).flatMap((child) =>
        wentAround(child.line.line)
          .filter((item) => !item.seen && item.rules.length > 0)
          .map((item): WentAroundItem => ({ child, item })),
      ),
    [known],
  )
  const mine = asked.filter(({ item }) => !mayAnswer(item.entry, me.member))
  const others = asked.filter(({ item }) => mayAnswer(item.entry, me.member))
  const asksOwn = useWaits(NO_CHILD).some(({ is }) => OF_THE_AGENCY.includes(is))
  const leads = hasAnyRole(me.roles, 'supervisor')
  return (
    <Screen title={<Trans>To approve</Trans>} reading>
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <WaitsForYou shows={OF_THE_AGENCY} />
      {known && others.length === 0 && !asksOwn && (
        <EmptyState icon="done" title={<Trans>Nothing for you to approve</Trans>}>
          <p className="ink-2">
            <Trans>When a colleague asks to close a file or agrees on a plan, you see it here.</Trans>
          </p>
        </EmptyState>
      )}
      {others.length > 0 && (
        <RowList>
          {others.map((one) => (
            <li key={one.item.entry.id}>
              <AskedRow asked={one} />
            </li>
          ))}
        </RowList>
      )}
      {mine.length > 0 && (
        <>
          <SectionHead title={<Trans>You asked: a colleague answers</Trans>} />
          <RowList>
            {mine.map((one) => (
              <li key={one.item.entry.id}>
                <AskedRow asked={one} />
              </li>
            ))}
          </RowList>
        </>
      )}
      {leads && around.length > 0 && (
        <>
          <SectionHead
            title={<Trans>To discuss together</Trans>}
            side={<Trans>Already happened; a rule asks for more</Trans>}
          />
          <RowList>
            {around.map((one) => (
              <li key={one.item.entry.id}>
                <AroundRow around={one} />
              </li>
            ))}
          </RowList>
        </>
      )}
    </Screen>
  )
}

function AskedRow({ asked: { child, item } }: { readonly asked: WaitingItem }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const speak = useSpeak(child.line.line)
  const { entry } = item
  return (
    <EntryRow
      lead={<ChildFace who={child.who} />}
      title={<QuestionOfEntry entry={entry} speak={speak} />}
      line={
        <>
          <ChildName who={child.who} months={child.months} />,{' '}
          <Trans>
            asked by {speak.member(entry.by)}, {times.day(item.since)}
          </Trans>
        </>
      }
      state={
        item.standing === 'answered-both-ways' ? (
          <StatusChip tone="due" icon="speech">
            <Trans>Two people answered differently</Trans>
          </StatusChip>
        ) : undefined
      }
      open={() => trail.go({ is: 'approval', file: child.line.file, entry: entry.id })}
    />
  )
}

function AroundRow({ around: { child, item } }: { readonly around: WentAroundItem }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const speak = useSpeak(child.line.line)
  const { entry, rules } = item
  return (
    <EntryRow
      lead={<ChildFace who={child.who} />}
      title={<ChildName who={child.who} months={child.months} />}
      line={
        <>
          <QuestionOfEntry entry={entry} speak={speak} />, {speak.member(entry.by)},{' '}
          {times.day(typeof entry.at === 'string' ? entry.at : entry.at.to)}.{' '}
          {!isCovered(entry) && rules.map((rule) => speak.say(ruleWords(rule))).join(' ')}
        </>
      }
      open={() => trail.go({ is: 'approval', file: child.line.file, entry: entry.id })}
    />
  )
}

export const screen = defineScreen('approvals', ApprovalsScreen)
