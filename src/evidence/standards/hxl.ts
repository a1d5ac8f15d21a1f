/**
 * The Humanitarian Exchange Language: one row of hashtags between the header and the data says what each column holds
 * (HXL 1.1). What HXL's own validator takes for a number (`#affected`) or a date (`#date`) holds nothing else here: codes
 * about people are `#beneficiary`, and a period beside a total or a blank code is `#meta +date`.
 */
export const HXL_STANDARD = { name: 'HXL', version: '1.1' } as const

const TAGS = new Map(
  Object.entries({
    month: '#meta +date +month',
    yearOfRegistration: '#meta +date +year',
    ageBand: '#beneficiary +age +code',
    ageBroad: '#beneficiary +age +code',
    sex: '#beneficiary +sex +code',
    gender: '#beneficiary +sex +code',
    district: '#adm1 +code',
    childGroups: '#beneficiary +group +code',
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
    age: '#beneficiary +age +code',
    quarter: '#meta +date +quarter',
    year: '#meta +date +year',
    'identification-pathways': '#status +identification +code',
    'own-victim-status': '#status +identification +own +code',
    joinability: '#indicator +joinable +code',
    'closure-types': '#status +closure +code',
    schooling: '#status +schooling +code',
    'placement-stability': '#status +placement +code',
    'met-without-file': '#status +met +code',
    'child-group': '#beneficiary +group +code',
    form: '#crisis +type +code',
    documents: '#status +documents +code',
    'needs-and-help': '#need +help +code',
    'time-to-first-steps': '#status +time +code',
    'phase-durations': '#status +phase +code',
    'change-at-each-level': '#status +level +code',
    'change-in-each-domain': '#status +domain +code',
    'reasons-for-declining': '#service +declined +code',
    'reasons-for-gaps': '#service +gap +reason +code',
    'what-helped': '#service +helped +code',
  }),
)

/** The row of hashtags for these columns; `#meta` with the column's own name where HXL has no word for it. */
export function hxlRow(columns: readonly string[]): readonly string[] {
  return columns.map((column) => TAGS.get(column) ?? tagOfCode(column) ?? joined('#meta', column))
}

/** An attribute begins with a letter from a to z: for a name in another script there is none, and the tag has no attribute. */
function joined(tag: string, name: string): string {
  const attribute = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .replace(/_+$/, '')
  return attribute === '' ? tag : `${tag} +${attribute}`
}

/** For `forms.forced-begging` and `form forced-begging`, which say whether one code of a field holds: the field's tag with the code as an attribute. */
function tagOfCode(column: string): string | undefined {
  const at = column.search(/[. ]/)
  const tag = at < 0 ? undefined : TAGS.get(column.slice(0, at))
  return tag && joined(tag.replace(' +code', ''), column.slice(at + 1))
}

/** Header, hashtags, data. */
export function withHxl(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header, ...data] = rows
  return header ? [header, hxlRow(header), ...data] : []
}

/** The hashtags that an app before this one wrote: codes about people and periods had those of numbers and dates. */
const earlierRow = (columns: readonly string[]): readonly string[] =>
  hxlRow(columns).map((tag) => tag.replace(/^#beneficiary/, '#affected').replace(/^#meta \+date/, '#date'))

/** The same rows as they are written now, and as they were before. */
export function hxlNowAndBefore(rows: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] {
  const [header = [], , ...data] = rows
  return [rows, [header, earlierRow(header), ...data]]
}

/** Whether this is the row of hashtags of these columns, as it is written now or was before. */
export const isHxlRow = (columns: readonly string[], row: readonly string[]): boolean =>
  [hxlRow(columns), earlierRow(columns)].some((tags) => JSON.stringify(tags) === JSON.stringify(row))
