import { Trans } from '@lingui/react/macro'
import { placements } from '#domain/care/placements.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { phaseSpans } from '#domain/kinds/planning/phase-of.ts'
import { spanAlong, type Span, type TimeAxis } from '#web/components/levels/time-axis.ts'
import { Panel } from '#web/components/panel.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { Months } from './over-time.tsx'

interface PhasesAndPlacesProps {
  readonly caseFile: CaseFile
  readonly speak: Speak
  readonly axis: TimeAxis
}

/** The phases that people named as a band, forward and back, and where the child lived as a line: kinds of place, never an address. */
export function PhasesAndPlaces({ caseFile, speak, axis }: PhasesAndPlacesProps) {
  const phases = phaseSpans(caseFile)
  const lived = placements(caseFile, todayHere())
  if (phases.length === 0 && lived.all.length === 0) return null
  return (
    <div className="ot-two">
      {phases.length > 0 && (
        <Panel title={<Trans>Phases</Trans>} inside>
          <Months axis={axis} />
          <Band className="ot-band" axis={axis} spans={phases.map((span) => ({ ...span, is: span.phase }))} />
          <Spans spans={phases.map((span) => ({ ...span, is: span.phase }))} speak={speak} />
        </Panel>
      )}
      {lived.all.length > 0 && (
        <Panel
          title={<Trans>With whom the child lived</Trans>}
          side={
            <span className="text-small ink-2">
              <Trans>Moves in twelve months: {lived.movesInYear}</Trans>
            </span>
          }
          inside
        >
          <Months axis={axis} />
          <Band className="ot-lived" axis={axis} spans={lived.all.map((span) => ({ ...span, is: span.arrangement }))} />
          <Spans spans={lived.all.map((span) => ({ ...span, is: span.arrangement }))} speak={speak} />
        </Panel>
      )}
    </div>
  )
}

interface NamedSpan extends Span {
  readonly is: string
}

/** Only for the eye: the same is in words below it. */
function Band({
  className,
  axis,
  spans,
}: {
  readonly className: string
  readonly axis: TimeAxis
  readonly spans: readonly NamedSpan[]
}) {
  return (
    <div className={`ot-row ${className}`} aria-hidden="true">
      {spans.map((span, at) => {
        const { start, wide } = spanAlong(axis, span)
        return (
          <span
            key={span.since}
            style={{ insetInlineStart: `${start.toFixed(2)}%`, inlineSize: `${wide.toFixed(2)}%` }}
          >
            {at + 1}
          </span>
        )
      })}
    </div>
  )
}

function Spans({ spans, speak }: { readonly spans: readonly NamedSpan[]; readonly speak: Speak }) {
  return (
    <ol className="ot-spans">
      {spans.map((span, at) => (
        <li key={span.since} className="row top">
          <span className="ot-number" aria-hidden="true">
            {at + 1}
          </span>
          <span>
            <b>{speak.code(span.is)}</b>{' '}
            <span className="ink-2">
              {span.until === null ? (
                <Trans>since {speak.day(span.since)}</Trans>
              ) : (
                <Trans>
                  {speak.day(span.since)} to {speak.day(span.until)}
                </Trans>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
