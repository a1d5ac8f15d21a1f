import { beforeAll, describe, expect, it } from 'vitest'
import { webModules } from '../support/web-modules.ts'
import { typesOfKind } from '#domain/file/file-type.ts'
import type { Kind } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import type { FieldFace, FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import type * as facesModule from '#web/kinds/face.ts'
import type * as shapesModule from '#web/kinds/shape.ts'
import type { FormShape } from '#web/kinds/shape.ts'

let faces: typeof facesModule
let shapes: typeof shapesModule

beforeAll(async () => {
  const server = await webModules()
  faces = (await server.ssrLoadModule('/kinds/face.ts')) as typeof faces
  shapes = (await server.ssrLoadModule('/kinds/shape.ts')) as typeof shapes
})

const fieldFace = (face: FieldFaceOrLabel | undefined): Partial<FieldFace> =>
  face === undefined ? {} : 'label' in face ? face : { label: face }

/** Kinds that may stand on the card of a child's file. Those that correct or answer others in every folder say nothing by themselves. */
const ON_CARD = KINDS.filter((kind) => kind.folders.includes('card') && typesOfKind(kind).includes('child'))

/** Shapes that can name a number, a place, or a person through whom the child is reached. */
const MAY_NAME: readonly FormShape['is'][] = ['line', 'words', 'say', 'whom', 'person', 'told-by', 'doer']

/** Each field of a kind that can, by its path; of fields that no form asks for, none. */
function fieldsThatMayName(kind: Kind): readonly string[] {
  const face = faces.faceOf(kind.name)
  if (!face) throw new Error(`${kind.name} has no face`)
  const ownFaces = face.fields
  const under = (shape: FormShape, path: string, field: FieldFaceOrLabel | undefined): readonly string[] => {
    const { fields = {}, made, earlier } = fieldFace(field)
    if (made === true && earlier === true) return []
    if (shape.is === 'object')
      return Object.entries(shape.fields).flatMap(([key, { shape: part }]) =>
        under(part, path === '' ? key : `${path}.${key}`, path === '' ? ownFaces[key] : fields[key]),
      )
    if (shape.is === 'ways')
      return Object.values(shape.ways).flatMap((way) => under({ is: 'object', fields: way }, path, field))
    if (shape.is === 'list' || shape.is === 'each') return under(shape.of, path, field)
    return MAY_NAME.includes(shape.is) ? [`${kind.name}.${path}`] : []
  }
  return [...new Set(under(shapes.formShape(face.kind.schema), '', undefined))]
}

/** Why such a field may be on the card, which everybody reads who holds any part of the file. */
const WHY: Readonly<Record<string, readonly string[]>> = {
  'a mark: what must never be used, told or met, so that nobody does it unknowing': [
    'do-not.person',
    'do-not.called',
    'do-not.numbers',
    'do-not.places',
    'safe-contact.neverWords',
    'safe-contact.notBy',
  ],
  'a number or a door of ours': [
    'safe-contact.night',
    'dormant-by-wish.wayBack',
    'duty-number.numbers.number',
    'duty-number.numbers.when',
  ],
  'what to call the child and how to speak with the child': ['card.called.text', 'card.speaking'],
  'about whom somebody must be asked first, by a number that names nobody without names and family': [
    'ask-before-acting.person',
  ],
  'the authority that ordered it': ['legal-hold.decidedBy'],
  'from which agency the file came, and which of its members wrote in it: people of the work, not of the child': [
    'from-another-agency.agency',
    'from-another-agency.archive',
    'from-another-agency.people.name',
  ],
  'a fact begun, or an exception asked, about something on the card: what the form of that asks, with its reasons': [
    'begun.of',
    'begun.said',
    'begun.open',
    'exception-asked.of',
    'exception-asked.missing',
    'exception-asked.because',
    'exception-asked.asks',
  ],
  'why the file is kept for so long: a law': ['retention.because'],
}

describe('what everybody reads of a child who holds any part of the file', () => {
  it('can hold no number, address or person through whom the child is reached: each field that could has a reason', () => {
    const answered = Object.values(WHY).flat()
    const asked = ON_CARD.flatMap(fieldsThatMayName)
    expect(asked.filter((path) => !answered.includes(path))).toEqual([])
    expect(answered.filter((path) => !asked.includes(path))).toEqual([])
  })
})
