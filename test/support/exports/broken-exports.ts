import { strToU8, zipSync } from 'fflate'
import { oldFile, textFile, utf16File, xlsxFile } from '../lists/list-files.ts'
import { PRIMERO_CASES, PRIMERO_FLAGS, primeroAnswer, primeroCase, primeroFile } from './primero-export.ts'

type FileBytes = Uint8Array<ArrayBuffer>
type BrokenExport = readonly [what: string, files: () => readonly FileBytes[] | Promise<readonly FileBytes[]>]

const answer = (...cases: readonly unknown[]) => [textFile(primeroAnswer(cases))]
const TWO = PRIMERO_CASES.slice(0, 2)
/** The head of a zip's first part with the bit that says that a password closes it. */
const locked = (zip: FileBytes): FileBytes => {
  const copy = zip.slice()
  copy[6] = 1
  return copy
}
const small = { case_id_display: '1', name_first: 'Elira', owned_by: 'w', registration_date: '2025-01-05' }

/** Exports that were broken on the way, each in one way. */
export const BROKEN_EXPORTS: readonly BrokenExport[] = [
  ['JSON of something else', () => [textFile('{"name":"Elira","version":"1.0"}')]],
  ['JSON of numbers', () => [textFile('[1,2,3]')]],
  ['an answer without a case', () => answer()],
  ['an answer in which one case is a word', () => answer(small, 'Elira')],
  ['a case that is nothing', () => [textFile('{"data":[null]}')]],
  ['JSON that was cut', () => [textFile(primeroAnswer().slice(0, 900))]],
  ['the second batch cut', () => [textFile(primeroFile().slice(0, -30))]],
  ['JSON with a comma too many', () => [textFile('[{"case_id":"Elira",}]')]],
  ['JSON in UTF-16', () => [utf16File(primeroAnswer(TWO), true)]],
  ['a mark before the JSON', () => [textFile(`\ufeff\n ${primeroAnswer(TWO)}`)]],
  ['more than a list can be', () => [new Uint8Array(33 * 1024 * 1024).fill(0x20)]],
  ['lookups alone', () => [textFile('{"data":[{"unique_id":"lookup-a","values":[]}]}')]],
  [
    'several of something and no number',
    () => answer({ name_first: 'Elira', followup_subform_section: [{ followup_type: 'x' }] }),
  ],
  ['a workbook with macros and a password', () => [oldFile('EncryptedPackage')]],
  ['a zip with a password', () => [locked(new Uint8Array(zipSync({ 'cases.json': strToU8(primeroAnswer(TWO)) })))]],
  ['a zip without a list', () => [new Uint8Array(zipSync({ 'photo.jpg': new Uint8Array([0x3c, 0x21]) }))]],
  ['a zip of cut cases', () => [new Uint8Array(zipSync({ 'cases.json': strToU8('[{"case_id":1') }))]],
  ['a second file that is cut', () => [textFile(primeroAnswer(TWO)), textFile(PRIMERO_FLAGS.slice(0, 100))]],
  // Exports that are read, with what does not fit named.
  ['a zip of an export', () => [new Uint8Array(zipSync({ 'cases.json': strToU8(primeroFile(TWO)) }))]],
  ['an age that is a list of things', () => answer(small, { ...small, case_id_display: '2', age: [{ years: 9 }] })],
  ['a subform that is a word', () => answer({ ...small, services_section: 'none' })],
  ['a list of words and of things', () => answer({ ...small, notes_section: ['call', { note_text: 'Elira called' }] })],
  ['things inside things', () => answer({ ...small, a: { b: { c: { d: { e: { f: { g: 'Elira' } } } } } } })],
  ['names that a program uses itself', () => [textFile(`[{"case_id":"1","__proto__":{"a":"Elira"},"owned_by":"w"}]`)]],
  [
    'two cases of one number',
    () =>
      answer(
        { ...primeroCase(1), id: undefined, case_id: '7', short_id: '7', case_id_display: '7' },
        { ...small, case_id_display: '7', case_id: '7', short_id: '7' },
      ),
  ],
  ['a flag of nobody', () => [textFile(primeroAnswer(TWO)), textFile(PRIMERO_FLAGS)]],
  [
    'codes without words',
    () => [
      ...answer({ ...small, religion: 'r1' }),
      textFile('{"data":[{"unique_id":"lookup-religion","values":[{"id":"r1","display_text":{"en":""}}]}]}'),
    ],
  ],
  ['a name that is hidden', () => answer({ ...small, name_first: undefined, name: '*******', hidden_name: true })],
  [
    'an export as a table',
    async () => [
      await xlsxFile([
        ['id', 'case_id_display', 'name_first', 'owned_by', 'nationality', 'telephone_current'],
        ['u1', '1', 'Elira', 'w', '["albania", "cambodia"]', "'+355 69 000 0001"],
      ]),
    ],
  ],
]
