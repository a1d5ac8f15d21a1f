import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { holds, type CaseFile } from '#domain/file/case-file.ts'
import { placements } from '#domain/care/placements.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { compare } from '#domain/instruments/comparison.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { all } from '#domain/file/values.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { helpedSoFar } from '#domain/continuity/helped-so-far.ts'
import { instrumentsKnown } from '#domain/kinds/any/instrument-held.ts'
import { phaseSpans } from '#domain/kinds/planning/phase-of.ts'
import { helpedLines } from '#web/screens/child/entry-lines/helped-words.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { axisUntil } from '#web/components/levels/time-axis.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useOwnInstruments } from '#web/views/guidance-words/own-instruments.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { todayHere } from '#web/words/today.ts'
import { OverTime } from './over-time.tsx'
import { PhasesAndPlaces } from './phases-and-places.tsx'
import { ComparisonPanel } from './comparison-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './looks.css'

/** The course so far: the same questions over time, where the child lived, the phases of the work. A step back is shown like any other, without alarm. */
function LooksScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>How it has gone</Trans>} leave="back">
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
  const looks = all(caseFile, levelAssessment)
  const axis = axisUntil(todayHere(), [
    ...looks.map(({ at }) => endOf(at)),
    ...phaseSpans(caseFile).map(({ since }) => since),
    ...placements(caseFile, todayHere()).all.map(({ since }) => since),
  ])
  return (
    <div className="stack">
      {axis && (
        <>
          <OverTime caseFile={caseFile} speak={speak} axis={axis} />
          <PhasesAndPlaces caseFile={caseFile} speak={speak} axis={axis} />
        </>
      )}
      {looks.length === 0 && holds(caseFile, 'care') && (
        <EmptyState icon="up" title={<Trans>The four levels are not checked yet.</Trans>}>
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'level-assessment', file: view.file })}
          >
            <Trans>Write how it is going</Trans>
          </button>
        </EmptyState>
      )}
      {reveal.revealed && comparisons.length === 0 && unread.length === 0 && (
        <EmptyState icon="tick" title={<Trans>No set of questions answered yet</Trans>}>
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'instrument-completed', file: view.file })}
          >
            <Trans>Answer a set of questions</Trans>
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
            The answers are kept, but the questions are not available here:{' '}
            {speak.list([...new Set(unread.map(({ body }) => body.title))])}.
          </Trans>
        </p>
      )}
      <Helped view={view} caseFile={caseFile} />
      <SealedParts reveal={reveal} />
    </div>
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
            <Trans>Nothing is written yet.</Trans>
          ) : (
            <Trans>You cannot open the folder where this is written.</Trans>
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
          <Trans>Ask, and write what each person says</Trans>
        </button>
      )}
    </Panel>
  )
}

export const screen = defineScreen('looks', LooksScreen)
