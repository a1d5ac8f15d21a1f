import { constraint } from '../../../src/domain/kinds/directory/constraint.ts'
import { directoryOpened } from '../../../src/domain/kinds/directory/directory-opened.ts'
import { fosterCarer } from '../../../src/domain/kinds/directory/foster-carer.ts'
import { hiddenAddress } from '../../../src/domain/kinds/directory/hidden-address.ts'
import { listing } from '../../../src/domain/kinds/directory/listing.ts'
import { aCarer, aListing } from '../directory.ts'
import { day } from '../entries.ts'
import { example } from './example.ts'

/** The agency's directory: services, hidden addresses, families who take children in, and gaps. */
export const directoryExamples = [
  example(directoryOpened, { name: 'Services of the region', area: 'Elbasan' }),
  example(listing, aListing()),
  example(listing, aListing({ places: [{ place: 'house', hidden: true, district: 'Elbasan' }] })),
  example(hiddenAddress, {
    listing: 'evening-lessons',
    place: 'house',
    address: 'Rruga e Vjetër 9',
    tellOnly: 'whoever drives',
  }),
  example(fosterCarer, aCarer()),
  example(constraint, {
    constraint: 'no-money',
    category: 'accommodation-care',
    district: 'Elbasan',
    reasons: ['closed-or-no-money'],
    since: day('2026-01-01'),
    stands: 'stands',
  }),
]
