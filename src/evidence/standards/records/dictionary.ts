import { isObject, type JsonRecord, type RecordSet } from './json-records.ts'
import type { ListSheet } from '../workbook/list-sheets.ts'

/** What the fields of another program are called, and what the codes in them mean. */
export interface Dictionary {
  readonly labels: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Codes that a list has without a label: they stay as they are. */
  readonly without: number
}

/** Lists of options that Primero's default forms use, by their fields. Forms of an agency say it themselves. */
const DEFAULT_LISTS: Readonly<Record<string, readonly string[]>> = {
  'lookup-gender': ['sex', 'relation_sex', 'perpetrator_sex', 'cp_sex'],
  'lookup-country': ['nationality', 'country_of_origin', 'relation_nationality', 'cp_incident_perpetrator_nationality'],
  'lookup-ethnicity': ['ethnicity', 'sub_ethnicity_1', 'sub_ethnicity_2', 'relation_ethnicity'],
  'lookup-language': ['language', 'relation_language'],
  'lookup-religion': ['religion', 'relation_religion'],
  'lookup-case-status': ['status'],
  'lookup-workflow': ['workflow'],
  'lookup-displacement-status': ['displacement_status'],
  'lookup-protection-status': ['protection_status'],
  'lookup-risk-level': ['risk_level'],
  'lookup-protection-concerns': ['protection_concerns', 'protection_concern_type'],
  'lookup-unhcr-needs-codes': ['unhcr_needs_codes'],
  'lookup-disability-type': ['disability_type', 'cp_disability_type'],
  'lookup-special-needs': ['disability_special_needs'],
  'lookup-disability-communication-best-means': ['disability_communications'],
  'lookup-separation-cause': ['separation_cause'],
  'lookup-tracing-status': ['tracing_status'],
  'lookup-service-type': ['service_type', 'followup_service_type'],
  'lookup-service-response-type': ['service_response_type'],
  'lookup-service-implemented': ['service_implemented'],
  'lookup-followup-type': ['followup_type'],
  'lookup-care-arrangements-type': ['care_arrangements_type', 'current_care_arrangements_type'],
  'lookup-caregiver-change-reason': ['child_caregiver_reason_change'],
  'lookup-family-relationship': ['relation', 'family_relationship', 'relationship_caregiver', 'wishes_relationship'],
  'lookup-marital-status': ['maritial_status', 'cp_incident_perpetrator_marital_status'],
  'lookup-perpetrator-relationship': ['cp_incident_perpetrator_relationship'],
  'lookup-cp-violence-type': ['cp_incident_violence_type'],
  'lookup-incident-location': ['cp_incident_location_type'],
  'lookup-incident-identification': ['cp_incident_identification_violence'],
  'lookup-time-of-day': ['cp_incident_timeofday'],
  'lookup-approval-status': ['approval_status_assessment', 'approval_status_case_plan', 'approval_status_closure'],
  'lookup-approval-type': ['case_plan_approval_type'],
  'lookup-legitimate-basis': ['legitimate_basis'],
  Location: [
    'location_current',
    'location_last',
    'relation_location_current',
    'relation_location_last',
    'location_separation',
    'location_tracing',
    'incident_location',
    'owned_by_location',
    'service_delivery_location',
  ],
}

/** Everything that these files say about fields and codes: Primero’s lookups, locations and forms, and XLSForms. */
export function dictionaryOf(sets: readonly RecordSet[], forms: readonly XlsForm[]): Dictionary {
  const read = new Reading()
  const of = (wanted: RecordSet['of']) => sets.filter(({ of }) => of === wanted).flatMap(({ records }) => records)
  for (const lookup of of('lookups')) read.list(textIn(lookup.get('unique_id')), optionsIn(lookup.get('values'), 'id'))
  read.list('Location', of('locations').flatMap(placeIn))
  for (const [list, fields] of Object.entries(DEFAULT_LISTS)) for (const field of fields) read.uses(field, list)
  for (const form of of('forms')) fieldsIn(form, read)
  for (const form of forms) questionsIn(form, read)
  return read.dictionary()
}

type Option = readonly [code: string, label: string]

class Reading {
  readonly #labels = new Map<string, string>()
  readonly #lists = new Map<string, ReadonlyMap<string, string>>()
  readonly #uses = new Map<string, string>()
  #without = 0

