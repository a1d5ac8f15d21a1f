import { z } from 'zod'
import { Whom } from './entry.ts'
import { MemberId } from './ids.ts'
import { Line } from './say.ts'

/** Who does, signs or attends: a member of the agency, a person of the file (or the child), or somebody named in words, such as "the school secretary". */
export const Doer = z.union([
  z.strictObject({ member: MemberId }),
  z.strictObject({ person: Whom }),
  z.strictObject({ named: Line }),
])
export type Doer = z.infer<typeof Doer>
