import { TrackKey } from '../../file/tracks.ts'
import type { CheckedTables } from './checked.ts'
import type { HsdsRecord } from './records.ts'
import { relatedTo } from './related.ts'
import { OUR_ID, OUR_TAXONOMY } from './terms.ts'

type Entity = 'service' | 'location' | 'organization'

/** Attributes of a service (where the file does not say of what), a location or an organization, each with its term. */
function attributesAt(entity: Entity, id: string, tables: CheckedTables) {
  return relatedTo(tables.attribute, 'link_id', id)
    .filter((record) => (record.link_entity ?? 'service') === entity)
    .flatMap(({ taxonomy_term_id, value }) =>
      relatedTo(tables.taxonomy_term, 'id', taxonomy_term_id)
        .slice(0, 1)
        .map((term) => ({ term, value })),
    )
}

export const termsAt = (entity: Entity, id: string, tables: CheckedTables): readonly HsdsRecord<'taxonomy_term'>[] =>
  attributesAt(entity, id, tables).map(({ term }) => term)

/** The id that the record had here before an export gave it a UUID; otherwise its own. */
export function ownIdOf(entity: Entity, id: string, tables: CheckedTables): string {
  const said = attributesAt(entity, id, tables).find(
    ({ term }) => term.taxonomy === OUR_TAXONOMY && term.code === OUR_ID,
  )
  const own = entity === 'organization' ? said?.value : TrackKey.safeParse(said?.value).data
  return own ?? id
}
