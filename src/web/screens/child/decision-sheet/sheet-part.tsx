import type { ReactNode } from 'react'

/** A heading and its content, or what it means that there is none. */
export function SheetPart({
  title,
  none,
  children,
}: {
  readonly title: ReactNode
  readonly none?: ReactNode
  readonly children?: ReactNode
}) {
  const empty = children === undefined || children === null || (Array.isArray(children) && children.length === 0)
  if (empty && none === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className="ink-2">{none}</p> : children}
    </section>
  )
}
