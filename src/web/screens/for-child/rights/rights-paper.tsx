import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { PagePicture } from '../picture.tsx'
import type { LineUse, TelephoneLine } from '#domain/vocabulary/country-pack/pack.ts'
import { RIGHTS, RIGHTS_SAYS } from './rights-words.ts'

const ROLE: Readonly<Record<LineUse, MessageDescriptor>> = {
  'child-helpline': RIGHTS_SAYS.ringChildren,
  police: RIGHTS_SAYS.ringPolice,
  trafficking: RIGHTS_SAYS.ringHelper,
  'other-report': RIGHTS_SAYS.ringHelper,
  embassy: RIGHTS_SAYS.ringHelper,
}

interface RightsPaperProps {
  /** As the agency wrote them for this language; without any, a line to fill in by hand. */
  readonly ways: readonly string[]
  /** Lines that the agency rang. What a line is for would tell whoever finds the paper: only a role stands with it. */
  readonly lines: readonly TelephoneLine[]
  /** How a child reaches the contact who is independent of the staff. */
  readonly outside: string | null
}

/** A child's rights and how to complain. Nothing of any file is on it. */
export function RightsPaper({ ways, lines, outside }: RightsPaperProps) {
  const { i18n } = useLingui()
  const says = (words: MessageDescriptor) => i18n._(words)
  return (
    <>
      <header className="child-page-head">
        <h2>{says(RIGHTS_SAYS.title)}</h2>
      </header>
      <section className="child-page-part">
        <PagePicture picture="safety" />
        <ul className="plain-list">
          {RIGHTS.map((words) => (
            <li key={words.id}>{says(words)}</li>
          ))}
        </ul>
      </section>
      <section className="child-page-part">
        <PagePicture picture="talk" />
        <div>
          <h3>{says(RIGHTS_SAYS.complain)}</h3>
          <ul className="plain-list">
            {[RIGHTS_SAYS.helper, RIGHTS_SAYS.noName, RIGHTS_SAYS.aboutHelper, RIGHTS_SAYS.hear].map((words) => (
              <li key={words.id}>{says(words)}</li>
            ))}
          </ul>
        </div>
      </section>
      <footer className="child-page-foot">
        {ways.length === 0 ? (
          <p>{says(RIGHTS_SAYS.blank)}</p>
        ) : (
          <div>
            <h3>{says(RIGHTS_SAYS.ways)}</h3>
            <ul className="plain-list">
              {ways.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          </div>
        )}
        {lines.length > 0 && (
          <div>
            <h3>{says(RIGHTS_SAYS.ring)}</h3>
            <ul className="plain-list">
              {lines.map((line) => (
                <li key={line.id}>
                  {says(ROLE[line.for])}: <bdi dir="ltr">{line.number}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
        {outside !== null && (
          <div>
            <h3>{says(RIGHTS_SAYS.outside)}</h3>
            <p>{outside}</p>
          </div>
        )}
      </footer>
    </>
  )
}
