import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import { LevelShape, type Level } from './level-shape.tsx'
import { levelWord, turnWord, type LevelValue, type LevelTurn } from '../../words/levels.ts'

/** One level over time, oldest first. `null`: not known at that time; it interrupts the line and is never interpolated. */
export interface LevelLine {
  readonly level: Level
  readonly name: string
  readonly points: readonly (LevelValue | null)[]
}

const WIDTH = 76
const HEIGHT = 30
const EDGE = 8
const GRID = [24, 18, 12, 6] as const
const MIDDLE = 15

const across = (index: number, count: number) =>
  count === 1 ? WIDTH - EDGE : EDGE + (index * (WIDTH - 2 * EDGE)) / (count - 1)
const heightOf = (standing: LevelValue) => GRID[standing]

/** How the last known point compares to the known one before it. */
export function lastTurn(points: readonly (LevelValue | null)[]): LevelTurn | null {
  const known = points.filter((point) => point !== null)
  const [before, now] = known.slice(-2)
  if (before === undefined || now === undefined) return null
  return now > before ? 'up' : now < before ? 'setback' : 'same'
}

const TURN_ICONS: Readonly<Record<LevelTurn, IconName>> = { up: 'up', setback: 'lower', same: 'same' }

/** Four rows, each with its own shape; never averaged, never coloured as good or bad. */
export function LevelChart({ lines }: { readonly lines: readonly LevelLine[] }) {
  return (
    <div role="list">
      {lines.map((line) => (
        <LevelRow key={line.level} line={line} />
      ))}
    </div>
  )
}

function LevelRow({ line }: { readonly line: LevelLine }) {
  const { i18n, t } = useLingui()
  const last = line.points.at(-1)
  const turn = lastTurn(line.points)
  const now: ReactNode = last === null || last === undefined ? <Trans>Not known</Trans> : i18n._(levelWord(last))
  const turnWords = turn === null ? '' : i18n._(turnWord(turn))
  const nowWords = last === null || last === undefined ? t`not known` : i18n._(levelWord(last))
  return (
    <div className="level-row" role="listitem">
      <LevelShape level={line.level} size={16} />
      <span>{line.name}</span>
      <Points line={line} says={[`${line.name}: ${nowWords}`, turnWords].filter(Boolean).join(', ')} />
      <span className="now" aria-hidden="true">
        <b>{now}</b>
        {turn && (
          <span className="change-of-level">
            <Icon name={TURN_ICONS[turn]} size="tiny" />
            {turnWords}
          </span>
        )}
      </span>
    </div>
  )
}

function Points({ line, says }: { readonly line: LevelLine; readonly says: string }) {
  const count = line.points.length
  const colour = `var(--hw-level-${line.level})`
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
      {GRID.map((y) => (
        <path key={y} d={`M2 ${y}H74`} stroke="var(--hw-line)" strokeWidth="1" />
      ))}
      <path d={pathThrough(line.points)} fill="none" stroke={colour} strokeWidth="2.25" strokeLinejoin="round" />
      {line.points.map((point, index) => {
        const x = across(index, count)
        const size = index === count - 1 ? 13 : 7
        return (
          <Fragment key={index}>
            {point === null ? (
              <circle
                cx={x}
                cy={MIDDLE}
                r="3.5"
                fill="var(--hw-surface)"
                stroke="var(--hw-unknown-mark)"
                strokeDasharray="2 1.6"
              />
            ) : (
              <LevelShape level={line.level} size={size} x={x - size / 2} y={heightOf(point) - size / 2} />
            )}
          </Fragment>
        )
      })}
    </svg>
  )
}

/** A line between neighbours that are both known; a gap stays a gap. */
function pathThrough(points: readonly (LevelValue | null)[]): string {
  const steps: string[] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (point === null || before === null || before === undefined) return
    steps.push(
      `M${across(index - 1, points.length)} ${heightOf(before)}L${across(index, points.length)} ${heightOf(point)}`,
    )
  })
  return steps.join('')
}
