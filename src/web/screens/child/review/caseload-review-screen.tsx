import '#web/frame/shortcuts/shortcut-sheet.css'
import './caseload-review.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { inOrderOfReview } from '#domain/supervision/order-of-review.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useLetters } from '#web/frame/shortcuts/use-letters.ts'
import { StepBar } from '#web/frame/step-bar.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation, useStepState } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { isCarriedBy, knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { useTimeWords } from '#web/words/times.ts'
import { writeNumber } from '#web/words/written/numbers.ts'
import { todayHere } from '#web/words/today.ts'
import { HowItGoes } from '../overview/how-it-goes.tsx'
import { LatestEntries } from '../overview/latest-entries.tsx'
import { SafetyPanel } from '../overview/safety-panel.tsx'
import { AskColleague } from '../questions/ask-colleague.tsx'
import { ColleagueQuestions } from '../questions/colleague-questions.tsx'
import { useChildFile } from '../use-child-file.ts'
import '../child.css'

/** For supervisors: the children of one worker, one after another, each on one screen; who needs a look first comes first. */
function CaseloadReviewScreen({ member }: { readonly member: MemberId }) {
  const { i18n } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const day = todayHere()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const children = useMemo(() => {
    const carried = lines ? knownChildren(lines, day).filter(({ line }) => isCarriedBy(line.line, member)) : []
    return inOrderOfReview(KINDS, carried, ({ line }) => line.line, day)
  }, [lines, day, member])
  const [shown, show] = useStepState<FileId | null>('child', null)
  const at = Math.max(
    0,
    children.findIndex(({ line }) => line.file === shown),
  )
  const child = children[at]
  const step = (by: number) => {
    const to = children[at + by]
    if (to) show(to.line.file)
  }
  const open = () => child && trail.go({ is: 'child', file: child.line.file, tab: 'overview' })
  useLetters({ j: () => step(1), k: () => step(-1), o: open })
  if (!hasAnyRole(me.roles, 'supervisor')) {
    return (
      <Screen title={<Trans>Caseload review</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>This page is for supervisors</Trans>} />
      </Screen>
    )
  }
  const name = speak.member(member)
  return (
    <Screen
      title={<Trans>Caseload review</Trans>}
      leave="back"
      actions={
        <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'caseload', member })}>
          <Trans>Hand over these children</Trans>
        </Button>
      }
      {...(child && {
        sub: (
          <Trans>
            {name}: {writeNumber(i18n.locale, at + 1)} of {writeNumber(i18n.locale, children.length)}
          </Trans>
        ),
      })}
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {lines && !child && <EmptyState icon="team" title={<Trans>No file is open yet</Trans>} />}
      {child && (
        <div className="review">
          <ul className="panel rows review-list">
            {children.map((one) => (
              <li key={one.line.file}>
                <button
                  type="button"
                  className="plain entry-row"
                  aria-current={one === child ? 'true' : undefined}
                  onClick={() => show(one.line.file)}
                >
                  <span className="title">
                    <ChildName who={one.who} months={one.months} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="review-child">
            <StepBar
              back={() => step(-1)}
              on={at + 1 < children.length ? () => step(1) : null}
              keys={{ back: 'k', on: 'j' }}
            >
              <ChildName who={child.who} months={child.months} />
            </StepBar>
            <OneChild key={child.line.file} child={child} open={open} />
          </div>
        </div>
      )}
    </Screen>
  )
}

function OneChild({ child, open }: { readonly child: KnownChild; readonly open: () => void }) {
  const view = useRead(['files', 'attention'], child.line.file, (device) => device.file(child.line.file))
  if (view.is === 'refused') return <RefusedNote code={view.code} />
  if (view.is === 'reading') return null
  return <Answers view={view.value} child={child} open={open} />
}

interface AnswersProps {
  readonly view: Parameters<typeof useChildFile>[0]
  readonly child: KnownChild
  readonly open: () => void
}

/** Safe? Seen? What is due? How is the child doing? What came last? And a question to the worker beside it. */
function Answers({ view, child, open }: AnswersProps) {
  const file = useChildFile(view)
  const words = useChildWords()
  return (
    <div className="review-panels">
      <div className="review-child">
        <SafetyPanel child={file} />
        <HowItGoes child={file} />
        <AskColleague child={file} />
        <Button variant="outline" leftSection={<Icon name="folder" size="small" />} onClick={open}>
          <span>
            <Trans>Open the file</Trans> <kbd aria-hidden="true">o</kbd>
          </span>
        </Button>
      </div>
      <div className="review-child">
        <Panel title={words.about(file.who, file.months)}>
          <DuesOf child={child} />
        </Panel>
        <ColleagueQuestions child={file} />
        <LatestEntries child={file} most={LATEST} />
      </div>
    </div>
  )
}

const DUES_SHOWN = 5
const LATEST = 4

function DuesOf({ child: { line } }: { readonly child: KnownChild }) {
  const speak = useSpeak(line.line)
  const times = useTimeWords()
  const day = todayHere()
  if (line.due.length === 0) {
    return (
      <p className="card-note ink-2">
        <Trans>Nothing is due</Trans>
      </p>
    )
  }
  return (
    <ul className="rows">
      {line.due.slice(0, DUES_SHOWN).map((due, at) => (
        <li key={`${due.what} ${due.entry ?? String(at)}`}>
          <EntryRow
            title={speak.say(wordsForToday(due.what).says)}
            side={
              <span className={due.on < day ? 'text-small in-due bold' : 'text-small ink-2'}>
                {times.nearDay(due.on)}
              </span>
            }
          />
        </li>
      ))}
    </ul>
  )
}

export const screen = defineScreen('caseload-review', CaseloadReviewScreen)
