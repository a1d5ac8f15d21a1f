import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { canBeStruck } from '#domain/file/fold.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { JourneyItem } from '#domain/file/journey.ts'
import { answersReadWith } from '#domain/file/own-answers-beside.ts'
import { needsReveal, isCoveredIn } from '#domain/shown/before-reveal.ts'
import { firstHealthOf } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import { endOf, startOf } from '#domain/entry/plain-date.ts'
import { DeliveryState } from '#web/components/delivery.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SealedFolderBadge } from '#web/components/sealed-folder-badge.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { faceOf, summaryLine } from '#web/kinds/face.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { notYetCome } from '#web/words/clock.ts'
import { useTimeWords } from '#web/words/times.ts'
import { useNow } from '#web/words/use-now.ts'
import { folderWords } from '#web/words/folders.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { withheldNow } from '#domain/kinds/registration/withhold.ts'
import { firstAuthor, isOwnWords } from '#domain/entry/first-author.ts'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { begunFact, entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { CorrectEntry } from './correct.tsx'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { OwnAnswersWords } from '#web/views/child-file/own-answers-words.tsx'
import { HealthClocks } from '#web/screens/child/entry-lines/health-clocks.tsx'
import { RedactEntry } from './redact.tsx'
import { WhoCouldRead } from './could-read.tsx'

/** What people sign together. */
const ON_PAPER: readonly string[] = ['best-interests', 'case-conference']

const isWithheldNow = (file: CaseFile, entry: Entry) => withheldNow(file).some(({ id }) => id === entry.id)

/** An answer of somebody who may not agree for the child is never read as a yes. */
function NotCounted({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const read = entry.kind === consent.name ? consent.schema.safeParse(entry.body) : undefined
  if (!read?.success || speak.mayAgree(read.data.by)) return null
  return <p className="in-unsafe bold">{summaryLine(entry, speak)}</p>
}

interface EntrySheetProps {
  readonly item: JourneyItem
  readonly child: ChildFile
  readonly close: () => void
}

/** One entry in full: what it says, who wrote it and when, who can open it, and the two ways to correct it. */
export function EntrySheet({ item, child, close }: EntrySheetProps) {
  const { entry } = item
  const { speak, whole: caseFile, view } = child
  const me = useMe()
  const trail = useNavigation()
  const sealed = needsReveal(entry.folder)
  const covered = isCoveredIn(caseFile, entry)
  const [opened, setOpened] = useState(covered ? child.reveal.revealed : entry.folder !== 'whereabouts')
  const face = faceOf(entry.kind)
  const title = covered && !opened && face ? speak.say(face.name) : entryTitle(entry, speak)
  const [doing, setDoing] = useState<'correct' | 'redact' | null>(null)
  const right = view.rights[entry.folder]
  const mayWrite = mayWriteIn(view, entry.folder)
  const mayRedact = right === 'keep' || (right === 'write' && isOwnWords(entry, me.member))
  const stands = item.struck === null && !item.needsNewerApp && canBeStruck(entry.kind)
  const can = view.grants
    .filter((one) => one.rights[entry.folder] !== undefined && one.member !== me.member)
    .map((one) => one.name)
  return (
    <FullScreenDialog
      open
      title={
        item.needsNewerApp ? (
          <Trans>Needs a newer app</Trans>
        ) : sealed && !opened ? (
          <Trans>A sealed entry</Trans>
        ) : (
          title
        )
      }
      close={close}
    >
      <div className="stack">
        {opened ? (
          <div className="panel inside">
            <NotCounted entry={entry} speak={speak} />
            <EntryWords
              entry={entry}
              file={caseFile}
              speak={speak}
              without={face?.inTitle ?? []}
              lead={item.needsNewerApp ? null : entryLine(entry, speak)}
            />
            {answersReadWith(caseFile, entry).map((own) => (
              <OwnAnswersWords key={own.id} entry={own} speak={speak} />
            ))}
          </div>
        ) : (
          <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={() => setOpened(true)}>
            <Trans>Open this now. Who can see the screen?</Trans>
          </Button>
        )}
        {firstHealthOf(caseFile)?.id === entry.id && <HealthClocks file={caseFile} speak={speak} />}
        <Written item={item} child={child} />
        <WentAround item={item} child={child} />
        <WhoCouldRead entry={entry} speak={speak} />
        <SealedFolderBadge folder={entry.folder} can={can} />
        {stands && ON_PAPER.includes(entry.kind) && (
          <Button
            variant="outline"
            leftSection={<Icon name="print" size="small" />}
            onClick={() => trail.go({ is: 'decision-sheet', file: child.file, entry: entry.id })}
          >
            <Trans>Open a sheet to sign</Trans>
          </Button>
        )}
        {stands && doing === null && mayWrite && faceOf(entry.kind)?.group === 'words' && (
          <Button
            variant="outline"
            leftSection={<Icon name="team" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'visit', file: child.file, from: entry.id })}
          >
            <Trans>Write this as a visit</Trans>
          </Button>
        )}
        {stands && doing === null && mayWrite && begunFact(entry) && !(entry.id in caseFile.replaced) && (
          <Button
            leftSection={<Icon name="pencil" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'begun', file: child.file, from: entry.id })}
          >
            <Trans>Answer the missing questions</Trans>
          </Button>
        )}
        {stands && doing === null && mayWrite && isWithheldNow(caseFile, entry) && (
          <Button
            variant="outline"
            leftSection={<Icon name="show" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'withhold', file: child.file, from: entry.id })}
          >
            <Trans>No longer keep this from them</Trans>
          </Button>
        )}
        {stands && doing === null && mayWrite && (
          <div className="row wraps">
            <Button variant="outline" onClick={() => setDoing('correct')}>
              <Trans>Correct this note</Trans>
            </Button>
            {mayRedact && (
              <Button variant="outline" onClick={() => setDoing('redact')}>
                <Trans>Make this note unreadable</Trans>
              </Button>
            )}
          </div>
        )}
        {doing === 'correct' && <CorrectEntry entry={entry} child={child} leave={() => setDoing(null)} done={close} />}
        {doing === 'redact' && <RedactEntry entry={entry} child={child} leave={() => setDoing(null)} done={close} />}
      </div>
    </FullScreenDialog>
  )
}

