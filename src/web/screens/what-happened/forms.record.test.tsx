import { describe, expect, it } from 'vitest'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { typesOfKind } from '#domain/file/file-type.ts'
import { FACES } from '#web/kinds/face.ts'
import { agencyDevice, ana, ben, fileOfType, TYPES } from '../../../../test/support/components/record/agency.ts'
import { onOneDay } from '../../../../test/support/components/record/one-day.ts'
import { everyAnswer } from '../../../../test/support/components/record/screens.tsx'

onOneDay()
const device = agencyDevice({ files: [ana, ben, ...TYPES.map(fileOfType)] })

/** A file in which a kind of this type is written. */
const fileFor = (type: FileType | undefined) => (type !== undefined && TYPES.includes(type) ? fileOfType(type) : ana).id

describe('a form', () => {
  it.each(FACES.map(({ kind }) => [kind.name, fileFor(typesOfKind(kind)[0])] as const))(
    'of %s asks, and writes the first answer of each question',
    async (kind, file) => {
      expect(await everyAnswer({ device, at: { is: 'write', kind, file } }, 'first')).toMatchSnapshot()
    },
  )
})
