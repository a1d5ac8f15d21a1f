import type { CaseFile } from '#domain/file/case-file.ts'
import { PersonId } from '#domain/entry/ids.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import type { Face } from '#web/kinds/define-face.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { missingWords } from '#web/words/missing.ts'
import { questionAt } from './questions.ts'
import { fieldsOfBody } from '#web/form-model/form-start.ts'
import { NOT_GIVEN } from '#domain/rules/consent/r05-consent-before-sharing.ts'
import { isValues, type Values } from '#web/form-model/typed-body.ts'
import type { FieldErrors } from '#web/form-model/field-errors.ts'

/** What is missing and can be answered in the same form: the fields that decide it, as far as the form has them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'visit-elsewhere': ['place', 'safely'],
  'visit-until-checked': ['place', 'safely'],
  'aftercare-plan': ['aftercare'],
  'open-things-answered': ['open'],
  'other-help-still-runs': ['reason'],
  'sure-of-full-age': ['reason', 'answer'],
  'entry-that-stands': ['facts'],
  'aftercare-long-enough': ['aftercare'],
  'aftercare-with-an-end': ['aftercare'],
  'first-contact-within-three-months': ['aftercare'],
  reason: ['lawful', 'because', 'reasons'],
  'second-person': ['lawful', 'decidedWith', 'decidedBy'],
  'second-person-who-may-answer': ['lawful', 'decidedWith', 'decidedBy'],
  'determination-by-panel': ['size', 'panel'],
  'panel-of-three': ['panel'],
  'order-of-a-court': ['order'],
  'legal-advice': ['advice'],
  'link-with-an-end': ['until'],
  'yes-of-whose-story-it-is': ['answers', 'storyAnswer'],
  'childs-own-pace': ['when'],
  'childs-yes-to-it': ['childAgrees', 'childAgreed'],
  'child-told-first': ['childTold'],
  'child-told-before-report': ['childTold'],
  'independent-people': ['independent'],
  'representative-with-the-child': ['withRepresentative', 'representativeWasThere'],
  'gentler-way-first': ['tried'],
  'way-to-appeal': ['appealTold', 'appealUntil'],
  'margin-of-error': ['marginYears'],
  'reason-to-ask-again': ['reasonToAskAgain'],
  'non-punishment-raised': ['stands'],
  'to-stay-in-this-file': ['crosses'],
  'without-what-is-withheld': ['facts', 'fields', 'folders'],
  'help-without-identification': ['gap', 'consent'],
}

/** Where several variants are offered, the choice between them is what to change. */
const choiceAt = (key: string, shape: FormShape): string => (shape.is === 'ways' ? `${key}.${shape.by}` : key)

const fieldsFor = (code: string): readonly string[] => (code.startsWith(NOT_GIVEN) ? ['lawful'] : (FIELDS[code] ?? []))

/** A decision by a person who is not safe, or may not decide: the question in which they are named. */
const PERSONS: readonly string[] = [
  'person-to-be-safe',
  'not-found-safe',
  'somebody-else-decides',
  'talk-out-of-hearing',
]

/** Persons of the file whom a body names, each with its path. */
export function personsNamedIn(
  file: CaseFile,
  value: unknown,
  path = '',
): readonly { readonly person: PersonId; readonly path: string }[] {
  const known = new Set<string>(personsOf(file).map(({ body }) => body.person))
  return namedIn(known, value, path).map(({ id, path: at }) => ({ person: PersonId.parse(id), path: at }))
}

/** Which of these ids a body names, each with its path. */
function namedIn(ids: ReadonlySet<string>, value: unknown, path = ''): readonly { id: string; path: string }[] {
  if (typeof value === 'string') return ids.has(value) ? [{ id: value, path }] : []
  const inside = Array.isArray(value) || isValues(value) ? Object.entries(value) : []
  return inside.flatMap(([key, one]) => namedIn(ids, one, path === '' ? key : `${path}.${key}`))
}

/** The questions of this form that decide what is missing: they are marked with it, unfolded and scrolled into view. */
export function questionsThatDecide(face: Face, file: CaseFile, body: Values, missing: readonly string[]): FieldErrors {
  const has = fieldsOfBody(face)
  const marks = missing.flatMap((code) => {
    const words = missingWords(code)
    const named =
      code === 'colleague-not-marked'
        ? namedIn(new Set<string>(markedMembers(file)), body)
        : PERSONS.includes(code)
          ? personsNamedIn(file, body)
          : undefined
    const paths = named
      ? named.map(({ path }) => questionAt(face, path).path)
      : fieldsFor(code).flatMap((key) => (has[key] ? [choiceAt(key, has[key].shape)] : []))
    return paths.map((path) => [path, words.more ?? words.what] as const)
  })
  return Object.fromEntries(marks)
}