function Written({ item: { entry }, child }: { readonly item: JourneyItem; readonly child: ChildFile }) {
  const times = useTimeWords()
  const now = useNow()
  const who = child.speak.member(entry.by)
  const recorded = times.moment(Date.parse(entry.recordedAt))
  const author = firstAuthor(child.whole.entries, entry)
  const first = author && { who: child.speak.member(author.by), recorded: times.moment(Date.parse(author.recordedAt)) }
  const [without] = entry.found?.without ?? entry.found?.apart ?? []
  const part = without && child.speak.say(folderWords(without))
  const from = times.fullDay(startOf(entry.at))
  const to = times.fullDay(endOf(entry.at))
  const delivery = child.view.delivery[entry.id]
  return (
    <div className="text-small ink-2 stack tight">
      <p>
        {from === to ? (
          <Trans>When: {from}</Trans>
        ) : (
          <Trans>
            When: between {from} and {to}
          </Trans>
        )}
      </p>
      <p>
        {first === undefined ? (
          <Trans>
            Written by {who}, {recorded}
          </Trans>
        ) : author?.proven === false ? (
          <Trans>
            Written by {who}, {recorded}, who says that {first.who} wrote it first, {first.recorded}
          </Trans>
        ) : (
          <Trans>
            Written by {first.who}, {first.recorded}, taken over by {who}, {recorded}
          </Trans>
        )}
      </p>
      {part !== undefined && (
        <p>
          <Trans>
            This note refers to a note in {part}, where {who} may not write. It changes nothing there.
          </Trans>
        </p>
      )}
      {notYetCome(entry.recordedAt, now) && (
        <p>
          <Trans>
            By this device’s clock, that time is still in the future. One of the two clocks is wrong; the note is kept
            as it was written.
          </Trans>
        </p>
      )}
      {entry.toldBy !== undefined && (
        <p>
          <Trans>Known from: {child.speak.who(entry.toldBy)}</Trans>
        </p>
      )}
      {delivery && <DeliveryState state={delivery} />}
    </div>
  )
}

/** For supervisors: what a rule would have asked. Nobody is blamed for what a day needed. */
function WentAround({ item: { entry }, child }: { readonly item: JourneyItem; readonly child: ChildFile }) {
  const me = useMe()
  const trail = useNavigation()
  const rules = entry.wentAround ?? []
  if (rules.length === 0 || !hasAnyRole(me.roles, 'supervisor')) return null
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Discuss this together</Trans>
      </h2>
      <p className="text-small">
        <Trans>This happened, so it is written down. A rule asks for something before it:</Trans>
      </p>
      <ul className="stack tight">
        {rules.map((rule) => (
          <li key={rule} className="row top">
            <Icon name="flag" size="small" />
            <span>{child.speak.say(ruleWords(rule))}</span>
          </li>
        ))}
      </ul>
      {entry.by !== me.member && (
        <Button
          data-size="sm"
          variant="outline"
          onClick={() => trail.go({ is: 'approval', file: child.file, entry: entry.id })}
        >
          <Trans>Answer it</Trans>
        </Button>
      )}
    </section>
  )
}
