import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const instrumentCodes: Readonly<Record<string, MessageDescriptor>> = {
  'own-wording': msg`Our own wording`,
  'free-to-use': msg`Free to use`,
  'by-agreement': msg`Under an agreement with its owner`,
  sure: msg`Sure`,
  'fairly-sure': msg`Fairly sure`,
  unsure: msg`Not sure`,
  held: msg`Held`,
}
