import type { Publication } from '#guidance/library/publication.ts'
import { inWords } from '#web/guidance/words.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** A publication by the title it has, which is not translated; by what we call it, in the reader's language, where its own was not seen. */
export function TitleOf({ one }: { readonly one: Publication }) {
  const { say } = useSpeak(null)
  return one.titleIsOurs ? <bdi>{say(inWords(one.title))}</bdi> : <bdi lang="en">{one.title}</bdi>
}

/** Who brought it out: a name, or in the reader's language what we say where no name was seen. */
export function PublisherOf({ one }: { readonly one: Publication }) {
  const { say } = useSpeak(null)
  return one.publisherIsOurs ? <bdi>{say(inWords(one.publisher))}</bdi> : <bdi lang="en">{one.publisher}</bdi>
}
