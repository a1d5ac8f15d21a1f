import { exampleSources } from '#domain/stocktaking/examples/texts-of-examples.ts'
import { Name } from '#web/components/name.tsx'

const ENGLISH = exampleSources()

/** Sources of the worked examples have English titles in every language; the language of an agency's own is unknown. */
export function StatementSource({ children }: { readonly children: string }) {
  return ENGLISH.has(children) ? <bdi lang="en">{children}</bdi> : <Name>{children}</Name>
}
