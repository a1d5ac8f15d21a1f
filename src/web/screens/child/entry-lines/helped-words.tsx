import { Trans } from '@lingui/react/macro'
import type { HelpedSoFar } from '#domain/continuity/helped-so-far.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** What helped and what did not, as list items: each informant separately, then what was written. Nothing is counted. */
export function helpedLines({ voices, words }: HelpedSoFar, speak: Speak) {
  return [
    ...voices.map(({ entry, whose, helped, category }, at) => (
      <li key={`${entry.id} ${String(at)}`}>
        {speak.code(category)}. {whose === 'worker' ? <Trans>Staff</Trans> : speak.code(whose)}: {speak.code(helped)}
      </li>
    )),
    ...words.map(({ entry, on, category, helped, didNotHelp }) => (
      <li key={entry}>
        {category !== null && <>{speak.code(category)}. </>}
        {helped !== null && <Trans>Helped: {helped}</Trans>}
        {helped !== null && didNotHelp !== null && ' '}
        {didNotHelp !== null && <Trans>Did not help: {didNotHelp}</Trans>}{' '}
        <span className="ink-2">({speak.day(on)})</span>
      </li>
    )),
  ]
}
