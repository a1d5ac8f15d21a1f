import type { Stocktaking } from '../stocktaking.ts'
import { follows, form, found, item, summed, unchecked, unknown } from './saying.ts'

const TIP = 'Trafficking in Persons Report on Albania, 2023'
const YOUTH = 'Working with trafficked children and youth, King Baudouin Foundation and NEXUS Institute, 2014'
const FORMS = 'Child trafficking: different forms of trafficking and alternative interventions, 2006'
const CIVIL = 'UN Albania, on the amendments to the law on civil status'
const inBalkans = summed('yes', YOUTH, '2014', 'Said of the Balkans as a whole.')
const inRegion = summed('yes', FORMS, '2006', 'Said of South-Eastern Europe as a whole.')

/** What was read about Albania. Statements about a whole region say so; general knowledge names no source. */
export const albaniaTaken: Stocktaking = {
  shape: 1,
  name: 'Albania, from what could be read',
  country: 'AL',
  forms: [
    form('al-sexual', 'sexual-exploitation', inBalkans, { sex: 'everyone' }),
    form('al-begging', 'forced-begging', inBalkans, { sex: 'everyone' }),
    form('al-selling', 'street-vending', inBalkans, { sex: 'everyone' }),
    form('al-labour', 'forced-labour', inRegion),
    form('al-crime', 'petty-crime', inRegion),
    form('al-adoption', 'forced-adoption', inRegion),
  ],
  items: [
    item(
      'law',
      'al-child-law',
      'Law 18/2017 on the rights and protection of the child',
      found(
        'yes',
        'ChildHub, on Law 18/2017',
        '2017-02-23',
        'A duty to report, protection measures, a plan for the child.',
      ),
      unknown(),
    ),
    item(
      'law',
      'al-justice-code',
      'Code 37/2017 on criminal justice for children',
      found(
        'yes',
        'Code 37/2017, Art. 35',
        '2017',
        'A support person tells the child of the way, the times and the right to appeal.',
      ),
      unknown(),
      ['legal-justice'],
    ),
    item(
      'law',
      'al-civil-status',
      'Amendments to the law on civil status',
      found('yes', CIVIL, '2018-10-11'),
      found(
        'partly',
        CIVIL,
        '2018',
        'By-laws were still to come. Long and costly ways kept children born abroad unregistered.',
      ),
      ['administrative-documentation'],
    ),
    item(
      'law',
      'al-data',
      'Law 124/2024 on personal data',
      found('yes', 'Notes of law firms on Law 124/2024', '2025', 'Some articles apply two years later.'),
      unknown(),
    ),
    item(
      'policy',
      'al-plan',
      'National action plan 2021 to 2023',
      found('yes', TIP, '2023', 'Its years are over: look for the next.'),
      unknown(),
    ),
    item(
      'policy',
      'al-child-strategy',
      'Strategy for children, decision 171/2005',
      found('yes', 'Decision 171/2005 of the Council of Ministers', '2005'),
      unknown(),
    ),
    item(
      'policy',
      'al-equal',
      'The same services for potential and for official victims',
      found('yes', TIP, '2023'),
      unknown(),
    ),
    item(
      'mechanism',
      'al-nrm',
      'National referral mechanism and its responsible authority',
      found('yes', 'Joint Order of May 2006', '2006-05'),
      found('partly', 'Country page on Albania, gvnet', '2023', 'It met once in the year.'),
      ['case-management-monitoring'],
    ),
    item('mechanism', 'al-committees', 'Twelve regional committees', found('yes', TIP, '2023'), unknown()),
    item('mechanism', 'al-advisers', 'Advisory board of survivors', found('yes', TIP, '2023'), unknown()),
    item(
      'mechanism',
      'al-mobile',
      'Mobile identification units',
      found('yes', TIP, '2022', 'In nine regions.'),
      found('partly', TIP, '2022', 'They found most victims; that police took part unevenly was said in 2019.'),
    ),
    item(
      'mechanism',
      'al-screening',
      'Looking for victims among children and minorities',
      follows,
      found(
        'partly',
        'Country page on Albania, gvnet',
        '2023',
        'Weak for Roma, for Balkan Egyptians and for children.',
      ),
    ),
    item(
      'mechanism',
      'al-measures',
      'Protection measures with a plan for each child',
      found('yes', 'Study of measures in Tirana, Subashi and Bregu', '2021', '74 measures were looked at.'),
      unknown(),
      ['safety-security', 'accommodation-care'],
    ),
    item(
      'programme',
      'al-shelters',
      'Shelters, one of the State and three of organisations',
      unchecked('yes'),
      unknown(),
      ['accommodation-care'],
    ),
    item(
      'programme',
      'al-funds',
      'Money for reintegration',
      follows,
      found('partly', 'Country page on Albania, gvnet', '2023', 'Named among the problems.'),
    ),
    item(
      'programme',
      'al-day-service',
      'Day service for children of trafficked people and of violence at home',
      found('yes', 'RENATE, on Different & Equal', '2015', 'Begun in 2015; five centres were told of.'),
      unknown(),
      ['family-member-support', 'accommodation-care'],
    ),
    item(
      'programme',
      'al-tvrp',
      'Programme of seven Balkan countries for trafficked people (TVRP)',
      found('no', 'ChildHub, summary of “Life beyond trafficking”', '2014', 'It ran from 2007 to 2014.'),
      found('no', 'ChildHub, summary of “Life beyond trafficking”', '2014'),
    ),
  ],
  figures: [],
}
