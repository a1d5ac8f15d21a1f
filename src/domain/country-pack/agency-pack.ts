import type { CaseFile } from '../file/case-file.ts'
import { factsChanged, type CountryFactChanged } from '../kinds/any/country-fact-changed.ts'
import { countriesChosen } from '../kinds/any/country-pack-chosen.ts'
import { withOverride, type PackOverride } from './override.ts'
import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { packOf } from './packs.ts'
import { readPack, type PackFault } from './read-pack.ts'

type Change = PackOverride['changes'][number]

export interface AgencyPack {
  readonly pack: CountryPack
  /** The same without the agency's own changes. */
  readonly base: CountryPack
  /** Whether it is the agency's own file, and not one that comes with the app. */
  readonly own: boolean
  /** The agency's changes that are in force. */
  readonly changes: readonly CountryFactChanged[]
  /** Changes of the agency that no longer fit the pack: kept, shown, and not in force. */
  readonly unfit: readonly { readonly change: CountryFactChanged; readonly faults: readonly PackFault[] }[]
  /** Why the agency's own file is not used; the app's pack is used instead. */
  readonly ownRefused: readonly PackFault[]
}

/**
 * A country as this agency uses it. One change that does not fit is left out and named; the others apply. Undefined
 * where neither app nor agency has facts of that country.
 */
export function agencyPack(team: CaseFile, country: string): AgencyPack | undefined {
  const text = countriesChosen(team).find(({ body }) => body.country === country)?.body.own
  const read = text === undefined ? undefined : readPack(text)
  const ownPack = read?.ok === true && read.value.country === country ? read.value : undefined
  const base = ownPack ?? packOf(country)
  if (!base) return undefined
  let pack = base
  const [changes, unfit]: [CountryFactChanged[], { change: CountryFactChanged; faults: readonly PackFault[] }[]] = [
    [],
    [],
  ]
  for (const change of factsChanged(team, country)) {
    const made = withOverride(pack, { country, changes: [changeOf(change.body)] })
    if (made.ok) {
      pack = made.value
      changes.push(change)
    } else unfit.push({ change, faults: made.detail })
  }
  return { pack, base, own: ownPack !== undefined, changes, unfit, ownRefused: read?.ok === false ? read.detail : [] }
}

/** A line of the agency's own gets an id that no pack can have by chance. */
const added = (key: string) => `own-${key.toLowerCase().replaceAll('_', '-')}`.slice(0, 60)

function changeOf(body: CountryFactChanged['body']): Change {
  switch (body.is) {
    case 'says':
      return {
        is: 'says',
        list: body.list,
        id: body.line,
        says: body.says,
        ...(body.name !== undefined && { name: body.name }),
        ...(body.hours !== undefined && { hours: body.hours }),
      }
    case 'time':
      return { is: 'time', timer: body.timer, value: body.value, says: body.says }
    case 'rang':
      return { is: 'rang', list: body.list, id: body.line, number: body.number, on: body.on }
    case 'leaves-out':
      return { is: 'leaves-out', list: body.list, id: body.line, because: body.because }
    case 'adds-body':
      return {
        is: 'adds',
        list: 'bodies',
        line: { id: added(body.added), name: body.name, roles: body.roles },
        says: body.says,
      }
    case 'adds-paper':
      return { is: 'adds', list: 'documents', line: { id: added(body.added), name: body.name }, says: body.says }
    case 'adds-duty':
      return {
        is: 'adds',
        list: 'duties',
        line: { id: added(body.added), name: body.name, ...(body.hours !== undefined && { hours: body.hours }) },
        says: body.says,
      }
  }
}
