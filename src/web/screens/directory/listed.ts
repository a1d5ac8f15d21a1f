import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { listingsOf, type listing } from '#domain/kinds/directory/listing.ts'

export interface ListingInFile {
  readonly file: FileId
  readonly entry: EntryOf<typeof listing>
}

export const allListings = (views: readonly FileView[]): readonly ListingInFile[] =>
  views
    .flatMap((view) => listingsOf(view.caseFile).map((entry) => ({ file: view.file, entry })))
    .sort((a, b) => a.entry.body.name.localeCompare(b.entry.body.name))

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A listing matches if it contains every word of the search, ignoring accents. */
export function matchesSearch(
  listed: readonly ListingInFile[],
  asked: string,
  help: string,
  code: (code: string) => string,
): readonly ListingInFile[] {
  const words = plain(asked)
    .split(/\s+/)
    .filter((word) => word !== '')
  return listed.filter(({ entry: { body } }) => {
    if (help !== '' && !body.helps.some((one) => one.category === help)) return false
    const told = plain(
      [
        body.name,
        body.organisation.name,
        body.about,
        ...(body.terms ?? []),
        ...body.areas,
        ...body.places.flatMap((place) => [place.name, place.district]),
        ...body.helps.flatMap((one) => [code(one.category), one.sub === undefined ? '' : code(one.sub)]),
      ].join(' '),
    )
    return words.every((word) => told.includes(word))
  })
}
