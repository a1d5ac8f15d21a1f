import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { holds, type CaseFile } from '#domain/file/case-file.ts'
import { placements } from '#domain/care/placements.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { compare } from '#domain/instruments/comparison.ts'
import { helpedSoFar } from '#domain/continuity/helped-so-far.ts'
import { instrumentsKnown } from '#domain/kinds/any/instrument-held.ts'
import { phaseSpans } from '#domain/kinds/planning/phase-of.ts'
import { helpedLines } from '#web/screens/child/entry-lines/helped-words.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useOwnInstruments } from '#web/views/guidance-words/own-instruments.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { todayHere } from '#web/words/today.ts'
import { ComparisonPanel } from './comparison-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './looks.css'

/** The course so far: the same questions over time, where the child lived, the phases of the work. A step back is shown like any other, without alarm. */
function LooksScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>How it has gone</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Looks view={view.value} />}
    </Screen>
  )
}

function Looks({ view }: { readonly view: FileView }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const team = useRead(['files'], 'team', (device) => device.team())
  const reveal = useReveal(view.file)
  const { caseFile } = useVisibleFile(view.caseFile, reveal)
  const speak = useSpeak(view.caseFile)
  const known = [...useOwnInstruments(), ...(team.is === 'read' ? instrumentsKnown(team.value.caseFile) : [])]
  const { comparisons, unread } = compare(caseFile, known, i18n.locale)
  return (
    <div className="stack">
      {reveal.revealed && comparisons.length === 0 && unread.length === 0 && (
        <EmptyState icon="tick" title={<Trans>No set of questions was gone through yet</Trans>}>
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'instrument-completed', file: view.file })}
          >
            <Trans>Go through one</Trans>
          </button>
        </EmptyState>
      )}
      {comparisons.map((comparison) => (
        <ComparisonPanel
          key={`${comparison.instrument.id} ${comparison.instrument.version} ${comparison.view}`}
          comparison={comparison}
        />
      ))}
      {unread.length > 0 && (
        <p className="hint">
          <Trans>
            Answers to these are kept, and the questions are not held here:{' '}
            {speak.list([...new Set(unread.map(({ body }) => body.title))])}.
          </Trans>
        </p>
      )}
      <Lived view={view} />
      <Phases view={view} />
      <Helped view={view} caseFile={caseFile} />
      <SealedParts reveal={reveal} />
    </div>
  )
}

/** Where the child lived, one place after another. Counted, never scored. */
function Lived({ view }: { readonly view: FileView }) {
  const speak = useSpeak(view.caseFile)
  const lived = placements(view.caseFile, todayHere())
  if (lived.all.length === 0) return null
  return (
    <Panel
      title={<Trans>With whom the child lived</Trans>}
      side={
        <span className="text-small ink-2">
          <Trans>Moves in twelve months: {lived.movesInYear}</Trans>
        </span>
      }
    >
      <ul className="rows">
        {lived.all.toReversed().map((place) => (
          <li key={place.entry}>
            <EntryRow
              title={speak.code(place.arrangement)}
              line={
                place.until === null ? (
                  <Trans>since {speak.day(place.since)}</Trans>
                ) : (
                  <Trans>
                    {speak.day(place.since)} to {speak.day(place.until)}
                  </Trans>
                )
              }
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Phases as people named them, forward and back: going back is part of the course. */
function Phases({ view }: { readonly view: FileView }) {
  const speak = useSpeak(view.caseFile)
  const spans = phaseSpans(view.caseFile)
  if (spans.length === 0) return null
  return (
    <Panel title={<Trans>Phases</Trans>}>
      <ul className="rows">
        {spans.toReversed().map((span) => (
          <li key={span.since}>
            <EntryRow title={speak.code(span.phase)} line={<Trans>since {speak.day(span.since)}</Trans>} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What helped and what did not, as said at reviews, at closing and where a service ended. */
function Helped({ view, caseFile }: { readonly view: FileView; readonly caseFile: CaseFile }) {
  const speak = useSpeak(view.caseFile)
  const trail = useNavigation()
  const lines = helpedLines(helpedSoFar(caseFile), speak)
  return (
    <Panel title={<Trans>What helped, and what did not</Trans>} inside>
      {lines.length === 0 ? (
        <p className="ink-2">
          {holds(view.caseFile, 'care') ? (
            <Trans>Nobody has written it down.</Trans>
          ) : (
            <Trans>You do not hold the folder where this is written.</Trans>
          )}
        </p>
      ) : (
        <ul className="stack tight">{lines}</ul>
      )}
      {holds(view.caseFile, 'care') && (
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'write', kind: 'what-helped', file: view.file })}
        >
          <Trans>Ask, and write down each voice</Trans>
        </button>
      )}
    </Panel>
  )
}

export const screen = defineScreen('looks', LooksScreen)
