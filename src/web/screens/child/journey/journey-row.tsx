import { Trans } from '@lingui/react/macro'
import { endOf, startOf } from '#domain/entry/plain-date.ts'
import type { JourneyItem } from '#domain/file/journey.ts'
import { DeliveryState } from '#web/components/delivery.tsx'
import { placesIn } from '#names/terms/in-text.ts'
import { Icon } from '#web/components/icon.tsx'
import { needsReveal, isCoveredIn } from '#domain/shown/before-reveal.ts'
import { faceOf } from '#web/kinds/face.ts'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { begunFact, entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { StillToAnswer } from '#web/views/child-file/still-to-answer.tsx'
import { WrittenBy } from '#web/screens/child/entry-lines/written-by.tsx'
import { Marked, MarkedSentence } from './marked.tsx'
import type { Setback } from './setbacks.ts'

interface JourneyRowProps {
  readonly item: JourneyItem
  readonly child: ChildFile
  /** Where a level was harder than before: which level, and an earlier time when it was harder. */
  readonly setback: Setback | undefined
  readonly open: () => void
  readonly openClash?: () => void
  /** What is sought in the file, and the texts of this entry in which it may be found. */
  readonly sought: readonly string[]
  readonly texts: readonly string[]
}

/** Most sentences of one entry below its line. */
const SENTENCES = 3

/** One entry on the line of the journey. A superseded entry stays, marked as struck; a setback bends the line. */
export function JourneyRow({ item, child, setback, open, openClash, sought, texts }: JourneyRowProps) {
  const { entry } = item
  const { speak, whole: caseFile, view } = child
  const times = useTimeWords()
  const me = useMe()
  const sealed = needsReveal(entry.folder) && !child.reveal.revealed
  const covered = isCoveredIn(caseFile, entry) && !child.reveal.revealed
  const face = sealed ? undefined : faceOf(entry.kind)
  const marked = hasAnyRole(me.roles, 'supervisor') && (entry.wentAround ?? []).length > 0
  const delivery = view.delivery[entry.id]
  const className = ['plain journey-row', setback ? 'setback' : '', item.struck === null ? '' : 'struck']
    .filter(Boolean)
    .join(' ')
  const from = times.day(startOf(entry.at))
  const to = times.day(endOf(entry.at))
  const line = item.needsNewerApp || covered ? null : entryLine(entry, speak)
  const elsewhere = texts.filter((text) => !line?.includes(text) && placesIn(sought, text).length > 0)
  const title = covered && face ? speak.say(face.name) : entryTitle(entry, speak)
  return (
    <div className="journey-item">
      <button type="button" className={className} onClick={open}>
        <span className="journey-ring" aria-hidden="true">
          <Icon
            name={setback ? 'again' : item.needsNewerApp ? 'info' : sealed ? 'lock' : (face?.icon ?? 'pencil')}
            size="small"
          />
        </span>
        <span className="grow">
          <span className="block text-small ink-2">
            {startOf(entry.at) === endOf(entry.at) ? (
              from
            ) : (
              <Trans>
                between {from} and {to}
              </Trans>
            )}
          </span>
          <span className="block bold journey-title">
            {item.needsNewerApp ? (
              <Trans>Needs a newer app</Trans>
            ) : sealed ? (
              <Trans>A sealed entry</Trans>
            ) : (
              <Marked text={title} sought={sought} />
            )}
          </span>
          {setback && <Harder setback={setback} child={child} />}
          {line !== null && (
            <span className="block text-small journey-line">
              <Marked text={line} sought={sought} />
            </span>
          )}
          {elsewhere.slice(0, SENTENCES).map((text) => (
            <MarkedSentence key={text} text={text} sought={sought} />
          ))}
          {item.struck === null && begunFact(entry) && !(entry.id in caseFile.replaced) && (
            <span className="block text-small in-due">
              {sealed || covered ? <Trans>Answers are missing.</Trans> : <StillToAnswer entry={entry} speak={speak} />}
            </span>
          )}
          {item.needsNewerApp && (
            <span className="block text-small ink-2">
              <Trans>The note is kept as it is. A newer app shows it.</Trans>
            </span>
          )}
          {item.struck !== null && !covered && <Struck item={item} child={child} />}
          <span className="journey-foot text-small ink-2">
            <span>
              <WrittenBy entry={entry} file={child.whole} speak={speak} />
            </span>
            <span className="row journey-folder">
              <Icon name="lock" size="tiny" />
              {sealed ? <Trans>Sealed</Trans> : speak.say(folderWords(entry.folder))}
            </span>
            {entry.file !== child.file && (
              <span className="note">
                <Icon name="equal" size="tiny" />
                <Trans>from this child’s other file</Trans>
              </span>
            )}
            {delivery !== undefined && delivery !== 'sent' && <DeliveryState state={delivery} />}
            {marked && (
              <span className="note">
                <Icon name="flag" size="tiny" />
                <Trans>Discuss this together</Trans>
              </span>
            )}
          </span>
        </span>
      </button>
      {openClash && caseFile.struck[entry.id] === undefined && (
        <button type="button" className="plain link journey-clash" onClick={openClash}>
          <Icon name="speech" size="small" />
          <Trans>Two people wrote different things</Trans>
        </button>
      )}
    </div>
  )
}

function Harder({ setback, child }: { readonly setback: Setback; readonly child: ChildFile }) {
  const times = useTimeWords()
  const where = child.speak.codes(setback.levels)
  return (
    <span className="block text-small">
      {setback.before === null ? (
        <Trans>A harder time: {where}</Trans>
      ) : (
        <Trans>
          A harder time: {where}. It was like this on {times.day(setback.before)}, and it passed.
        </Trans>
      )}
    </span>
  )
}

function Struck({ item, child }: { readonly item: JourneyItem; readonly child: ChildFile }) {
  const why = child.whole.entries.find((entry) => entry.id === item.struck)
  const because =
    typeof why?.body === 'object' && why.body !== null && 'because' in why.body && typeof why.body.because === 'string'
      ? why.body.because
      : null
  return (
    <span className="block text-small in-wait">
      {because === null ? <Trans>Crossed out</Trans> : <Trans>Crossed out: {because}</Trans>}
    </span>
  )
}
