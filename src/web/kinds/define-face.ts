import type { MessageDescriptor } from '@lingui/core'
import type { CalledFor } from '#domain/called-for/called-for.ts'
import type { Kind } from '#domain/kind.ts'
import type { IconName } from '../components/icon.tsx'
import type { Speak } from './speak.ts'

/** Where the chooser offers a kind: words alone before anything is chosen, four verbs, what changed, what is rare. `elsewhere`: written on a screen of its own, such as an approval. */
export type Group = 'words' | 'verb' | 'changed' | 'rare' | 'elsewhere'

/** What a field of a body is called. What kind of field it is comes from the body's own schema. */
export interface FieldFace {
  readonly label: MessageDescriptor
  readonly hint?: MessageDescriptor
  /** Words of its codes where they mean something else here than usually (`codes/`). */
  readonly codes?: Readonly<Record<string, MessageDescriptor>>
  /** Of what stands inside: of an object, of each way of a choice, of each item of a list. */
  readonly fields?: Readonly<Record<string, Field>>
  /** What one more item of a list is called on the button that adds it. */
  readonly add?: MessageDescriptor
  /** Filled in as the form opens: a place in an order, that it is about the child. No answer of a person is ever preset. */
  readonly preset?: number | 'child'
  /** Made by the app and never asked. */
  readonly made?: true
  /** Where a field holds keys or a place in a list: of which kind, or of which field. */
  readonly of?: string
  /** Folded away until asked for: what is rarely known. */
  readonly rare?: true
  /** For which children it is asked at once; for others it is folded away with what is rarely known. Only of what may stay open. */
  readonly calledFor?: CalledFor
}

/** Words alone where nothing else needs saying. */
export type Field = FieldFace | MessageDescriptor

export const fieldFace = (field: Field): FieldFace => ('label' in field ? field : { label: field })

/** A field that the app fills in: a key, the number of an entry. */
export const MADE: FieldFace = { label: { id: '' }, made: true }

type KeysOfEach<Body> = Body extends unknown ? keyof Body : never
type Of<Arguments extends unknown[], Answer> = { of(...given: Arguments): Answer }['of']

/** Everything that people see of a kind. Its form is made from this; the few with a form of their own have it in `screens/what-happened/forms/`. */
export interface Face<Body = unknown> {
  readonly kind: Kind<string, Body>
  readonly group: Group
  /** Place within its group; smaller comes first. */
  readonly order: number
  readonly icon: IconName
  /** What the chooser and the form call it, in a person's words. */
  readonly ask: MessageDescriptor
  /** A few quiet words under it. */
  readonly askMore?: MessageDescriptor
  /** What it is called in the journey, where its body has nothing better. */
  readonly name: MessageDescriptor
  /** For which ages, groups and steps the chooser offers it at once. Absent: for all. For the others it is one touch away. */
  readonly calledFor?: CalledFor
  /** Looked at or decided anew each time: what stands is not filled in. */
  readonly fresh?: true
  readonly titled?: Of<[body: Body, speak: Speak], string>
  readonly lined?: Of<[body: Body, speak: Speak], string | null>
  /** Every field of every way of its body, in the order in which they are asked. */
  readonly fields: Readonly<Record<string, Field>>
}

type FaceOf<Body> = Omit<Face<Body>, 'kind' | 'fields'> & {
  readonly fields: { readonly [Key in KeysOfEach<Body> & string]-?: Field }
}

/** Declares the face of a kind. A field of its body that has no words does not compile. */
export function defineFace<Name extends string, Body>(kind: Kind<Name, Body>, face: FaceOf<Body>): Face {
  return { ...face, kind }
}
