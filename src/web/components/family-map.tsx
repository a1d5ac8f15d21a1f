import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { SafetyWord, type Safety } from './tie.tsx'

export interface MapPerson {
  readonly person: string
  readonly name: string
  readonly relation: string
  readonly shape: 'woman' | 'man' | 'unknown'
  readonly died: boolean
  readonly safety: Safety
}

interface FamilyMapProps {
  readonly child: { readonly name: string; readonly shape: MapPerson['shape'] }
  /** Nearest first; more than nine become one node. */
  readonly people: readonly MapPerson[]
  readonly open: (person: string) => void
  readonly openRest: () => void
}

const MOST = 9
const WIDTH = 360
const HEIGHT = 500
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 - 14 }
const REACH = { x: 130, y: 190 }
const SIZE = 24

const placeOf = (index: number, count: number) => {
  const angle = -Math.PI / 2 + (2 * Math.PI * index) / count
  return { x: CENTRE.x + REACH.x * Math.cos(angle), y: CENTRE.y + REACH.y * Math.sin(angle) }
}

const LINE: Readonly<Record<Safety, { readonly stroke: string; readonly dash?: string; readonly width: number }>> = {
  safe: { stroke: 'var(--hw-safe-mark)', width: 3 },
  unsafe: { stroke: 'var(--hw-unsafe-mark)', width: 7 },
  unknown: { stroke: 'var(--hw-unknown-mark)', dash: '2 5', width: 2.5 },
}

/** Who is around the child: ties are drawn from the child only. Circle: woman or girl. Square: man or boy. Dashed: not known. Crossed: died. */
export function FamilyMap({ child, people, open, openRest }: FamilyMapProps) {
  const { t } = useLingui()
  const shown = people.length > MOST ? people.slice(0, MOST - 1) : people
  const rest = people.length - shown.length
  const count = shown.length + (rest > 0 ? 1 : 0)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="group" aria-label={t`Family map of ${child.name}`} className="family-map">
      {shown.map((person, index) => (
        <TieLine key={person.person} safety={person.safety} to={placeOf(index, count)} />
      ))}
      {shown.map((person, index) => (
        <PersonNode key={person.person} person={person} at={placeOf(index, count)} open={() => open(person.person)} />
      ))}
      {rest > 0 && <RestNode count={rest} at={placeOf(count - 1, count)} open={openRest} />}
      <Shape shape={child.shape} at={CENTRE} size={30} died={false} />
      <Shape shape={child.shape} at={CENTRE} size={24} died={false} />
      <text x={CENTRE.x} y={CENTRE.y + 48} textAnchor="middle" fontWeight="700" fontSize="15" fill="var(--hw-ink)">
        {child.name}
      </text>
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function TieLine({ safety, to }: { readonly safety: Safety; readonly to: Point }) {
  const line = LINE[safety]
  const path = `M${CENTRE.x} ${CENTRE.y}L${to.x} ${to.y}`
  return (
    <>
      <path d={path} stroke={line.stroke} strokeWidth={line.width} strokeDasharray={line.dash} />
      {safety === 'unsafe' && <path d={path} stroke="var(--hw-surface)" strokeWidth="3" />}
    </>
  )
}

function Shape({ shape, at, size, died }: { readonly shape: MapPerson['shape']; readonly at: Point; readonly size: number; readonly died: boolean }) {
  const look = { fill: 'var(--hw-surface)', stroke: 'var(--hw-ink-2)', strokeWidth: 2 }
  const half = size * 0.9
  return (
    <>
      {shape === 'man' ? (
        <rect x={at.x - half} y={at.y - half} width={2 * half} height={2 * half} rx="3" {...look} />
      ) : (
        <circle cx={at.x} cy={at.y} r={size} {...look} strokeDasharray={shape === 'unknown' ? '5 4' : undefined} />
      )}
      {died && <path d={`M${at.x - half} ${at.y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`} stroke="var(--hw-ink-2)" strokeWidth="2" />}
    </>
  )
}

function PersonNode({ person, at, open }: { readonly person: MapPerson; readonly at: Point; readonly open: () => void }) {
  return (
    <g role="button" tabIndex={0} onClick={open} onKeyDown={pressed(open)} className="map-node">
      <Shape shape={person.shape} at={at} size={SIZE} died={person.died} />
      <SafetyBadge safety={person.safety} at={at} />
      <text x={at.x} y={at.y + 42} textAnchor="middle" fontSize="13" fontWeight="500" fill="var(--hw-ink)">
        {person.name === '' ? person.relation : person.name}
      </text>
      <text x={at.x} y={at.y + 58} textAnchor="middle" fontSize="13" fill={person.safety === 'unsafe' ? 'var(--hw-unsafe-ink)' : 'var(--hw-ink-2)'}>
        <SafetyWord safety={person.safety} />
      </text>
    </g>
  )
}

function SafetyBadge({ safety, at }: { readonly safety: Safety; readonly at: Point }) {
  const mark = `translate(${at.x - 11} ${at.y - 11})`
  if (safety === 'safe') return <path d="M5 12l4.5 4.500L18 7" transform={mark} stroke="var(--hw-safe-mark)" strokeWidth="3" fill="none" />
  if (safety === 'unsafe') return <path d="M5 5l12 12M17 5L5 17" transform={mark} stroke="var(--hw-unsafe-mark)" strokeWidth="3" fill="none" />
  return (
    <text x={at.x} y={at.y + 6} textAnchor="middle" fontSize="18" fontWeight="700" fill="var(--hw-unknown-ink)">
      ?
    </text>
  )
}

function RestNode({ count, at, open }: { readonly count: number; readonly at: Point; readonly open: () => void }) {
  return (
    <g role="button" tabIndex={0} onClick={open} onKeyDown={pressed(open)} className="map-node">
      <rect x={at.x - 36} y={at.y - 22} width="72" height="44" rx="22" fill="var(--hw-surface)" stroke="var(--hw-line-strong)" />
      <text x={at.x} y={at.y + 5} textAnchor="middle" fontSize="14" fontWeight="500" fill="var(--hw-action)">
        <Trans>{count} more</Trans>
      </text>
    </g>
  )
}

const pressed = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}
