import type { Device } from '#device/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { constraint } from '#domain/kinds/directory/constraint.ts'
import { directoryOpened } from '#domain/kinds/directory/directory-opened.ts'
import { fosterCarer } from '#domain/kinds/directory/foster-carer.ts'
import { hiddenAddress } from '#domain/kinds/directory/hidden-address.ts'
import { listing } from '#domain/kinds/directory/listing.ts'
import { answered } from '../../device/answered.ts'
import { draft } from '../../device/draft.ts'
import { AGENCY } from '../scene/cast.ts'
import { dayFromToday, type Scene } from '../scene/scene.ts'
import { familiesOf, HIDDEN_PLACES, missingIn } from './other-entries.ts'
import { DEMO_DISTRICTS, listingOf } from './services/service-told.ts'
import { SERVICES } from './services.ts'
import type { Rights } from '#device/kept/rights.ts'

/** Rights that the app gives to a member who only looks for help: hidden places and foster families are readable only for the caseworker who began the directory and her supervisor. */
const READS: Rights = { card: 'read', care: 'read' }

/** Every listing of the directory, written on the day when somebody last checked it. */
export function directoryDrafts(scene: Scene): readonly Draft[] {
  const today = dayFromToday(scene, 0)
  const drafts = [
    draft(directoryOpened, dayFromToday(scene, -500), { name: AGENCY, area: DEMO_DISTRICTS.join(', ') }),
    ...SERVICES.map((told) => draft(listing, dayFromToday(scene, told.looked.on), listingOf(scene, told))),
    ...HIDDEN_PLACES.map((body) => draft(hiddenAddress, today, body)),
    ...familiesOf(scene).map((body) => draft(fosterCarer, today, body)),
    ...missingIn(scene).map((body) => draft(constraint, body.since ?? today, body)),
  ]
  return drafts.map((one) => ({ about: [], ...one }))
}

/** A caseworker begins the directory of services for the whole agency and writes the services she knows. */
export async function beginDirectory(caseworker: Device, scene: Scene, readers: readonly MemberId[]): Promise<FileId> {
  answered(await caseworker.sync(), 'hearing who came in')
  const [file] = answered(
    await caseworker.openFiles([
      { drafts: directoryDrafts(scene), grants: readers.map((member) => ({ member, rights: READS })) },
    ]),
    'beginning the directory',
  )
  answered(await caseworker.sync(), 'sending the directory')
  if (file === undefined) throw new Error('the directory has no file')
  return file
}
