import './law-at-moment.css'
import { Plural, Trans } from '@lingui/react/macro'
import type { LawLine } from '#domain/country-pack/law-at-moment.ts'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useTimeWords } from '#web/words/times.ts'

interface LawLinesProps {
  readonly lines: readonly LawLine[]
  /** The agency chose no country, so that no pack was asked. */
  readonly noCountry?: boolean
}

/** Facts of a country, each with how sure it is, its source and the day on which it was read. Without any it says that nobody found one. */
export function LawLines({ lines, noCountry = false }: LawLinesProps) {
  const { code, codes } = useSpeak(null)
  if (lines.length === 0)
    return (
      <p>
        {noCountry ? (
          <Trans>Your agency has not entered a duty to report here. Ask your supervisor today.</Trans>
        ) : (
          <Trans>Not found in any source yet. Ask your supervisor.</Trans>
        )}
      </p>
    )
  return (
    <ul className="law-lines">
      {lines.map((line) => (
        <li key={`${line.name ?? line.code ?? ''} ${line.fact.says}`}>
          {line.name !== undefined && (
            <b>
              <AppWords>{line.name}</AppWords>
            </b>
          )}
          {line.code !== undefined && <b>{code(line.code)}</b>}
          {line.to !== undefined && (
            <>
              {': '}
              <AppWords>{line.to}</AppWords>
            </>
          )}
          {line.number !== undefined && (
            <>
              {': '}
              <bdi dir="ltr">{line.number}</bdi>
            </>
          )}
          {line.hours !== undefined && (
            <span className="block">
              <Plural value={line.hours} one="Within # hour" other="Within # hours" />
            </span>
          )}
          <span className="block">
            <AppWords>{line.fact.says}</AppWords>
          </span>
          {line.steps && <span className="block">{codes(line.steps)}</span>}
          <Source line={line} />
        </li>
      ))}
    </ul>
  )
}

function Source({ line: { fact, number } }: { readonly line: LawLine }) {
  const { say } = useSpeak(null)
  const times = useTimeWords()
  return (
    <span className="block text-small ink-2">
      {number === undefined ? say(MARK_WORDS[fact.mark]) : <Trans>Your agency rang it.</Trans>}
      {number === undefined && fact.source !== undefined && (
        <>
          : <bdi>{fact.source}</bdi>
        </>
      )}
      {fact.checkedOn !== undefined && (
        <>
          {' · '}
          <Trans>Checked on {times.day(fact.checkedOn)}.</Trans>
        </>
      )}
    </span>
  )
}
