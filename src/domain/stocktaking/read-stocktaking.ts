import type { DataFault } from '../data-files/fault.ts'
import { newerShape, readData, type DataRefusal } from '../data-files/read-data.ts'
import type { Result } from '#result.ts'
import { Stocktaking, STOCKTAKING_SHAPE } from './stocktaking.ts'

/**
 * Reads a stocktaking that somebody wrote as JSON: accepted as a whole, or refused with every line, path and reason.
 */
export const readStocktaking = (text: string): Result<Stocktaking, DataRefusal, readonly DataFault[]> =>
  readData(text, { schema: Stocktaking, newer: newerShape(STOCKTAKING_SHAPE), doubtful })

/** As a file for export: what `readStocktaking` reads. */
export const writeStocktaking = (taken: Stocktaking): string => `${JSON.stringify(taken, null, 2)}\n`

/** Two things with one key would be read as one. */
function doubtful(taken: Stocktaking): readonly DataFault[] {
  return [
    ...twice(
      'forms',
      taken.forms.map(({ leads }) => leads.seen),
    ),
    ...twice(
      'items',
      taken.items.map(({ leads }) => leads.item),
    ),
    ...twice(
      'figures',
      taken.figures.map(({ release }) => release),
    ),
    ...twice(
      'hindered',
      (taken.hindered ?? []).map(({ need }) => need),
    ),
    ...twice(
      'services',
      (taken.services ?? []).map(({ need }) => need),
    ),
  ]
}

const twice = (list: string, keys: readonly string[]): readonly DataFault[] =>
  keys.flatMap((key, at) => (keys.indexOf(key) < at ? [{ where: `${list}.${String(at)}`, code: 'twice' }] : []))
