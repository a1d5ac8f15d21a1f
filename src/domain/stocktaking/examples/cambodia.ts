import type { Stocktaking } from '../stocktaking.ts'
import { impliedBySource, formStated, statedInText, itemStated, generalKnowledge, notKnown } from './statements.ts'

const GUIDEBOOK = 'Record of the guidebook on reintegration in the Greater Mekong, NEXUS, UN-ACT and World Vision, 2017'
const AGENCIES = '(Re)integration: perspectives of victim service agencies, UNIAP'
const BUTTERFLY = 'Butterfly study, Chab Dai'
const regional = statedInText('yes', GUIDEBOOK, '2017', 'Said of the six countries of the region together.')
const said = <Is extends string>(is: Is, words: string) =>
  statedInText(is, AGENCIES, '2011', `${words} Agencies across the region said this.`)

/** What was read about Cambodia; much of it is about the six countries of the Greater Mekong together, and says so. */
export const cambodiaExample: Stocktaking = {
  shape: 1,
  name: 'Cambodia, from what could be read',
  country: 'KH',
  forms: [
    formStated('kh-sexual', 'sexual-exploitation', regional),
    formStated('kh-labour', 'forced-labour', regional),
    formStated('kh-begging', 'forced-begging', regional),
    formStated('kh-marriage', 'forced-marriage', regional),
    formStated(
      'kh-fishing',
      'forced-labour',
      statedInText(
        'yes',
        'Pocock and others, on the health of people trafficked into fishing',
        '2018',
        'The youngest were 12. Said of the region.',
      ),
      { work: 'fishing-or-aquafarming' },
    ),
  ],
  items: [
    itemStated(
      'policy',
      'kh-commit',
      'Memorandum of six countries against trafficking (COMMIT)',
      statedInText(
        'yes',
        'Workers’ Connection, on the memorandum',
        '2004-10-29',
        'Protection, recovery and reintegration is one of its parts.',
      ),
      notKnown(),
    ),
    itemStated(
      'policy',
      'kh-commit-guidelines',
      'Guidelines on identification and referral, and common indicators, of ASEAN and COMMIT',
      statedInText('yes', 'UN-ACT', '2016-11'),
      notKnown(),
    ),
    itemStated(
      'law',
      'kh-actip',
      'ASEAN convention against trafficking (ACTIP)',
      statedInText('yes', 'NEXUS Institute, on ASEAN-PROSPECT', '2015'),
      notKnown(),
    ),
    itemStated(
      'mechanism',
      'kh-return',
      'Return from Thailand, with a part for each side',
      statedInText('yes', 'Repatriation Handbook, MSDHS and JICA', '2019-01'),
      notKnown(),
      ['return-transfer'],
    ),
    itemStated(
      'mechanism',
      'kh-forms',
      'Six forms of the State for case management',
      generalKnowledge('yes', 'Seen in software that organisations there use.'),
      notKnown(),
      ['case-management-monitoring'],
    ),
    itemStated(
      'mechanism',
      'kh-identification',
      'Identification of victims',
      impliedBySource,
      said('partly', 'Victims are not identified.'),
    ),
    itemStated(
      'mechanism',
      'kh-borders',
      'Working together across borders',
      impliedBySource,
      said('partly', 'It is weak.'),
      ['return-transfer'],
    ),
    itemStated(
      'programme',
      'kh-abroad',
      'Help in the country of destination and at home',
      impliedBySource,
      statedInText(
        'partly',
        'AsiaOne, on the study “After trafficking”',
        '2013',
        'More than half had no help in the country where they were taken, and about a fifth had none at home. Said of the region.',
      ),
    ),
    itemStated(
      'programme',
      'kh-community',
      'From the shelter into the community',
      impliedBySource,
      statedInText(
        'partly',
        BUTTERFLY,
        '2019',
        'A gap between shelter and community, little follow-up, uneven closure.',
      ),
      ['case-management-monitoring', 'accommodation-care'],
    ),
    itemStated(
      'programme',
      'kh-males',
      'Services for boys and men',
      said('no', 'These services are lacking.'),
      said('no', 'These services are lacking.'),
    ),
    itemStated(
      'programme',
      'kh-economic',
      'Help with work and income',
      impliedBySource,
      said('partly', 'The help has little to do with the job market.'),
      ['economic-livelihood'],
    ),
    itemStated('programme', 'kh-psychosocial', 'Psychosocial help', impliedBySource, said('partly', 'It is weak.'), [
      'psychological-psychosocial',
    ]),
  ],
  figures: [],
}
