import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { withheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import type { CountryForm } from '../vocabulary/country-pack/pack.ts'

export interface SheetRow {
  readonly id: string
  readonly label: string
  /**
   * What the file has, as it was written or coded; empty where there is nothing or its folder is not held. The screen
   * puts codes into words.
   */
  readonly values: readonly string[]
  readonly entries: readonly Entry['id'][]
  /** There is a value and it is withheld from this recipient (R6). */
  readonly withheld: boolean
}

export interface Sheet {
  readonly form: string
  readonly name: string
  /** The State's own layout is not known: the fields are printed on a neutral sheet, and the print says so. */
  readonly neutral: boolean
  readonly rows: readonly SheetRow[]
}

/**
 * An official form filled from the file (P17). It decides about no share: printing it for somebody is a share with its
 * own legal basis.
 */
export function sheetOf(form: CountryForm, file: CaseFile): Sheet {
  return {
    form: form.id,
    name: form.name,
    neutral: form.layout !== 'known',
    rows: (form.fields ?? []).map((field) => rowOf(field, form, file)),
  }
}

function rowOf(field: NonNullable<CountryForm['fields']>[number], form: CountryForm, file: CaseFile): SheetRow {
  const standing = (file.byKind[field.from.kind] ?? []).filter(
    (entry) => !(entry.id in file.replaced) && (field.from.of === undefined || whomOf(entry) === field.from.of),
  )
  const withheld = new Set(withheldFrom(file, { recipient: form.recipient ?? 'anyone' }, standing))
  const given = standing.filter((entry) => !withheld.has(entry))
  const values = given.flatMap((entry) => textsIn((entry.body as Readonly<Record<string, unknown>>)[field.from.field]))
  return {
    id: field.id,
    label: field.label,
    values: [...new Set(values)],
    entries: given.map(({ id }) => id),
    withheld: withheld.size > 0,
  }
}

const whomOf = (entry: Entry) => (entry.body as { readonly who?: unknown }).who

/**
 * The words or codes in a value: a text, a number, or a list or an object of them. Of what somebody said or is called
 * only the words.
 */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  const { words, text } = value as { readonly words?: unknown; readonly text?: unknown }
  const [said] = [words, text].filter((one) => typeof one === 'string')
  return said === undefined ? Object.values(value).flatMap(textsIn) : [said]
}
