import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'

interface SourceNameProps {
  readonly agency: AgencyPack
  readonly fact: { readonly source?: string | undefined; readonly mark: string }
}

/** The text in which something was found. Those that came with the app are called in English, in every language; what an agency wrote is in a language that nobody knows. */
export function SourceName({ agency, fact: { source, mark } }: SourceNameProps) {
  return <bdi {...(!agency.own && mark !== 'agency' && { lang: 'en' })}>{source}</bdi>
}
