import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MemberErrors } from './typed-family.ts'

/** Why a part was refused, in words: what, and where in the form. */
export function memberErrorWords(wrong: MemberErrors): MessageDescriptor {
  if (wrong === 'age') return msg`The age is not right: write whole years, the smaller one first.`
  const path = wrong.issues?.[0]?.path ?? ''
  if (path.startsWith('called') || path === 'text')
    return msg`The name is too long, or is not a name: write at most 300 characters.`
  if (path.startsWith('born')) return msg`The age is not right: write whole years, the smaller one first.`
  return msg`One answer does not fit.`
}
