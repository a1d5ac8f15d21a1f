import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CARER_FIELDS } from '#domain/service-directory/match-carer.ts'
import type { MatchField } from '#domain/service-directory/match.ts'

/** What each field says where it does not fit, and where somebody must ask. */
export const MATCH_WORDS: Readonly<
  Record<MatchField, { readonly no: MessageDescriptor; readonly ask: MessageDescriptor }>
> = {
  open: { no: msg`Service not running now`, ask: msg`Is it running?` },
  help: { no: msg`Different kind of help`, ask: msg`Do they give exactly this?` },
  district: { no: msg`For another district only`, ask: msg`Do they come here, or can the child go there?` },
  age: { no: msg`Not for this age`, ask: msg`For which ages is the service?` },
  sex: { no: msg`For girls only, or for boys only`, ask: msg`Do they take both girls and boys?` },
  nationality: { no: msg`For nationals only`, ask: msg`Do they ask for papers of this country?` },
  'children-of-victims': {
    no: msg`They do not take children of trafficked people`,
    ask: msg`Do they take children of trafficked people? Ask without telling why.`,
  },
  language: { no: msg`Nobody there speaks the language`, ask: msg`Who speaks the language there?` },
  disability: { no: msg`Not reachable with a disability`, ask: msg`Can a child with a disability get there?` },
  'asks-first': {
    no: msg`They set a condition that is not allowed or cannot be met`,
    ask: msg`They set a condition first`,
  },
  room: { no: msg`No free places`, ask: msg`Is there room?` },
  verified: { no: msg`Entry no longer correct`, ask: msg`Not checked for a year: still correct?` },
}

export const CARER_WORDS: Readonly<
  Record<(typeof CARER_FIELDS)[number], { readonly no: MessageDescriptor; readonly ask: MessageDescriptor }>
> = {
  'takes-children': { no: msg`Family is taking a break`, ask: msg`Do they take children?` },
  vetted: { no: msg`Family not fully checked, or too long ago`, ask: msg`Was the family checked?` },
  room: { no: msg`Not enough room`, ask: msg`Is there room?` },
  age: { no: msg`Not for this age`, ask: msg`Do they take this age?` },
  sex: { no: msg`For girls only, or for boys only`, ask: msg`Do they take girls and boys?` },
  language: { no: msg`Another language at home`, ask: msg`Who speaks the language there?` },
  siblings: { no: msg`Not brothers and sisters together`, ask: msg`Brothers and sisters together?` },
  'at-night': { no: msg`Not at night`, ask: msg`Do they take children at night?` },
  disability: { no: msg`Not with this disability`, ask: msg`Do they take this disability?` },
}
