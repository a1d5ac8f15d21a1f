export type Level = 'parent' | 'family' | 'community' | 'society'

const SHAPES = {
  parent: <circle cx="8" cy="8" r="7" />,
  family: <rect x="1.5" y="1.5" width="13" height="13" rx="0.5" />,
  community: <path d="M8 1l7.5 13H.5z" />,
  society: <path d="M8 0l8 8-8 8-8-8z" />,
} as const

/** Circle, square, triangle, diamond: each level has a shape of its own besides its colour. `x`, `y`: its position in a chart. */
export function LevelShape({
  level,
  size,
  x,
  y,
}: {
  readonly level: Level
  readonly size: number
  readonly x?: number
  readonly y?: number
}) {
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={`var(--hw-level-${level})`}
      overflow="visible"
      aria-hidden="true"
    >
      {SHAPES[level]}
    </svg>
  )
}
