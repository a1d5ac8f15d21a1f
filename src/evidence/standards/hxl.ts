/** The Humanitarian Exchange Language: one row of hashtags between the header and the data says what each column holds (HXL 1.1). */
export const HXL_STANDARD = { name: 'HXL', version: '1.1' } as const

const TAGS: Readonly<Record<string, string>> = {
  month: '#date +month',
  yearOfRegistration: '#date +year',
  ageBand: '#affected +age +code',
  ageBroad: '#affected +age +code',
  sex: '#affected +sex +code',
  gender: '#affected +sex +code',
  district: '#adm1 +code',
  childGroups: '#affected +group +code',
  forms: '#crisis +type +code',
  pathway: '#status +identification +code',
  source: '#org +referring +code',
  needed: '#need +code',
  offered: '#service +offered +code',
  accepted: '#service +accepted +code',
  received: '#service +reached +code',
  declined: '#service +declined +code',
  gaps: '#service +gap +code',
  closure: '#status +closure +code',
  citizenship: '#country +citizenship +code',
  CountryOfExploitation: '#country +exploitation +code',
  count: '#affected +ind',
  low: '#affected +ind +min',
  high: '#affected +ind +max',
  rate: '#indicator +rate',
}

/** The row of hashtags for these columns; `#meta` with the column's own name where HXL has no word for it. */
export function hxlRow(columns: readonly string[]): readonly string[] {
  return columns.map((column) => tagOf(column) ?? tagOfCode(column) ?? `#meta +${attribute(column)}`)
}

/** A column may be called like what every object has. */
const tagOf = (column: string): string | undefined => (Object.hasOwn(TAGS, column) ? TAGS[column] : undefined)
const attribute = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')

/** For `forms.forced-begging`, which says whether one code of a field holds: the field's tag with the code as an attribute. */
function tagOfCode(column: string): string | undefined {
  const at = column.indexOf('.')
  const tag = at < 0 ? undefined : tagOf(column.slice(0, at))
  return tag && `${tag.replace(' +code', '')} +${attribute(column.slice(at + 1))}`
}

/** Header, hashtags, data. */
export function withHxl(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header, ...data] = rows
  return header ? [header, hxlRow(header), ...data] : []
}
