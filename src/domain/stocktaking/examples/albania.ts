import type { Stocktaking } from '../stocktaking.ts'
import {
  impliedBySource,
  formStated,
  statedInText,
  itemStated,
  statedInSummary,
  generalKnowledge,
  notKnown,
} from './statements.ts'

const TIP = 'Trafficking in Persons Report on Albania, 2023'
const YOUTH = 'Working with trafficked children and youth, King Baudouin Foundation and NEXUS Institute, 2014'
const FORMS = 'Child trafficking: different forms of trafficking and alternative interventions, 2006'
const CIVIL = 'UN Albania, on the amendments to the law on civil status'
const inBalkans = statedInSummary('yes', YOUTH, '2014', 'Said of the Balkans as a whole.')
const inRegion = statedInSummary('yes', FORMS, '2006', 'Said of South-Eastern Europe as a whole.')

/** What was read about Albania. Statements about a whole region say so; general knowledge names no source. */
export const albaniaExample: Stocktaking = {
  shape: 1,
  name: 'Albania, from what could be read',
  country: 'AL',
  forms: [
    formStated('al-sexual', 'sexual-exploitation', inBalkans, { sex: 'everyone' }),
    formStated('al-begging', 'forced-begging', inBalkans, { sex: 'everyone' }),
    formStated('al-selling', 'street-vending', inBalkans, { sex: 'everyone' }),
    formStated('al-labour', 'forced-labour', inRegion),
    formStated('al-crime', 'petty-crime', inRegion),
    formStated('al-adoption', 'forced-adoption', inRegion),
  ],
  items: [
    itemStated(
      'law',
      'al-child-law',
      'Law 18/2017 on the rights and protection of the child',
      statedInText(
        'yes',
        'ChildHub, on Law 18/2017',
        '2017-02-23',
        'A duty to report, protection measures, a plan for the child.',
      ),
      notKnown(),
    ),
    itemStated(
      'law',
      'al-justice-code',
      'Code 37/2017 on criminal justice for children',
      statedInText(
        'yes',
        'Code 37/2017, Art. 35',
        '2017',
        'A support person tells the child about the procedure, its times and the right to appeal.',
      ),
      notKnown(),
      ['legal-justice'],
    ),
    itemStated(
      'law',
      'al-civil-status',
      'Amendments to the law on civil status',
      statedInText('yes', CIVIL, '2018-10-11'),
      statedInText(
        'partly',
        CIVIL,
        '2018',
        'By-laws were still to come. Long and costly procedures kept children born abroad unregistered.',
      ),
      ['administrative-documentation'],
    ),
    itemStated(
      'law',
      'al-data',
      'Law 124/2024 on personal data',
      statedInText('yes', 'Notes of law firms on Law 124/2024', '2025', 'Some articles apply two years later.'),
      notKnown(),
    ),
    itemStated(
      'policy',
      'al-plan',
      'National action plan 2021 to 2023',
      statedInText('yes', TIP, '2023', 'This plan has ended: look for the next one.'),
      notKnown(),
    ),
    itemStated(
      'policy',
      'al-child-strategy',
      'Strategy for children, decision 171/2005',
      statedInText('yes', 'Decision 171/2005 of the Council of Ministers', '2005'),
      notKnown(),
    ),
    itemStated(
      'policy',
      'al-equal',
      'The same services for potential and for official victims',
      statedInText('yes', TIP, '2023'),
      notKnown(),
    ),
    itemStated(
      'mechanism',
      'al-nrm',
      'National referral mechanism and its responsible authority',
      statedInText('yes', 'Joint Order of May 2006', '2006-05'),
      statedInText('partly', 'Country page on Albania, gvnet', '2023', 'It met once in the year.'),
      ['case-management-monitoring'],
    ),
    itemStated(
      'mechanism',
      'al-committees',
      'Twelve regional committees',
      statedInText('yes', TIP, '2023'),
      notKnown(),
    ),
    itemStated('mechanism', 'al-advisers', 'Advisory board of survivors', statedInText('yes', TIP, '2023'), notKnown()),
    itemStated(
      'mechanism',
      'al-mobile',
      'Mobile identification units',
      statedInText('yes', TIP, '2022', 'In nine regions.'),
      statedInText(
        'partly',
        TIP,
        '2022',
        'These units found most victims; in 2019 a report said that police took part unevenly.',
      ),
    ),
    itemStated(
      'mechanism',
      'al-screening',
      'Looking for victims among children and minorities',
      impliedBySource,
      statedInText(
        'partly',
        'Country page on Albania, gvnet',
        '2023',
        'Weak for Roma, for Balkan Egyptians and for children.',
      ),
    ),
    itemStated(
      'mechanism',
      'al-measures',
      'Protection measures with a plan for each child',
      statedInText('yes', 'Study of measures in Tirana, Subashi and Bregu', '2021', 'A study looked at 74 measures.'),
      notKnown(),
      ['safety-security', 'accommodation-care'],
    ),
    itemStated(
      'programme',
      'al-shelters',
      'Shelters, one of the State and three of organisations',
      generalKnowledge('yes'),
      notKnown(),
      ['accommodation-care'],
    ),
    itemStated(
      'programme',
      'al-funds',
      'Money for reintegration',
      impliedBySource,
      statedInText('partly', 'Country page on Albania, gvnet', '2023', 'Named among the problems.'),
    ),
    itemStated(
      'programme',
      'al-day-service',
      'Day service for children of trafficked people and of violence at home',
      statedInText('yes', 'RENATE, on Different & Equal', '2015', 'Begun in 2015; the source mentions five centres.'),
      notKnown(),
      ['family-member-support', 'accommodation-care'],
    ),
    itemStated(
      'programme',
      'al-tvrp',
      'Programme of seven Balkan countries for trafficked people (TVRP)',
      statedInText('no', 'ChildHub, summary of “Life beyond trafficking”', '2014', 'It ran from 2007 to 2014.'),
      statedInText('no', 'ChildHub, summary of “Life beyond trafficking”', '2014'),
    ),
  ],
  figures: [],
}
