import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Words } from '../../entry/say.ts'
import { defineKind } from '../../file/kind.ts'
import { signedByTwo, type SignedByTwo } from '../../file/signed-by-two.ts'
import { all } from '../../file/values.ts'
import { FormOrder, orderKey } from '../../vocabulary/own-questions/form-order.ts'

/**
 * In the organisation's team file, in *Care* as `own-question` is: which questions of one of our forms the agency asks
 * first or folds. One that names no question ends it.
 */
export const formOrder = defineKind({
  name: 'form-order',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ order: FormOrder, because: Words }),
  single: { key: ({ order }) => orderKey(order) },
})

type Body = z.infer<typeof formOrder.schema>
export type FormOrderNow = SignedByTwo<Body>

const endsOrder = ({ order }: Body): boolean => order.first.length === 0 && order.hidden.length === 0

/** Every order of the agency, oldest first. */
export const formOrdersOf = (team: CaseFile): readonly FormOrderNow[] =>
  signedByTwo(team, all(team, formOrder), { key: ({ order }) => orderKey(order), ends: endsOrder })
