import { Trans } from '@lingui/react/macro'
import type { CardSource } from '#guidance/engine/card.ts'
import { findingOf, publicationOf } from '#guidance/library/library.ts'
import type { Finding } from '#guidance/library/publications/publication.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { PublicationTitle } from '#web/views/guidance-words/publication-names.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'

/** Sources, each with how sure it is. General knowledge and our own judgement are labelled as that and nothing more. */
export function SourcesList({ sources, speak }: { readonly sources: readonly CardSource[]; readonly speak: Speak }) {
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.is === 'finding' ? `${source.publication} ${source.finding}` : source.is}>
          {source.is === 'finding' ? (
            <FindingLine publication={source.publication} finding={source.finding} speak={speak} />
          ) : source.is === 'general' ? (
            <Trans>General knowledge of the field, seen in no text.</Trans>
          ) : (
            <Trans>Our own judgement from practice.</Trans>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How sure it is that a publication says something. */
export function MarkWords({ mark }: { readonly mark: Finding['mark'] }) {
  return mark === 'seed' ? <Trans>Said in its summary:</Trans> : <Trans>Found in or about it:</Trans>
}

function FindingLine({
  publication,
  finding,
  speak,
}: {
  readonly publication: string
  readonly finding: string
  readonly speak: Speak
}) {
  const trail = useNavigation()
  const book = publicationOf(publication)
  const found = findingOf(publication, finding)
  if (!book || !found) return null
  return (
    <>
      <b>
        <MarkWords mark={found.mark} />
      </b>{' '}
      {speak.say(libraryMessage(found.text))}
      {book.asked !== undefined && (
        <span className="block ink-2">
          <Trans>Whom it asked: {speak.say(libraryMessage(book.asked))}</Trans>
        </span>
      )}
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'guidance', publication })}>
        <span>
          <PublicationTitle one={book} />
          {book.year !== null && ` (${String(book.year)})`}
        </span>
      </button>
    </>
  )
}
