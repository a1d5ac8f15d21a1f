import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'

interface SourceNameProps {
  readonly agency: AgencyPack
  readonly fact: { readonly source?: string | undefined; readonly mark: string }
}

/** The text in which something was found. Shipped ones have English titles in every language; the language of an agency's own is unknown. */
export function FactSource({ agency, fact: { source, mark } }: SourceNameProps) {
  return <bdi {...(!agency.own && mark !== 'agency' && { lang: 'en' })}>{source}</bdi>
}
