import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type CSSProperties, type ReactNode } from 'react'
import { bendsOf, type Bend } from '#domain/levels/bends.ts'
import { levelsOverTime, type LevelSeries } from '#domain/levels/levels-over-time.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import { LevelShape } from '#web/components/levels/level-shape.tsx'
import { lineThrough, monthsOnAxis, percentAlong, type TimeAxis } from '#web/components/levels/time-axis.ts'
import { Panel } from '#web/components/panel.tsx'
import { useWide } from '#web/components/use-wide.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { LEVEL_SHAPES, levelName } from '#web/views/child-file/level-lines.ts'
import { levelWord, turnWord, type LevelValue } from '#web/words/levels.ts'
import { useTimeWords } from '#web/words/times.ts'

interface OverTimeProps {
  readonly caseFile: CaseFile
  readonly speak: Speak
  readonly axis: TimeAxis
}

/** The four levels, large, below one time axis, each separately; beside them what changed, and what somebody saw then. */
export function OverTime({ caseFile, speak, axis }: OverTimeProps) {
  const series = levelsOverTime(caseFile)
  const bends = bendsOf(caseFile)
  const [chosen, choose] = useState<number | null>(null)
  const line = chosen === null ? null : (bends[chosen]?.on ?? null)
  return (
    <div className="over-time">
      <Panel inside>
        <Months axis={axis} />
        {INTEGRATION_LEVELS.map((level) => (
          <LevelOverTime
            key={level}
            level={level}
            series={series[level]}
            bends={bends}
            speak={speak}
            axis={axis}
            chosen={chosen}
          >
            {line && <span className="ot-day" style={along(axis, line)} />}
          </LevelOverTime>
        ))}
      </Panel>
      <WhatChanged bends={bends} speak={speak} chosen={chosen} choose={choose} />
    </div>
  )
}

const along = (axis: TimeAxis, day: Parameters<typeof percentAlong>[1]): CSSProperties => ({
  insetInlineStart: `${percentAlong(axis, day).toFixed(2)}%`,
})

/** The months, above all that lies along the same days. */
export function Months({ axis }: { readonly axis: TimeAxis }) {
  const times = useTimeWords()
  const months = monthsOnAxis(axis, useWide() ? 6 : 2)
  return (
    <div className="ot-row ot-months" aria-hidden="true">
      {months.map((first) => (
        <span key={first} style={along(axis, first)}>
          {times.month(first.slice(0, 7))}
        </span>
      ))}
    </div>
  )
}

interface LevelOverTimeProps extends Omit<OverTimeProps, 'caseFile'> {
  readonly level: IntegrationLevel
  readonly series: LevelSeries
  readonly bends: readonly Bend[]
  readonly chosen: number | null
  readonly children: ReactNode
}

/** Per cent from the top; the grid has a line for each word. Not known lies between them. */
const TOPS = { good: 10, fair: 36.67, hard: 63.33, 'very-hard': 90, 'not-known': 50 } as const

function LevelOverTime({ level, series, bends, speak, axis, chosen, children }: LevelOverTimeProps) {
  const { i18n } = useLingui()
  const { points, now, direction } = series
  const words = (value: Bend['to']) => howItIs(value, speak)
  const name = levelName(level, speak)
  const shape = LEVEL_SHAPES[level]
  const path = lineThrough(
    points.map((point) =>
      point.level === 'not-known' ? null : { x: percentAlong(axis, point.on), y: TOPS[point.level] },
    ),
  )
  return (
    <section className="ot-level">
      <h3>
        <LevelShape level={shape} size={16} />
        <span className="grow">{name}</span>
        {now && (
          <span className="regular">
            <b>{words(now.level)}</b>
            {direction && `, ${i18n._(turnWord(direction))}`}
          </span>
        )}
      </h3>
      {points.length === 0 ? (
        <p className="ink-2">
          <Trans>Not known</Trans>
        </p>
      ) : (
        <div
          className="ot-chart"
          role="img"
          aria-label={`${name}: ${speak.list(points.map((point) => `${speak.day(point.on)} ${words(point.level)}`))}`}
        >
          {HOW_IT_IS.map((value) => (
            <span key={value} className="ot-grid" style={{ insetBlockStart: `${String(TOPS[value])}%` }}>
              {words(value)}
            </span>
          ))}
          <div className="ot-row">
            {children}
            <svg className="ot-line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <path d={path} stroke={`var(--hw-level-${shape})`} vectorEffect="non-scaling-stroke" />
            </svg>
            {points.map((point) => (
              <span
                key={point.entry}
                className="ot-point"
                style={{ ...along(axis, point.on), insetBlockStart: `${String(TOPS[point.level])}%` }}
              >
                {point.level === 'not-known' ? (
                  <span className="ot-unknown">?</span>
                ) : (
                  <LevelShape level={shape} size={14} />
                )}
                <Number
                  bend={bends.findIndex((one) => one.entry === point.entry && one.level === level)}
                  chosen={chosen}
                />
              </span>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

function Number({ bend, chosen }: { readonly bend: number; readonly chosen: number | null }) {
  if (bend < 0) return null
  return <span className={bend === chosen ? 'ot-number chosen' : 'ot-number'}>{bend + 1}</span>
}

const howItIs = (value: Bend['to'], { say, code }: Speak) =>
  value === 'not-known' ? code(value) : say(levelWord(HOW_IT_IS.indexOf(value) as LevelValue))

interface WhatChangedProps {
  readonly bends: readonly Bend[]
  readonly speak: Speak
  readonly chosen: number | null
  readonly choose: (bend: number | null) => void
}

/** Each bend by its number: from what to what, and what somebody saw. Choosing one draws its day through all levels. */
function WhatChanged({ bends, speak, chosen, choose }: WhatChangedProps) {
  return (
    <Panel title={<Trans>What changed</Trans>}>
      {bends.length === 0 && (
        <p className="card-note ink-2">
          <Trans>A second check of the four levels shows what changed.</Trans>
        </p>
      )}
      <ol className="rows ot-bends">
        {bends.map((bend, at) => (
          <li key={`${bend.entry} ${bend.level}`}>
            <button
              type="button"
              className="plain entry-row"
              aria-pressed={at === chosen}
              onClick={() => choose(at === chosen ? null : at)}
            >
              <span className={at === chosen ? 'ot-number chosen' : 'ot-number'}>{at + 1}</span>
              <span className="grow">
                <span className="text-small ink-2 row">
                  <LevelShape level={LEVEL_SHAPES[bend.level]} size={12} />
                  {speak.day(bend.on)}, {levelName(bend.level, speak)}
                </span>
                <b className="block">
                  {howItIs(bend.from, speak)} → {howItIs(bend.to, speak)}
                  {bend.turn === 'setback' && `, ${speak.say(turnWord('setback'))}`}
                </b>
                {bend.why !== '' && <span className="block">{bend.why}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
