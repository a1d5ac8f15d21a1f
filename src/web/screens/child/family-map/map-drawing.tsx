import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { SafetyWord, type TieSafety } from '#web/components/tie.tsx'
import type { MapLayout, NodePosition } from './layout.ts'
import type { Point } from './measures.ts'
import { nameLines } from './name-lines.ts'

export interface MapPerson {
  readonly person: string
  readonly name: string
  readonly relation: string
  readonly shape: 'woman' | 'man' | 'unknown'
  readonly died: boolean
  /** Null until sealed parts are revealed. */
  readonly safety: TieSafety | null
  readonly knows: boolean
}

interface MapDrawingProps {
  readonly child: { readonly name: string; readonly shape: MapPerson['shape'] }
  readonly people: readonly MapPerson[]
  readonly layout: MapLayout
  readonly open: (person: string) => void
}

const SIZE = 24
/** From one line of a name to the next. */
const LINE_HEIGHT = 15

const LINE: Readonly<Record<TieSafety, { readonly stroke: string; readonly dash?: string; readonly width: number }>> = {
  safe: { stroke: 'var(--hw-safe-mark)', width: 3 },
  unsafe: { stroke: 'var(--hw-unsafe-mark)', width: 7 },
  unknown: { stroke: 'var(--hw-unknown-mark)', dash: '2 5', width: 2.5 },
}

const NOT_SHOWN: (typeof LINE)[TieSafety] = { stroke: 'var(--hw-line-strong)', width: 1.5 }

/** The genogram: generations in rows, thin grey lines of descent where they are known, and ties from the child only. */
export function MapDrawing({ child, people, layout, open }: MapDrawingProps) {
  const { t } = useLingui()
  const centre = layout.places.get('child')
  const placed = people.flatMap((person) => {
    const at = layout.places.get(person.person as Parameters<typeof layout.places.get>[0])
    return at ? [{ person, at }] : []
  })
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={rem(layout.width)}
      height={rem(layout.height)}
      role="group"
      aria-label={t`Family map of ${child.name}`}
      className="family-map"
    >
      {layout.kinship.map((line, at) => (
        <path key={at} d={pathOf(line)} fill="none" stroke="var(--hw-line-strong)" strokeWidth="1.5" />
      ))}
      {centre &&
        placed.map(({ person, at }) => <TieLine key={person.person} safety={person.safety} from={centre} to={at} />)}
      {placed.map(({ person, at }) => (
        <PersonNode key={person.person} person={person} at={at} open={() => open(person.person)} />
      ))}
      {centre && (
        <>
          <Shape shape={child.shape} at={centre} size={30} died={false} />
          <Shape shape={child.shape} at={centre} size={24} died={false} />
          <Words at={centre} down={47} lines={nameLines(child.name)} bold />
        </>
      )}
    </svg>
  )
}

/** The drawing scales with the font size. */
const rem = (units: number) => `${String(units / 16)}rem`

const pathOf = (line: readonly Point[]) =>
  line.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('')

function TieLine({
  safety,
  from,
  to,
}: {
  readonly safety: TieSafety | null
  readonly from: Point
  readonly to: Point
}) {
  const line = safety === null ? NOT_SHOWN : LINE[safety]
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`
  return (
    <>
      <path d={path} stroke={line.stroke} strokeWidth={line.width} strokeDasharray={line.dash} />
      {safety === 'unsafe' && <path d={path} stroke="var(--hw-surface)" strokeWidth="3" />}
    </>
  )
}

function Shape({
  shape,
  at,
  size,
  died,
}: {
  readonly shape: MapPerson['shape']
  readonly at: Point
  readonly size: number
  readonly died: boolean
}) {
  const look = { fill: 'var(--hw-surface)', stroke: 'var(--hw-ink-2)', strokeWidth: 2 }
  const half = size * 0.9
  return (
    <>
      {shape === 'man' ? (
        <rect x={at.x - half} y={at.y - half} width={2 * half} height={2 * half} rx="3" {...look} />
      ) : (
        <circle cx={at.x} cy={at.y} r={size} {...look} strokeDasharray={shape === 'unknown' ? '5 4' : undefined} />
      )}
      {died && (
        <path
          d={`M${at.x - half} ${at.y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`}
          stroke="var(--hw-ink-2)"
          strokeWidth="2"
        />
      )}
    </>
  )
}

function PersonNode({
  person,
  at,
  open,
}: {
  readonly person: MapPerson
  readonly at: NodePosition
  readonly open: () => void
}) {
  const lines = nameLines(person.name === '' ? person.relation : person.name)
  const more = (lines.length - 1) * LINE_HEIGHT
  return (
    <g role="button" tabIndex={0} onClick={open} onKeyDown={pressed(open)} className="map-node">
      <Shape shape={person.shape} at={at} size={SIZE} died={person.died} />
      <SafetyBadge safety={person.safety} at={at} />
      {person.knows && <KnowsMark at={at} />}
      <Words at={at} down={at.wordsOver ? -49 - more : 41} lines={lines} />
      <text
        x={at.x}
        y={at.y + (at.wordsOver ? -33 : 57 + more)}
        textAnchor="middle"
        fontSize="13"
        className="map-words"
        fill={person.safety === 'unsafe' ? 'var(--hw-unsafe-ink)' : 'var(--hw-ink-2)'}
      >
        {person.safety !== null && <SafetyWord safety={person.safety} />}
      </text>
    </g>
  )
}

/** The text outline hides lines that cross a word. */
function Words({
  at,
  down,
  lines,
  bold = false,
}: {
  readonly at: Point
  readonly down: number
  readonly lines: readonly string[]
  readonly bold?: boolean
}) {
  return (
    <text
      x={at.x}
      y={at.y + down}
      textAnchor="middle"
      fontSize={bold ? 15 : 13}
      fontWeight={bold ? 700 : 500}
      className="map-words"
      fill="var(--hw-ink)"
    >
      {lines.map((line, index) => (
        <tspan key={index} x={at.x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Icon: has heard what happened. */
function KnowsMark({ at }: { readonly at: Point }) {
  return (
    <g transform={`translate(${String(at.x + 15)} ${String(at.y - 27)})`}>
      <circle cx="8" cy="8" r="9" fill="var(--hw-surface)" stroke="var(--hw-ink-2)" strokeWidth="1.500" />
      <path d="M4 6h8M4 10h5" stroke="var(--hw-ink)" strokeWidth="2" />
    </g>
  )
}

function SafetyBadge({ safety, at }: { readonly safety: TieSafety | null; readonly at: Point }) {
  if (safety === null) return null
  const mark = `translate(${at.x - 11} ${at.y - 11})`
  if (safety === 'safe')
    return <path d="M5 12l4.5 4.500L18 7" transform={mark} stroke="var(--hw-safe-mark)" strokeWidth="3" fill="none" />
  if (safety === 'unsafe')
    return <path d="M5 5l12 12M17 5L5 17" transform={mark} stroke="var(--hw-unsafe-mark)" strokeWidth="3" fill="none" />
  return (
    <text x={at.x} y={at.y + 6} textAnchor="middle" fontSize="18" fontWeight="700" fill="var(--hw-unknown-ink)">
      ?
    </text>
  )
}

const pressed = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}