  list(name: string, options: readonly Option[]): void {
    this.#without += options.filter(([, label]) => label === '').length
    this.#lists.set(name, new Map(options.filter(([, label]) => label !== '')))
  }

  uses(field: string, list: string): void {
    this.#uses.set(field, list)
  }

  label(field: string, label: string): void {
    if (label !== '') this.#labels.set(field, label)
  }

  dictionary(): Dictionary {
    const codes = [...this.#uses].flatMap(([field, list]) => {
      const options = this.#lists.get(list)
      return options && options.size > 0 ? [[field, options] as const] : []
    })
    return { labels: this.#labels, codes: new Map(codes), without: this.#without }
  }
}

/** A text, or the English of a text in several languages, or the first that is there. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (!isObject(value)) return ''
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [[language, text.trim()] as const] : [],
  )
  return (texts.find(([language]) => language === 'en') ?? texts[0])?.[1] ?? ''
}

const optionsIn = (values: unknown, code: string): readonly Option[] =>
  (Array.isArray(values) ? values : []).flatMap((one: unknown): readonly Option[] =>
    isObject(one) && textIn(one[code]) !== '' ? [[textIn(one[code]), textIn(one['display_text'])]] : [],
  )

/** A place with the larger ones in which it is, the smallest first. */
const placeIn = (place: JsonRecord): readonly Option[] => {
  const name = textIn(place.get('name')) || textIn(place.get('placename'))
  return [[textIn(place.get('code')), name.split('::').toReversed().join(', ')]]
}

function fieldsIn(form: JsonRecord, read: Reading): void {
  const fields = form.get('fields')
  for (const field of Array.isArray(fields) ? (fields as readonly unknown[]) : []) {
    if (!isObject(field)) continue
    const name = textIn(field['name'])
    read.label(name, textIn(field['display_name']))
    const own = optionsIn(field['option_strings_text'], 'id')
    if (own.length > 0) read.list(`of ${name}`, own)
    const source = textIn(field['option_strings_source']).replace(/^lookup /, '')
    if (own.length > 0) read.uses(name, `of ${name}`)
    else if (source !== '') read.uses(name, source === 'ReportingLocation' ? 'Location' : source)
  }
}

export interface XlsForm {
  readonly survey: ListSheet
  readonly choices: ListSheet | undefined
}

/** The sheets of an XLSForm, and those beside them. */
export function xlsFormIn(sheets: readonly ListSheet[]): XlsForm | undefined {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
  const survey = named('survey')
  const heads = survey?.rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  return survey && heads.includes('type') && heads.includes('name') ? { survey, choices: named('choices') } : undefined
}

type Row = ReadonlyMap<string, string>
/** The rows under the headings of a sheet, each cell by its heading in small letters. */
export const rowsOf = ({ rows: [heads = [], ...rows] }: ListSheet): readonly Row[] =>
  rows.map((row) => new Map(heads.map((head, at) => [head.trim().toLowerCase(), (row[at] ?? '').trim()])))

/** A label: without a language, in English, or the first. */
const labelIn = (row: Row): string => {
  const labels = [...row].filter(([head, text]) => /^label\b/.test(head) && text !== '')
  const best = labels.find(([head]) => head === 'label') ?? labels.find(([head]) => /english|\(en\)/.test(head))
  return (best ?? labels[0])?.[1] ?? ''
}

function questionsIn({ survey, choices }: XlsForm, read: Reading): void {
  const options = rowsOf(choices ?? { name: '', rows: [] }).map((row) => ({
    list: row.get('list_name') ?? row.get('list name') ?? '',
    option: [row.get('name') ?? row.get('value') ?? '', labelIn(row)] as const,
  }))
  for (const [list, of] of Map.groupBy(options, ({ list }) => list))
    if (list !== '')
      read.list(
        `choices ${list}`,
        of.map(({ option }) => option).filter(([code]) => code !== ''),
      )
  for (const row of rowsOf(survey)) {
    const name = row.get('name') ?? ''
    if (name === '') continue
    read.label(name, labelIn(row).replaceAll(/\s+/g, ' '))
    const [, list] = /^select(?:_one|_multiple| one| multiple)\s+(?:from\s+)?(\S+)/.exec(row.get('type') ?? '') ?? []
    if (list !== undefined) read.uses(name, `choices ${list}`)
  }
}
