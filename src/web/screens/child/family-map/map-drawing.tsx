import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { useSafetyWord, type TieSafety } from '#web/components/tie.tsx'
import type { MapLayout, NodePosition } from './layout.ts'
import type { Point } from './measures.ts'
import { nameLines } from './name-lines.ts'

export interface MapPerson {
  readonly person: string
  readonly name: string
  /** How the person is tied to the child; empty where the name says it. */
  readonly tie: string
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
          <Words at={centre} down={47} lines={nameLines(child.name)} size={15} bold />
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
  unsafe = false,
}: {
  readonly shape: MapPerson['shape']
  readonly at: Point
  readonly size: number
  readonly died: boolean
  readonly unsafe?: boolean
}) {
  const look = unsafe
    ? { fill: 'var(--hw-unsafe-tint)', stroke: 'var(--hw-unsafe-mark)', strokeWidth: 5 }
    : { fill: 'var(--hw-surface)', stroke: 'var(--hw-ink-2)', strokeWidth: 2 }
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
  const { t } = useLingui()
  const safetyWord = useSafetyWord()
  const unsafe = person.safety === 'unsafe'
  const safety = person.safety === null ? '' : safetyWord(person.safety)
  const name = nameLines(person.name === '' ? person.tie : person.name)
  const tie = person.name === '' || person.tie === '' ? [] : nameLines(person.tie)
  const lines = [...name, ...tie, ...(safety === '' ? [] : [safety])]
  const first = at.wordsOver ? -33 - (lines.length - 1) * LINE_HEIGHT : 41
  const said = [
    person.name,
    person.tie,
    safety,
    person.died ? t`died` : '',
    person.knows ? t`has heard what happened` : '',
  ]
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={said.filter((part) => part !== '').join(', ')}
      onClick={open}
      onKeyDown={pressed(open)}
      className="map-node"
    >
      <Shape shape={person.shape} at={at} size={SIZE} died={person.died} unsafe={unsafe} />
      <SafetyBadge safety={person.safety} at={at} />
      {person.knows && <KnowsMark at={at} />}
      <Words at={at} down={first} lines={name} bold={unsafe} />
      <Words at={at} down={first + name.length * LINE_HEIGHT} lines={tie} quiet />
      <text
        x={at.x}
        y={at.y + first + (lines.length - 1) * LINE_HEIGHT}
        textAnchor="middle"
        fontSize="13"
        fontWeight={unsafe ? 700 : 400}
        className="map-words"
        fill={unsafe ? 'var(--hw-unsafe-ink)' : 'var(--hw-ink-2)'}
      >
        {safety}
      </text>
    </g>
  )
}

/** The text outline hides lines that cross a word. */
function Words({
  at,
  down,
  lines,
  size = 13,
  bold = false,
  quiet = false,
}: {
  readonly at: Point
  readonly down: number
  readonly lines: readonly string[]
  readonly size?: number
  readonly bold?: boolean
  readonly quiet?: boolean
}) {
  return (
    <text
      x={at.x}
      y={at.y + down}
      textAnchor="middle"
      fontSize={size}
      fontWeight={bold ? 700 : quiet ? 400 : 500}
      className="map-words"
      fill={quiet ? 'var(--hw-ink-2)' : 'var(--hw-ink)'}
    >
      {lines.map((line, index) => (
        <tspan key={index} x={at.x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
          {/* A space without width: read as text, lines are words apart, as in what is said of the person. */}
          <tspan fontSize="0">&nbsp;</tspan>
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
  // A filled octagon, as a sign to stop: seen before any colour is.
  if (safety === 'unsafe')
    return (
      <g transform={mark}>
        <path d="M6 -1h10l7 7v10l-7 7h-10l-7-7v-10z" fill="var(--hw-unsafe-mark)" />
        <path d="M6 6l10 10M16 6L6 16" stroke="var(--hw-surface)" strokeWidth="3" fill="none" />
      </g>
    )
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
