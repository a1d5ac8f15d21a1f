import { Trans } from '@lingui/react/macro'
import { startOf } from '#domain/entry/plain-date.ts'
import type { FileView } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { alreadyTold } from '#domain/kinds/experience/told-to-whom.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { SealedParts } from '../reveal/sealed-parts.tsx'
import { useVisibleFile } from '../reveal/use-visible-file.ts'
import { entryTitle } from '../child-file/entry-title.ts'

/** Kinds whose form leads somebody to ask the child what happened. */
const ASKS: readonly string[] = [ownExperience.name, 'instrument-completed', 'concern/told']

interface BeforeAskingProps {
  readonly view: FileView
  readonly kind: string
  readonly way: string | null
}

/** On the form of such a kind, and on no other. */
export const BeforeAsking = ({ view, kind, way }: BeforeAskingProps) =>
  ASKS.includes(way === null ? kind : `${kind}/${way}`) && <AlreadyHeard view={view} />

/**
 * Before any question: who has heard it, what is written about it already, and what is not raised, so that nobody asks the child again. It is there whether or not anything stands, and before the touch it says
 * nothing that stands in a sealed part.
 */
export function AlreadyHeard({ view }: { readonly view: FileView }) {
  const speak = useSpeak(view.caseFile)
  const reveal = useReveal(view.file)
  const { caseFile } = useVisibleFile(view.caseFile, reveal)
  const { times, askAgain, notToRaise } = alreadyTold(caseFile)
  const written = all(caseFile, ownExperience)
  const sealed = view.caseFile.held.some(needsReveal)
  return (
    <Disclosure title={<Trans>Before you ask: who already heard this</Trans>}>
      <div className="stack tight">
        {times.length + written.length === 0 ? (
          <p>
            <Trans>Nothing is written about the child telling anybody.</Trans>
          </p>
        ) : (
          <ul className="stack tight">
            {times.map(({ id, at, body }) => (
              <li key={id}>
                <b>{speak.code(body.heardBy)}</b>
                {body.called !== undefined && `, ${body.called}`}, {speak.day(startOf(at))}
                {body.writtenDown === 'yes-we-have-it' && (
                  <span className="block">
                    <Trans>There is a written record: read it first.</Trans>
                  </span>
                )}
              </li>
            ))}
            {written.map((entry) => (
              <li key={entry.id}>
                <b>{entryTitle(entry, speak)}</b>, {speak.day(startOf(entry.at))}
              </li>
            ))}
          </ul>
        )}
        {times.length > 0 && (
          <p>
            <b>
              <Trans>May we ask the child again?</Trans>
            </b>{' '}
            {speak.code(askAgain)}
          </p>
        )}
        {notToRaise.length > 0 && (
          <p>
            <b>
              <Trans>What not to talk about</Trans>
            </b>
            : {speak.list(notToRaise)}
          </p>
        )}
        {sealed && <SealedParts reveal={reveal} />}
      </div>
    </Disclosure>
  )
}
