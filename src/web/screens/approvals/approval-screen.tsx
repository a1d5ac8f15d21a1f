import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { approvalStateOf } from '#domain/file/approvals.ts'
import { closesByOwnWish } from '#domain/file/case-status.ts'
import { all } from '#domain/file/values.ts'
import { exceptionAsked } from '#domain/kinds/planning/exception-asked.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { needsReveal, isCovered } from '#domain/shown/before-reveal.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { entryLine } from '#web/views/child-file/entry-title.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { ApprovalAnswer } from './approval-answer.tsx'
import { ClosingNeeds } from './closing-needs.tsx'
import { Exception } from './exception.tsx'
import { OpenAnswers } from './open-answers.tsx'
import { FirstAndNow } from './first-and-now.tsx'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '#web/views/child-file/sealed-parts.css'
import './approvals.css'

/** One thing that a second person answers: a decision, or a fact to review together. */
function ApprovalScreen({ file, entry }: { readonly file: FileId; readonly entry: EntryId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'reading') return <Screen title={<Trans>To approve</Trans>} leave="back" children={null} />
  const asked = view.is === 'read' ? view.value.caseFile.entries.find((one) => one.id === entry) : undefined
  if (view.is === 'refused' || !asked) {
    return (
      <Screen title={<Trans>To approve</Trans>} leave="back">
        {view.is === 'refused' ? (
          <RefusedNote code={view.code} />
        ) : (
          <EmptyState icon="info" title={<Trans>This request is no longer here</Trans>}>
            <p className="ink-2">
              <Trans>The request may have been withdrawn. Go back to the list.</Trans>
            </p>
          </EmptyState>
        )}
      </Screen>
    )
  }
  return <Question view={view.value} asked={asked} />
}

function Question({ view, asked }: { readonly view: FileView; readonly asked: Entry }) {
  const { caseFile: fullFile, file } = view
  const speak = useSpeak(fullFile)
  const times = useTimeWords()
  const trail = useNavigation()
  const day = todayHere()
  const reveal = useReveal(file)
  const shown = useVisibleFile(fullFile, reveal)
  const who = whoIsThis(fullFile, day)
  const months = monthsOf(fullFile, who, day)
  const child: ChildFile = { view, file, ...shown, who, months, speak, day }
  // The second person must read what is asked before answering, so question and answer are revealed together.
  const waits = isCovered(asked) && !reveal.revealed
  const name = <ChildName who={who} months={months} />
  const by = speak.member(asked.by)
  const exception = all(fullFile, exceptionAsked).find((one) => one.id === asked.id)
  const lead = waits ? null : entryLine(asked, speak)
  const at = times.moment(Date.parse(asked.recordedAt))
  return (
    <Screen
      title={
        closesByOwnWish(asked) ? (
          <Trans>{name} closed their own file</Trans>
        ) : asked.kind === 'closure' ? (
          <Trans>Close the file of {name}?</Trans>
        ) : waits && needsReveal(asked.folder) ? (
          <>
            <Trans>A sealed entry</Trans>: {name}
          </>
        ) : (
          <>
            {speak.say(faceOf(asked.kind)?.name ?? { id: asked.kind })}: {name}
          </>
        )
      }
      sub={
        <Trans>
          Written by {by}, {at}
        </Trans>
      }
      leave="back"
    >
      <div className="approval">
        <div className="approval-main">
          {!waits && (asked.wentAround ?? []).length > 0 && <Rules asked={asked} child={child} />}
          <AnswerState child={child} asked={asked} />
          {asked.kind === 'closure' && <OpenAnswers child={child} asked={asked} />}
          {asked.kind === 'closure' && !closesByOwnWish(asked) && <ClosingNeeds child={child} asked={asked} />}
          {!waits && exception && <Exception child={child} asked={exception} />}
          {waits ? (
            <RevealedOnly file={file}>{null}</RevealedOnly>
          ) : (
            <Written asked={asked} lead={lead} child={child} />
          )}
          {asked.kind === 'closure' && <FirstAndNow child={child} />}
          {!waits && <SealedParts reveal={reveal} />}
          <Button
            variant="outline"
            leftSection={<Icon name="folder" size="small" />}
            onClick={() => trail.go({ is: 'child', file, tab: 'overview' })}
          >
            <Trans>Open the file</Trans>
          </Button>
        </div>
        {!waits && <ApprovalAnswer child={child} asked={asked} />}
      </div>
    </Screen>
  )
}

/** What is asked, in the words of the entry. */
function Written({
  asked,
  lead,
  child,
}: {
  readonly asked: Entry
  readonly lead: string | null
  readonly child: ChildFile
}) {
  const words = <EntryWords entry={asked} file={child.whole} speak={child.speak} lead={lead} />
  return (
    <Panel title={<Trans>What is written</Trans>} inside>
      {words}
    </Panel>
  )
}

function Rules({ asked, child }: { readonly asked: Entry; readonly child: ChildFile }) {
  return (
    <Panel title={<Trans>Discuss this together</Trans>} inside>
      <div className="stack tight">
        <p>
          <Trans>This happened, so it is written down. A rule asks for something before it:</Trans>
        </p>
        {(asked.wentAround ?? []).map((rule) => (
          <p key={rule} className="row top">
            <Icon name="flag" size="small" />
            <span>{child.speak.say(ruleWords(rule))}</span>
          </p>
        ))}
      </div>
    </Panel>
  )
}

function AnswerState({ child, asked }: { readonly child: ChildFile; readonly asked: Entry }) {
  const answerState = approvalStateOf(child.whole, asked)
  if (answerState === 'waiting') return null
  return (
    <div className="status-line">
      <Icon name="info" size="small" />
      <p className="grow">
        {answerState === 'approved' && <Trans>A second person has said yes.</Trans>}
        {answerState === 'returned' && <Trans>A second person has sent it back.</Trans>}
        {answerState === 'answered-both-ways' && (
          <Trans>Two people answered differently. This entry has no effect until you have talked.</Trans>
        )}
      </p>
    </div>
  )
}

export const screen = defineScreen('approval', ApprovalScreen)
