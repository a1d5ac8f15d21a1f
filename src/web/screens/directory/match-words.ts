import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CARER_FIELDS } from '#domain/service-directory/match-carer.ts'
import type { MatchField } from '#domain/service-directory/match.ts'

/** What each field says where it does not fit, and where somebody must ask. */
export const MATCH_WORDS: Readonly<
  Record<MatchField, { readonly no: MessageDescriptor; readonly ask: MessageDescriptor }>
> = {
  open: { no: msg`It is not running now`, ask: msg`Is it running?` },
  help: { no: msg`It is another help`, ask: msg`Do they give exactly this?` },
  district: { no: msg`It is for another district`, ask: msg`Do they come here, or can one go there?` },
  age: { no: msg`Not for this age`, ask: msg`For which ages is it?` },
  sex: { no: msg`For girls alone, or for boys alone`, ask: msg`Is it for girls and for boys?` },
  nationality: { no: msg`For nationals alone`, ask: msg`Do they ask for papers of this country?` },
  'children-of-victims': {
    no: msg`They do not take children of trafficked people`,
    ask: msg`Do they take children of trafficked people? Ask without telling why.`,
  },
  language: { no: msg`Nobody there speaks the language`, ask: msg`Who speaks the language there?` },
  disability: { no: msg`It cannot be reached`, ask: msg`Can it be reached with a disability?` },
  'asks-first': {
    no: msg`They ask for something that may not be asked, or that is not there`,
    ask: msg`They ask for something first`,
  },
  room: { no: msg`It is full`, ask: msg`Is there room?` },
  verified: { no: msg`It is not true any more`, ask: msg`Nobody looked for a year: is it still true?` },
}

export const CARER_WORDS: Readonly<
  Record<(typeof CARER_FIELDS)[number], { readonly no: MessageDescriptor; readonly ask: MessageDescriptor }>
> = {
  'takes-children': { no: msg`They rest now`, ask: msg`Do they take children?` },
  vetted: { no: msg`Not looked at fully, or too long ago`, ask: msg`Was the family looked at?` },
  room: { no: msg`Not enough room`, ask: msg`Is there room?` },
  age: { no: msg`Not for this age`, ask: msg`Do they take this age?` },
  sex: { no: msg`For girls alone, or for boys alone`, ask: msg`Do they take girls and boys?` },
  language: { no: msg`Another language at home`, ask: msg`Who speaks the language there?` },
  siblings: { no: msg`Not brothers and sisters together`, ask: msg`Brothers and sisters together?` },
  'at-night': { no: msg`Not at night`, ask: msg`At night, too?` },
  disability: { no: msg`Not with this disability`, ask: msg`With a disability?` },
}
