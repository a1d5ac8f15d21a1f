import type { Stocktaking } from '../stocktaking.ts'
import { follows, form, found, item, unchecked, unknown } from './saying.ts'

const GUIDEBOOK = 'Record of the guidebook on reintegration in the Greater Mekong, NEXUS, UN-ACT and World Vision, 2017'
const AGENCIES = '(Re)integration: perspectives of victim service agencies, UNIAP'
const BUTTERFLY = 'Butterfly study, Chab Dai'
const regional = found('yes', GUIDEBOOK, '2017', 'Said of the six countries of the region together.')
const said = <Is extends string>(is: Is, words: string) =>
  found(is, AGENCIES, '2011', `${words} Said by agencies of the whole region.`)

/** What was read about Cambodia; much of it is about the six countries of the Greater Mekong together, and says so. */
export const cambodiaTaken: Stocktaking = {
  shape: 1,
  name: 'Cambodia, from what could be read',
  country: 'KH',
  forms: [
    form('kh-sexual', 'sexual-exploitation', regional),
    form('kh-labour', 'forced-labour', regional),
    form('kh-begging', 'forced-begging', regional),
    form('kh-marriage', 'forced-marriage', regional),
    form(
      'kh-fishing',
      'forced-labour',
      found(
        'yes',
        'Pocock and others, on the health of people trafficked into fishing',
        '2018',
        'The youngest were 12. Said of the region.',
      ),
      { work: 'fishing-or-aquafarming' },
    ),
  ],
  items: [
    item(
      'policy',
      'kh-commit',
      'Memorandum of six countries against trafficking (COMMIT)',
      found(
        'yes',
        'Workers’ Connection, on the memorandum',
        '2004-10-29',
        'Protection, recovery and reintegration is one of its parts.',
      ),
      unknown(),
    ),
    item(
      'policy',
      'kh-commit-guidelines',
      'Guidelines on identification and referral, and common indicators, of ASEAN and COMMIT',
      found('yes', 'UN-ACT', '2016-11'),
      unknown(),
    ),
    item(
      'law',
      'kh-actip',
      'ASEAN convention against trafficking (ACTIP)',
      found('yes', 'NEXUS Institute, on ASEAN-PROSPECT', '2015'),
      unknown(),
    ),
    item(
      'mechanism',
      'kh-return',
      'Return from Thailand, with a part for each side',
      found('yes', 'Repatriation Handbook, MSDHS and JICA', '2019-01'),
      unknown(),
      ['return-transfer'],
    ),
    item(
      'mechanism',
      'kh-forms',
      'Six forms of the State for case management',
      unchecked('yes', 'Seen in software that organisations there use.'),
      unknown(),
      ['case-management-monitoring'],
    ),
    item(
      'mechanism',
      'kh-identification',
      'Identification of victims',
      follows,
      said('partly', 'Victims are not identified.'),
    ),
    item('mechanism', 'kh-borders', 'Working together over borders', follows, said('partly', 'It is weak.'), [
      'return-transfer',
    ]),
    item(
      'programme',
      'kh-abroad',
      'Help in the country of destination and at home',
      follows,
      found(
        'partly',
        'AsiaOne, on the study “After trafficking”',
        '2013',
        'More than half had none where they were taken, and about a fifth none at home. Said of the region.',
      ),
    ),
    item(
      'programme',
      'kh-community',
      'From the shelter into the community',
      follows,
      found('partly', BUTTERFLY, '2019', 'A gap between the two, little follow-up, uneven closing.'),
      ['case-management-monitoring', 'accommodation-care'],
    ),
    item(
      'programme',
      'kh-males',
      'Services for boys and men',
      said('no', 'They are lacking.'),
      said('no', 'They are lacking.'),
    ),
    item(
      'programme',
      'kh-economic',
      'Help with work and income',
      follows,
      said('partly', 'It has little to do with the market.'),
      ['economic-livelihood'],
    ),
    item('programme', 'kh-psychosocial', 'Psychosocial help', follows, said('partly', 'It is weak.'), [
      'psychological-psychosocial',
    ]),
  ],
  figures: [],
}
