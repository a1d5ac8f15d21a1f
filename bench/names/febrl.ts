import { findDuplicates, type Deduped } from '../../src/names/linkage/dedupe.ts'
import type { LinkageField } from '../../src/names/linkage/field.ts'
import { numberField, textField } from '../../src/names/linkage/text-field.ts'
import { skeletonOf, soundOf } from '../../src/names/sound/sound.ts'

/** One line of the file, by column; empty cells are absent. */
type Person = Readonly<Partial<Record<string, string>>>

export interface Linked {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly compared: number
  readonly ms: number
}

export function readFebrl(csv: string): readonly Person[] {
  const [head = '', ...lines] = csv.trim().split('\n')
  const columns = head.split(',').map((column) => column.trim())
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim())
    return Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? '']))
  })
}

const TEXTS = ['given_name', 'surname', 'address_1', 'address_2', 'suburb']
const NUMBERS = ['street_number', 'postcode', 'state', 'date_of_birth', 'soc_sec_id']

/**
 * Finds the pairs of records of one person without labels, as if the columns in `withheld` had never been collected;
 * then compares with the labels.
 */
export function linkFebrl(persons: readonly Person[], withheld: readonly string[] = []): Linked {
  const kept = (column: string) => !withheld.includes(column)
  const get = (column: string) => (person: Person) => (kept(column) ? (person[column] ?? null) : null)
  const fields: LinkageField<Person>[] = [
    ...TEXTS.filter(kept).map((column) => textField(column, get(column))),
    ...NUMBERS.filter(kept).map((column) => numberField(column, get(column))),
  ]
  const from = performance.now()
  const found = findDuplicates(persons, fields, (person) => keysOf(person, kept))
  return { ...counted(persons, found), compared: found.compared, ms: performance.now() - from }
}

/** What records must share to be compared: single distinctive fields, and pairs of the other fields. */
function keysOf(person: Person, kept: (column: string) => boolean): readonly string[] {
  const value = (column: string) => (kept(column) ? (person[column] ?? '') : '')
  const bones = (column: string) => skeletonOf(soundOf(value(column).replace(/[^a-z]/g, '')))
  const key = (name: string, ...parts: readonly string[]) =>
    parts.some((part) => part === '') ? [] : [`${name}:${parts.join('|')}`]
  const [given, surname, suburb] = [bones('given_name'), bones('surname'), bones('suburb')]
  const names = [given, surname].sort()
  return [
    ...key('id', value('soc_sec_id')),
    ...key('born', value('date_of_birth')),
    ...key('names', ...names),
    ...key('given born', given, value('date_of_birth').slice(0, 4)),
    ...key('surname born', surname, value('date_of_birth').slice(0, 4)),
    ...key('given post', given, value('postcode')),
    ...key('surname post', surname, value('postcode')),
    ...key('given suburb', given, suburb),
    ...key('surname suburb', surname, suburb),
    ...key('post born', value('postcode'), value('date_of_birth').slice(4)),
    ...key('street', bones('address_1'), value('street_number')),
    ...key('street post', bones('address_1'), value('postcode')),
    ...key('place', bones('address_2'), value('postcode')),
  ]
}

const personOf = (person: Person) => /^rec-(\d+)-/.exec(person['rec_id'] ?? '')?.[1] ?? ''

function counted(persons: readonly Person[], { duplicates }: Deduped) {
  const sizes = new Map<string, number>()
  for (const person of persons) sizes.set(personOf(person), (sizes.get(personOf(person)) ?? 0) + 1)
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const right = duplicates.filter(({ a, b }) => personOf(persons[a] ?? {}) === personOf(persons[b] ?? {})).length
  const precision = duplicates.length === 0 ? 0 : right / duplicates.length
  const recall = right / wanted
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
