import type { Rights } from '#device/kept/rights.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { stockFigures, type StockFigures } from '#domain/kinds/stocktaking/stock-figures.ts'
import { beginFrom } from '#domain/stocktaking/begin-from.ts'
import { albaniaExample } from '#domain/stocktaking/examples/albania.ts'
import { answered } from '../../device/answered.ts'
import { draft } from '../../device/draft.ts'
import type { Enrolled } from '../scene/found-agency.ts'
import { dayFromToday, type Scene } from '../scene/scene.ts'

/** The rights that the app gives: supervisors and coordinators write the stocktaking, everybody else reads it. */
const WRITES: Rights = { card: 'read', care: 'write' }
const READS: Rights = { card: 'read', care: 'read' }

/**
 * A coordinator begins a stocktaking of the agency's country from the example that comes with the app, and imports the released tables. It covers the country and not only the agency's own
 * district because the children whose needs were counted come from many districts. The app compares it with the directory of services when a member opens it.
 */
export async function takeStock(
  coordinator: Enrolled,
  scene: Scene,
  second: Enrolled,
  figures: readonly StockFigures[],
): Promise<FileId> {
  const today = dayFromToday(scene, 0)
  const { drita, besa, mira, arben } = scene.members
  const drafts = [
    ...beginFrom(albaniaExample, today),
    ...figures.map((body) => draft(stockFigures, today, body, { about: [] })),
  ]
  const grants = [
    ...[besa, second.member].map((member) => ({ member, rights: WRITES })),
    ...[drita, mira, arben].map((member) => ({ member, rights: READS })),
  ]
  const [file] = answered(await coordinator.device.openFiles([{ drafts, grants }]), 'beginning the stocktaking')
  answered(await coordinator.device.sync(), 'sending the stocktaking')
  if (file === undefined) throw new Error('the stocktaking has no file')
  return file
}
