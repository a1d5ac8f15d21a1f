import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * Where a hidden place is. In `whereabouts` alone: finding the service in the directory does not reveal its address.
 */
export const hiddenAddress = defineKind({
  name: 'hidden-address',
  folders: ['whereabouts'],
  step: 'directory',
  inFile: ['directory'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    listing: TrackKey,
    place: TrackKey,
    address: Line,
    howToGetThere: Words.optional(),
    tellOnly: Line.optional(),
  }),
  single: { key: (body) => `${body.listing} ${body.place}` },
})

export const hiddenAddressOf = (
  file: CaseFile,
  listing: TrackKey,
  place: TrackKey,
): EntryOf<typeof hiddenAddress> | undefined => current(file, hiddenAddress, `${listing} ${place}`)[0]
