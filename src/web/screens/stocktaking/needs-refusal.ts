import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NeedsRefusal } from '#evidence/tables/needs-in-released.ts'

/** Why a table gives no needs, in words. Nothing of it is imported. */
export function needsRefusalWords(code: NeedsRefusal, row = 0): MessageDescriptor {
  switch (code) {
    case 'no-needs':
      return msg`This table counts something else. Choose a table of needs and help.`
    case 'wrong-count':
    case 'count-twice':
    case 'wrong-number-of-cells':
    case 'unknown-help':
      return msg`This table cannot be read in row ${row}. Nothing was taken from it.`
    case 'empty':
    case 'mangled':
    case 'no-count-column':
      return msg`This is not a table of counts. Nothing was taken from it.`
  }
}
