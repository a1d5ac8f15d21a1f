import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import type { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { AddressKind } from '../../vocabulary/contact.ts'

const Address = z.strictObject({
  kind: AddressKind,
  value: Line,
  /** Who else may answer or read it, other than its owner. */
  answeredBy: z.array(Whom).max(12),
  /** Whether another person checks this phone or account. */
  watched: YesNo,
})

/**
 * How a person can be reached, and who else answers. One value a person, with all that is current. Whether to use it:
 * `safe-contact` and `do-not`.
 */
export const contactDetails = defineKind({
  name: 'contact-details',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ who: Whom, addresses: z.array(Address).max(20) }),
  single: { key: (body) => body.who },
})

/** Every phone or account that this person has or answers, in all current values. */
export function numbersAnsweredBy(file: CaseFile, person: PersonId): readonly string[] {
  const standing = [...currentByKey(file, contactDetails).values()].flat()
  const theirs = standing.flatMap((entry) =>
    entry.body.addresses.filter((address) => entry.body.who === person || address.answeredBy.includes(person)),
  )
  return [...new Set(theirs.map((address) => address.value))]
}
