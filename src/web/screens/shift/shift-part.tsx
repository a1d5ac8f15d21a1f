import type { ReactNode } from 'react'

export function ShiftPart({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="shift-part">
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  )
}
