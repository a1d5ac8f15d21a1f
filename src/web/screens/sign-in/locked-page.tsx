import { useEffect, useRef, type ReactNode } from 'react'
import { LanguageNote } from '../../components/language-note.tsx'

interface OutsideProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** In the header: language, back. */
  readonly corner?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A page before unlocking. It shows the neutral name and nothing of agency, person or subject. */
export function LockedPage({ title, lead, corner, foot, children }: OutsideProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A page that begins with a field has the cursor there: whoever unlocks types at once.
    if (heading.current?.closest('main')?.contains(document.activeElement) !== true)
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="locked-page">
      <LanguageNote />
      <div className="locked-page-inner">
        <div className="row between no-print">
          <p className="name">{__APP_NAME__}</p>
          {corner}
        </div>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {children}
        {foot !== undefined && <div className="foot">{foot}</div>}
      </div>
    </main>
  )
}
