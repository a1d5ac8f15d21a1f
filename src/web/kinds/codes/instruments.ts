import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const instrumentCodes: Readonly<Record<string, MessageDescriptor>> = {
  'own-wording': msg`Our own wording`,
  'free-to-use': msg`Free to use`,
  'by-agreement': msg`Under an agreement with its owner`,
  sure: msg({ context: 'answer to “How sure are you?”', message: 'Sure' }),
  'fairly-sure': msg({ context: 'answer to “How sure are you?”', message: 'Fairly sure' }),
  unsure: msg({ context: 'answer to “How sure are you?”', message: 'Not sure' }),
  held: msg({ context: 'answer to “Is it in use?”', message: 'In use' }),
}
