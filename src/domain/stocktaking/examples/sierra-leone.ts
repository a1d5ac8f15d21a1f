import type { Stocktaking } from '../stocktaking.ts'
import { follows, form, found, item, summed, unchecked, unknown } from './saying.ts'

const SUMMARY = 'Child trafficking in Sierra Leone, UNICEF, 2005'
const ACT = 'Anti-Human Trafficking and Migrant Smuggling Act, 12 of 2022'
const TIP = 'Trafficking in Persons Reports on Sierra Leone, 2018 to 2024'
const SURVEY = 'Household survey in the Eastern Province, CenHTRO and APRIES'
const reported = <Is extends string>(is: Is, words: string) =>
  found(is, TIP, '2018', `${words} Which of these years was not noted.`)
const seen = summed('yes', SUMMARY, '2005')
const both = { sex: 'everyone' } as const

/**
 * What was read about Sierra Leone. Of the assessment of 2005 only the summary was read, and it is old: its findings
 * may have changed.
 */
export const sierraLeoneTaken: Stocktaking = {
  shape: 1,
  name: 'Sierra Leone, from what could be read',
  country: 'SL',
  forms: [
    form(
      'sl-all',
      'not-known',
      summed(
        'yes',
        SUMMARY,
        '2005',
        'Of child trafficking as a whole: children are taken inside the country and abroad.',
      ),
      {
        ...both,
        routes: [
          { scope: 'internal', from: 'the countryside', to: 'the towns' },
          { scope: 'cross-border', from: 'Sierra Leone' },
        ],
      },
    ),
    form('sl-sexual', 'sexual-exploitation', seen, both),
    form('sl-marriage', 'forced-marriage', seen, both),
    form('sl-domestic', 'child-labour', seen, { ...both, work: 'domestic-work' }),
    form('sl-mining', 'child-labour', seen, { ...both, work: 'mining-or-drilling' }),
    form('sl-fishing', 'child-labour', seen, { ...both, work: 'fishing-or-aquafarming' }),
    form('sl-trading', 'child-labour', seen, { ...both, work: 'trading-or-peddling' }),
    form('sl-farming', 'child-labour', seen, { ...both, work: 'agriculture' }),
    form('sl-begging', 'forced-begging', seen, both),
    form('sl-crime', 'petty-crime', seen, both),
    form('sl-adoption', 'forced-adoption', seen, both),
    form('sl-fighting', 'armed-group', seen, both),
    form(
      'sl-labour',
      'child-labour',
      found(
        'yes',
        SURVEY,
        '2020',
        'Found for 36 % of those aged 5 to 17, and trafficking for 33 %. The usual way is a move to somebody who promises school, as men pikin.',
      ),
      {},
    ),
  ],
  items: [
    item(
      'law',
      'sl-act-2005',
      'Anti-Human Trafficking Act, 7 of 2005',
      found('no', ACT, '2022-07-21', 'Replaced.'),
      found('no', ACT, '2022-07-21'),
    ),
    item(
      'law',
      'sl-act-2022',
      ACT,
      found(
        'yes',
        ACT,
        '2022-07-21',
        'A child is under 18; cases begin at the High Court; a case needs no consent of the victim.',
      ),
      unknown(),
    ),
    item('law', 'sl-child-marriage', 'Prohibition of Child Marriage Act', unchecked('yes'), unknown()),
    item(
      'law',
      'sl-child-rights',
      'Child rights bill',
      { is: 'not-known', mark: 'general', words: 'It was said to be pending: check where it stands.' },
      unknown(),
    ),
    item(
      'mechanism',
      'sl-nrm',
      'National referral mechanism and its procedures',
      found('yes', TIP, '2023'),
      found('partly', TIP, '2023', 'Uneven. In that year every identified victim was referred.'),
      ['case-management-monitoring'],
    ),
    item(
      'mechanism',
      'sl-task-force',
      'Task force on trafficking and its secretariat',
      found('yes', ACT, '2022-07-21'),
      unknown(),
    ),
    item(
      'mechanism',
      'sl-fsu',
      'Family Support Unit of the police',
      reported('yes', 'The unit for children and families.'),
      unknown('Families take settlements and victims are pressed.'),
      ['safety-security', 'legal-justice'],
    ),
    item('mechanism', 'sl-hotline', 'Hotline', follows, reported('no', 'It did not work.')),
    item(
      'mechanism',
      'sl-child-welfare',
      'Coordination of child welfare and alternative care by the Ministry of Gender and Children’s Affairs',
      found('yes', 'Sierra Leone News Agency', '2025-05-05'),
      unknown(),
      ['accommodation-care'],
    ),
    item(
      'mechanism',
      'sl-structure',
      'Child protection structure',
      summed('yes', SUMMARY, '2005'),
      summed('partly', SUMMARY, '2005', 'Not enough for what trafficked children need in particular.'),
    ),
    item(
      'programme',
      'sl-prevention',
      'Programmes to prevent child trafficking',
      summed('no', SUMMARY, '2005'),
      summed('no', SUMMARY, '2005'),
    ),
    item(
      'programme',
      'sl-services',
      'Services for victims',
      follows,
      reported('partly', 'Few, above all for boys and outside Freetown.'),
      ['accommodation-care'],
    ),
    item(
      'programme',
      'sl-trust-fund',
      'Trust fund for protection, shelters and reintegration',
      found('yes', ACT, '2022-07-21', 'The act sets it up.'),
      unknown(),
      ['accommodation-care'],
    ),
  ],
  figures: [],
}
