import { exampleSources } from '#domain/stocktaking/texts-of-examples.ts'
import { Name } from '#web/components/name.tsx'

const ENGLISH = exampleSources()

/** Sources of the worked examples are called in English, in every language; one that an agency wrote is in a language that nobody knows. */
export function SourceName({ children }: { readonly children: string }) {
  return ENGLISH.has(children) ? <bdi lang="en">{children}</bdi> : <Name>{children}</Name>
}
