import type { NewFile } from '#device/files/api.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import type { AskedByWay, Pressed, SaysTheyAre, Showed, ToldThem } from '#domain/vocabulary/before/outside-request.ts'

/** What is typed while somebody waits for an answer: plain data, so that it survives when the app is killed. */
export interface TypedRequest {
  readonly on: PlainDate
  readonly child: string
  readonly wants: string
  readonly says: SaysTheyAre | null
  readonly who: string
  readonly ground: string
  readonly way: AskedByWay | null
  readonly reach: string
  readonly showed: Showed | null
  readonly answerBy: PlainDate | null
  readonly told: ToldThem | null
  readonly toldWords: string
  readonly pressed: Pressed | null
}

export const emptyRequest = (on: PlainDate): TypedRequest => ({
  on,
  child: '',
  wants: '',
  says: null,
  who: '',
  ground: '',
  way: null,
  reach: '',
  showed: null,
  answerBy: null,
  told: null,
  toldWords: '',
  pressed: null,
})

export type RequestMissing = 'child' | 'wants' | 'told' | 'toldWords'

/** What must be answered before it can be saved: which child, what they want, what they were told. */
export function missingInRequest({ child, wants, told, toldWords }: TypedRequest): readonly RequestMissing[] {
  return [
    ...(child.trim() === '' ? (['child'] as const) : []),
    ...(wants.trim() === '' ? (['wants'] as const) : []),
    ...(told === null ? (['told'] as const) : []),
    ...(told === 'something-else-said' && toldWords.trim() === '' ? (['toldWords'] as const) : []),
  ]
}

/** The body of the entry, once nothing is missing. Nothing of it depends on whether the child is known. */
export function requestBody(typed: TypedRequest): BodyOf<typeof outsideRequest> | undefined {
  const { child, wants, told, says, way, pressed, showed, answerBy } = typed
  if (missingInRequest(typed).length > 0 || told === null) return undefined
  return {
    child: child.trim(),
    wants: wants.trim(),
    told,
    says: says ?? 'did-not-say',
    ...said('who', typed.who),
    ...said('ground', typed.ground),
    ...said('reach', typed.reach),
    ...(told === 'something-else-said' && said('toldWords', typed.toldWords)),
    ...(way && { way }),
    ...(pressed && { pressed }),
    ...(says === 'says-authority' && showed && { showed }),
    ...(says === 'says-authority' && answerBy && { answerBy }),
  }
}

const said = <Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as { readonly [K in Key]: string })

/** The file of one request: its author and the supervisors keep it. */
export function requestFile(typed: TypedRequest): NewFile | undefined {
  const body = requestBody(typed)
  return body && { drafts: [{ kind: outsideRequest.name, at: typed.on, about: [], body }] }
}
