import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { Kind } from '../file/kind.ts'
import { stockFigures } from '../kinds/stocktaking/stock-figures.ts'
import { saysMet, stockForm, type StockForm } from '../kinds/stocktaking/stock-form.ts'
import { promisesLess, stockItem, type StockItem } from '../kinds/stocktaking/stock-item.ts'
import { stocktakingIn } from '../kinds/stocktaking/stocktaking-opened.ts'
import { leading, tracks } from '../file/tracks.ts'
import type { FUNCTIONS } from '../vocabulary/stocktaking/stocktaking-codes.ts'
import type { Hindered } from './hindered.ts'
import { STOCKTAKING_SHAPE, type ServicesFor, type Stocktaking } from './stocktaking.ts'

const named = (text: string) => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

/**
 * A stocktaking from its file; null where the file is not one. Two people may have written about one thing under one
 * key, or each begun it: entries of the same sort and name are one thing, the more careful answer leads, and every
 * other one is kept with it.
 */
export function stocktakingOf(
  file: CaseFile,
  services?: readonly ServicesFor[],
  hindered: readonly Hindered[] = [],
): Stocktaking | null {
  const opened = stocktakingIn(file)?.body
  if (!opened) return null
  return {
    shape: STOCKTAKING_SHAPE,
    ...opened,
    forms: together(currentBodies(file, stockForm), (body) => `${body.form} ${body.work ?? ''} ${body.sex}`, saysMet),
    items: together(currentBodies(file, stockItem), (body) => `${body.what} ${named(body.name)}`, promisesLess),
    ...(services && { services: [...services] }),
    ...(hindered.length > 0 && { hindered: [...hindered] }),
    figures: leading(file, stockFigures)
      .map(({ body }) => body)
      .sort((a, b) => (a.letOutOn < b.letOutOn ? 1 : -1)),
  }
}

/** Which entry a thing of the stocktaking comes from, so that a screen may open it. */
export const entryOfItem = (file: CaseFile, body: StockItem): Entry<StockItem> | undefined =>
  all(file, stockItem).findLast((entry) => entry.body === body)
export const entryOfForm = (file: CaseFile, body: StockForm): Entry<StockForm> | undefined =>
  all(file, stockForm).findLast((entry) => entry.body === body)

function currentBodies<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Body[] {
  return tracks(file, kind).flatMap((track) => track.now.map(({ body }) => body))
}

function together<Body>(bodies: readonly Body[], same: (body: Body) => string, careful: (a: Body, b: Body) => number) {
  return [...Map.groupBy(bodies, same).values()].flatMap((group) => {
    const [leads, ...otherwise] = [...group].sort(careful)
    return leads === undefined ? [] : [{ leads, otherwise: otherwise.slice(0, 20) }]
  })
}

/** How many things of a sort work, work in part, do not, or are not known to: paper is not practice. */
export function tally(items: Stocktaking['items']): Readonly<Record<(typeof FUNCTIONS)[number], number>> {
  const counts = { no: 0, 'not-known': 0, partly: 0, yes: 0 }
  for (const { leads } of items) counts[leads.functions.is] += 1
  return counts
}
