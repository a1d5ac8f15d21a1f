import type { Publication } from '#guidance/library/publications/publication.ts'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** A publication by its own title, which is not translated; where nobody has seen that title, by our description in the reader's language. */
export function PublicationTitle({ one }: { readonly one: Publication }) {
  const { say } = useSpeak(null)
  return one.titleIsOurs ? <bdi>{say(libraryMessage(one.title))}</bdi> : <bdi lang="en">{one.title}</bdi>
}

/** The publisher: a name, or our words in the reader's language where no name was seen. */
export function PublisherName({ one }: { readonly one: Publication }) {
  const { say } = useSpeak(null)
  return one.publisherIsOurs ? <bdi>{say(libraryMessage(one.publisher))}</bdi> : <bdi lang="en">{one.publisher}</bdi>
}
