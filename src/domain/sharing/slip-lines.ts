import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { firstHealthOf } from '../kinds/first-72-hours/first-hours-health.ts'
import { birthsOf, type WhenBorn } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { collecting } from '../kinds/care/collecting.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { namesOf } from '../kinds/registration/name.ts'
import { personOf } from '../kinds/registration/person.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { nationality } from '../kinds/rights/nationality.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { representing } from '../rules/r03-represented.ts'
import type { SlipField } from '../vocabulary/sharing/recipients.ts'

/** What one line says, for a screen to put into words. */
export type SlipValue =
  | { readonly is: 'text'; readonly texts: readonly string[] }
  | { readonly is: 'codes'; readonly codes: readonly string[] }
  | { readonly is: 'languages'; readonly codes: readonly string[] }
  | { readonly is: 'born'; readonly born: readonly WhenBorn[] }

export interface Said {
  readonly value: SlipValue
  readonly from: readonly EntryId[]
}

/** The folder of each line. */
export const FOLDER_OF: Readonly<Record<SlipField, Folder>> = {
  called: 'card',
  'age-band': 'card',
  languages: 'card',
  interpreter: 'card',
  speaking: 'card',
  'never-hand-over': 'card',
  'who-collects': 'card',
  'legal-name': 'identity',
  born: 'identity',
  gender: 'identity',
  representative: 'status',
  'birth-registration': 'status',
  nationality: 'status',
  'health-need': 'health',
}

const text = (texts: readonly (string | undefined)[], ...from: readonly EntryId[]): Said | undefined => {
  const given = texts.filter((one) => one !== undefined)
  return given.length > 0 ? { value: { is: 'text', texts: given }, from } : undefined
}
const codes = (list: readonly string[], ...from: readonly EntryId[]): Said | undefined =>
  list.length > 0 ? { value: { is: 'codes', codes: list }, from } : undefined

/**
 * What the file says for a line, with every entry that it is based on; undefined where it says nothing. Clashing values
 * are all given.
 */
export function saidOn(file: CaseFile, field: SlipField, today: PlainDate): Said | undefined {
  switch (field) {
    case 'called':
    case 'age-band':
    case 'languages':
    case 'interpreter':
    case 'speaking':
      return onCard(file, field)
    case 'never-hand-over': {
      const marks = current(file, doNot).filter((entry) => entry.body.never.includes('hand-over'))
      return text(
        marks.map((entry) => entry.body.called),
        ...marks.map((entry) => entry.id),
      )
    }
    case 'who-collects': {
      const [leads] = current(file, collecting)
      return leads && leads.body.rule !== 'collect-as-usual' ? codes([leads.body.rule], leads.id) : undefined
    }
    case 'legal-name': {
      const inUse = namesOf(file, 'child').filter((entry) => entry.body.use === 'use')
      const legal = inUse.filter((entry) => entry.body.kind === 'document')
      const names = legal.length > 0 ? legal : inUse.filter((entry) => entry.body.kind === 'birth')
      return text(
        names.map((entry) => entry.body.text),
        ...names.map((entry) => entry.id),
      )
    }
    case 'born': {
      // A doubted paper's date is given to nobody: the reader would believe it.
      const births = birthsOf(file).filter(
        ({ body }) => body.born.known !== 'nothing' && body.basis !== 'document-doubted',
      )
      return births.length > 0
        ? { value: { is: 'born', born: births.map((entry) => entry.body.born) }, from: births.map((entry) => entry.id) }
        : undefined
    }
    case 'gender': {
      const entry = genderOf(file)
      return entry && codes([entry.body.gender], entry.id)
    }
    case 'representative': {
      // A person who is marked or feared is named to nobody as a contact.
      const appointed = representing(file, today)
      return text(
        appointed.map(
          ({ body }) => body.called ?? (body.person && personOf(file, body.person)?.body.called) ?? body.authority,
        ),
        ...appointed.map((entry) => entry.id),
      )
    }
    case 'health-need': {
      const entry = firstHealthOf(file)
      return entry && codes([entry.body.need], entry.id)
    }
    case 'birth-registration': {
      const standing = current(file, birthRegistration)
      return codes(
        standing.map((entry) => entry.body.state),
        ...standing.map((entry) => entry.id),
      )
    }
    case 'nationality': {
      const standing = current(file, nationality)
      return codes(
        standing.map((entry) => entry.body.state),
        ...standing.map((entry) => entry.id),
      )
    }
  }
}

function onCard(
  file: CaseFile,
  field: 'called' | 'age-band' | 'languages' | 'interpreter' | 'speaking',
): Said | undefined {
  const entry = cardOf(file)
  if (!entry) return undefined
  const { called, ageBand, languages, interpreter, speaking } = entry.body
  switch (field) {
    case 'called': {
      if (called) return text([called.text], entry.id)
      const first = namesOf(file, 'child').find(({ body }) => body.use === 'use')
      return first && text([first.body.text], entry.id, first.id)
    }
    case 'age-band':
      return codes([ageBand], entry.id)
    case 'languages':
      return languages.length > 0 ? { value: { is: 'languages', codes: languages }, from: [entry.id] } : undefined
    case 'interpreter':
      return codes([interpreter], entry.id)
    case 'speaking':
      return text([speaking], entry.id)
  }
}
