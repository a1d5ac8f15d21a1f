import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { bytesFromHex } from '../database/hex.ts'
import type { Store } from '../database/role.ts'
import type { ChanceMark } from './cursor.ts'

/** What changed for a member since a mark of the feed, if only segments were added. */
export interface News {
  readonly mark: number
  readonly newest: ChanceMark | null
  readonly folders: readonly {
    readonly file: Bytes
    readonly folder: number
    readonly seq: number
    readonly head: Bytes
    readonly from: number
  }[]
}

export interface ChanceJson {
  readonly number: number
  readonly chance: string
}

export const chanceMarkOf = (json: ChanceJson | null): ChanceMark | null =>
  json && { number: json.number, chance: bytesFromHex(json.chance) }

interface NewsJson {
  mark: number
  newest: ChanceJson | null
  folders: { file: string; folder: number; seq: number; head: string; from: number }[]
}

/**
 * One statement for the usual case: no change of access and none of the directory. Undefined if there is such a change:
 * then everything has to be asked. It reads only heads, so nothing is delivered and nothing has to be logged.
 */
export async function newsFor(
  store: Store,
  who: { readonly org: Bytes; readonly member: Bytes },
  since: number,
  directory: number,
): Promise<News | undefined> {
  const { rows } = await sql<{
    news: NewsJson | null
  }>`select homeward.news(${who.org}, ${who.member}, ${since}, ${directory}) as news`.execute(store)
  const news = rows[0]?.news
  return news
    ? {
        mark: news.mark,
        newest: chanceMarkOf(news.newest),
        folders: news.folders.map((row) => ({ ...row, file: bytesFromHex(row.file), head: bytesFromHex(row.head) })),
      }
    : undefined
}
